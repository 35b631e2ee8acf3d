namespace Hansa.App.Duplicates;

/// <summary>Activities that are to become one.</summary>
/// <param name="Survivor">Stays, with its id.</param>
/// <param name="Parts">Go into it; at least one.</param>
public sealed record MergeRequest(Guid Survivor, IReadOnlyList<Guid> Parts)
{
    /// <summary>
    /// Whose column is taken, by name (<see cref="MergeColumn"/>). A column not named stays as it is in the survivor; where it
    /// is empty there it comes from the first part that has it.
    /// </summary>
    public IReadOnlyDictionary<string, Guid> Choices { get; init; } = new Dictionary<string, Guid>();

    /// <summary>The versions that the person has seen; an activity not named is taken as it is.</summary>
    public IReadOnlyDictionary<Guid, int> Versions { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Merged as safe, without a person having looked: no decision is remembered.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Was merged before, and a person’s decision on it is remembered already.</summary>
    internal bool IsRepeated { get; init; }

    internal IEnumerable<Guid> All => Parts.Prepend(Survivor);
}
