using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;

namespace Hansa.App.Submissions;

/// <summary>A submission as a person works on it: everything its page shows.</summary>
public sealed record SubmissionPage
{
    public required SubmissionHeader Header { get; init; }

    /// <summary>In the order of the report.</summary>
    public required IReadOnlyList<PageRow> Rows { get; init; }

    /// <summary>Rows taken out, which can come back; the latest first.</summary>
    public required IReadOnlyList<PageRow> Removed { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<PageFile> Files { get; init; }

    /// <summary>Steps taken, the latest first.</summary>
    public required IReadOnlyList<PageStep> Steps { get; init; }

    /// <summary>Of the submission as a whole.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Remarks on the submission as a whole that wait for an answer.</summary>
    public int OpenRemarks { get; init; }

    /// <summary>The row of a key, also one that was taken out; null when there is none.</summary>
    public PageRow? Row(Guid id) => Rows.FirstOrDefault(row => row.Id == id) ?? Removed.FirstOrDefault(row => row.Id == id);

    public int AllOpenRemarks => OpenRemarks + Rows.Sum(row => row.OpenRemarks.Values.Sum());

    public int Errors => Count(Severity.Error);

    public int Warnings => Count(Severity.Warning);

    private int Count(Severity severity) =>
        Problems.Count(problem => problem.Severity == severity) + Rows.Sum(row => row.Problems.Count(problem => problem.Severity == severity));
}

/// <summary>What stands above the rows.</summary>
public sealed record SubmissionHeader
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required Guid RoundId { get; init; }

    public required string RoundName { get; init; }

    public required Form Form { get; init; }

    /// <summary>ISO code, for a report on one country.</summary>
    public string? Country { get; init; }

    public required Period Period { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Organization { get; init; }

    /// <summary>The department’s submission that gathers this one; null where it goes to the coordinator.</summary>
    public Guid? GatheredInto { get; init; }

    /// <summary>Where rows stand that have no heading of their own.</summary>
    public string? Section { get; init; }

    public required SubmissionStanding Standing { get; init; }

    public SubmissionState State => Standing.State;

    public bool NothingHeld => Standing.NothingHeld;

    /// <summary>It was sent behind its day.</summary>
    public bool WasLate { get; init; }

    /// <summary>Too late for the body by now.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>Acts that would not be refused now, whoever asks.</summary>
    public required IReadOnlyList<SubmissionAct> Allowed { get; init; }

    /// <summary>Why it was returned last; "" if never.</summary>
    public string Reason { get; init; } = "";

    public string Footer { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? ReviewedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public Guid? ImportId { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    public string? ChangedBy { get; init; }
}

/// <summary>A row with what its words say.</summary>
public sealed record PageRow
{
    public Guid Id => Words.Id;

    /// <summary>To be handed back when the row is saved.</summary>
    public required int Version { get; init; }

    /// <summary>From 1; 0 for a row taken out.</summary>
    public required int Number { get; init; }

    public required SubmittedRow Words { get; init; }

    /// <summary>Dates, head count, mode, countries, papers; cleaned words under their headings.</summary>
    public required ReadingRow Understood { get; init; }

    public IReadOnlyList<Problem> Problems => Understood.Problems;

    /// <summary>The file it came in, of the institution it was gathered from; null for a row that was typed.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Where it stands in that file, from 1.</summary>
    public RowSource? Source { get; init; }

    /// <summary>The institution’s row it was gathered from, or null.</summary>
    public Guid? GatheredFrom { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    /// <summary>Open threads by column; <see cref="ColumnRole.Unknown"/> for those on the row as a whole.</summary>
    public IReadOnlyDictionary<ColumnRole, int> OpenRemarks { get; init; } = new Dictionary<ColumnRole, int>();

    /// <summary>Words that came second and wait for a person to choose.</summary>
    public IReadOnlyList<CellAside> Asides { get; init; } = [];

    /// <summary>The body’s own words in cells that were mended in its place.</summary>
    public IReadOnlyDictionary<ColumnRole, string> BodyWords { get; init; } = new Dictionary<ColumnRole, string>();

    public string this[ColumnRole role] => Words[role];

    public IEnumerable<Problem> ProblemsOf(ColumnRole role) => Problems.Where(problem => problem.Column == role);
}

/// <summary>Words for a cell that came second.</summary>
public sealed record CellAside(ColumnRole Role, string Text, string Actor, DateTimeOffset At);

/// <summary>A file the body sent.</summary>
/// <param name="Rows">How many rows were read from it.</param>
/// <param name="Problems">What its reader had to say of it as a whole.</param>
public sealed record PageFile(Guid Id, string Name, SubmissionFileKind Kind, DateTimeOffset AddedAt, string AddedBy, int Rows, IReadOnlyList<Problem> Problems);

/// <summary>A step the submission took.</summary>
public sealed record PageStep(int Step, SubmissionAction Action, DateTimeOffset At, string Actor, string Reason);
