namespace Hansa.Core.Duplicates;

public enum DuplicateVerdict
{
    /// <summary>Not one activity.</summary>
    Different,

    /// <summary>A person decides.</summary>
    Possible,

    /// <summary>Safe to merge at once.</summary>
    Same,
}

/// <summary>Rows that tell, or may tell, of one activity.</summary>
/// <param name="Ids">Of the rows, in the order in which they were given; at least two.</param>
/// <param name="Score">Of the weakest link the group hangs on: 0 certainly different … 1 certainly the same.</param>
/// <param name="Reasons">What speaks for it, then what speaks against it.</param>
/// <param name="Verdict">Same only when every two of the rows are the same; never Different.</param>
/// <remarks>
/// Groups of the verdict Same have no row in common. A group of the verdict Possible names all rows of the groups it
/// would join, so these rows stand in both.
/// </remarks>
public sealed record DuplicateGroup(
    IReadOnlyList<string> Ids, double Score, IReadOnlyList<DuplicateReason> Reasons, DuplicateVerdict Verdict);
