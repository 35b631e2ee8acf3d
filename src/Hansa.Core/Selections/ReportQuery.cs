using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;

namespace Hansa.Core.Selections;

/// <summary>Which rows of the register a report asks for.</summary>
public sealed record ReportQuery(Form Form, Period Period)
{
    public ReportScope Scope { get; init; } = ReportScope.All;

    public PeriodRule Rule { get; init; }

    /// <summary>By activity, or by telling for a form that prints what was told on each agreement.</summary>
    public IReadOnlyDictionary<Guid, RowDecision> Decisions { get; init; } = new Dictionary<Guid, RowDecision>();

    /// <summary>Activities that a person has said are not the same, however alike.</summary>
    public IReadOnlyList<(Guid One, Guid Other)> Different { get; init; } = [];

    /// <summary>Rows in the order a person gave them, by the same keys; others fall into their places.</summary>
    public IReadOnlyList<Guid> Order { get; init; } = [];

    /// <summary>
    /// The form tells what was done for each agreement, so an activity stands in it as often as it was told; other forms
    /// have each activity once (domain.md M-20, M-41).
    /// </summary>
    public bool PrintsTellings => Form.Column(Tables.ColumnRole.Agreement) is not null;
}

/// <summary>A row that stands in a report.</summary>
/// <param name="Key">By which decisions and a person's order name it.</param>
/// <param name="Telling">Whose words are printed.</param>
/// <param name="Row">As it goes into the report.</param>
/// <param name="CarriedFrom">For a row without a day in the period: the period it comes from.</param>
public sealed record SelectedRow(Guid ActivityId, Guid Key, ToldRow Telling, ReadingRow Row, Period? CarriedFrom);

/// <param name="Rows">In the order of print.</param>
/// <param name="Problems">Doubts on the choice of rows; a row in the report is named by its number.</param>
/// <param name="Doubtful">Rows left out of which a person should say whether they belong: the reason and the row.</param>
public sealed record ReportSelection(IReadOnlyList<SelectedRow> Rows, IReadOnlyList<Problem> Problems, IReadOnlyList<DoubtfulRow> Doubtful);

/// <summary>A row that was left out and that a person may want in the report.</summary>
/// <param name="Key">By which a decision names it.</param>
/// <param name="Reason">Code of a sentence; its only slot is the title.</param>
public sealed record DoubtfulRow(Guid Key, ToldRow Telling, string Reason);
