using Hansa.Core.Dates;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Selections;

/// <summary>A report that was delivered, as far as choosing and ordering rows needs it.</summary>
/// <param name="Order">Its place among the reports delivered; those of one body and round keep the place of the first.</param>
/// <param name="Form">Id of its form; null where none was recognised.</param>
/// <param name="Body">Who sent it; "" for a report in which somebody had put together what bodies sent.</param>
public sealed record ToldReport(int Order, string? Form, Period? Period, string? Country, string Body)
{
    /// <summary>The roles of its columns: an official form marks cells of columns that the table did not have.</summary>
    public IReadOnlyList<ColumnRole> Columns { get; init; } = [];

    public string? Footer { get; init; }

    /// <summary>Somebody else's report told of it before, in other words perhaps.</summary>
    public bool IsConsolidated => Body.Length == 0 && !IsNoReport;

    /// <summary>Stands for a row that no report told: a person wrote it into the register, or a plan promised it.</summary>
    internal bool IsNoReport { get; init; }

    /// <summary>Who reports in its form, and on what; null where the form is not known.</summary>
    internal FormScope? Scope { get; } = Form is null ? null : FormCatalog.BuiltIn.Find(Form, Period?.Year)?.Scope;
}

/// <summary>A row of a delivered report that tells of an activity.</summary>
/// <param name="Position">Place in its report, from 1.</param>
/// <param name="Row">Understood within the period of its report, under the headings where it belongs.</param>
public sealed record ToldRow(Guid TellingId, ToldReport Report, int Position, ReadingRow Row)
{
    /// <summary>Names under which the organization may be asked for: the innermost heading first, the sender, names of the directory.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>Headings under which the field may be asked for.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public RowOrigin Origin { get; init; }
}

/// <summary>Whence the register has a row.</summary>
public enum RowOrigin
{
    /// <summary>A report told it.</summary>
    Told,

    /// <summary>A person wrote it into the register; the row bears the key of its activity.</summary>
    Written,

    /// <summary>A plan promised it and it was not held; the row bears the key of the plan's item.</summary>
    Planned,
}

/// <summary>What happened, once, with all that was told of it.</summary>
/// <param name="Spans">When, as the register has it; empty without a date.</param>
/// <param name="Tellings">At least one.</param>
public sealed record ToldActivity(Guid ActivityId, IReadOnlyList<DateSpan> Spans, IReadOnlyList<ToldRow> Tellings)
{
    /// <summary>Words that a person has set: they stand instead of those of every telling.</summary>
    public IReadOnlyDictionary<ColumnRole, string> Edited { get; init; } = new Dictionary<ColumnRole, string>();

    /// <summary>Countries that a person has confirmed; null while the words only suggest them (domain.md M-85).</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Head count as the register has it; null where it has none.</summary>
    public int? Headcount { get; init; }

    /// <summary>A person has set the head count, perhaps to none.</summary>
    public bool HeadcountIsEdited { get; init; }
}
