using Hansa.Core.Diffs;
using Hansa.Core.Problems;

namespace Hansa.App.Imports;

public enum ImportStatus
{
    /// <summary>New to the register.</summary>
    Imported,

    /// <summary>Took the place of an older file of the same body and round.</summary>
    Replaced,

    /// <summary>The register has this very file already; nothing was done.</summary>
    Unchanged,

    /// <summary>Nothing could be taken from the file; the problems say why.</summary>
    Unreadable,
}

/// <summary>What became of one report of one file; of the file as a whole where it gave none.</summary>
/// <param name="File">The name without its folder.</param>
/// <param name="Body">Who sent it; "" where nobody said.</param>
/// <param name="ImportId">Also of what was there already; null when unreadable.</param>
/// <param name="Rows">Told in the report.</param>
/// <param name="NewActivities">Of which the register did not know before.</param>
/// <param name="Problems">Of the file as a whole.</param>
public sealed record ImportOutcome(
    string File, string Body, ImportStatus Status, Guid? ImportId, int Rows, int NewActivities, IReadOnlyList<Problem> Problems)
{
    /// <summary>Problems of rows and file by severity.</summary>
    public int Errors { get; init; }

    public int Warnings { get; init; }

    public string? Form { get; init; }

    public string? PeriodCode { get; init; }

    /// <summary>The body states that it held nothing.</summary>
    public bool NothingHeld { get; init; }

    /// <summary>What the newer file changes; null where nothing was replaced.</summary>
    public ReportDifference? Difference { get; init; }

    internal static ImportOutcome Unreadable(string file, string body, IReadOnlyList<Problem> problems) =>
        new(file, body, ImportStatus.Unreadable, null, 0, 0, problems) { Errors = Math.Max(1, problems.Count(problem => problem.Severity == Severity.Error)) };
}

/// <summary>What an import did, file by file in the order given.</summary>
public sealed record ImportSummary(IReadOnlyList<ImportOutcome> Outcomes)
{
    public bool HasUnreadable => Outcomes.Any(outcome => outcome.Status == ImportStatus.Unreadable);
}
