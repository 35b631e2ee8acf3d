using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>A cell of a row under check.</summary>
internal readonly record struct CheckedCell(ColumnRole Column, string Text, CellMarks Marks)
{
    public bool Has(CellMarks marks) => (Marks & marks) != 0;
}

/// <summary>A row and what several rules ask of it, worked out once.</summary>
internal sealed class CheckedRow
{
    private readonly ReadingHead _head;
    private readonly Lazy<Headcount?> _headcountInContent;

    public CheckedRow(ReadingRow row, ReadingHead head)
    {
        Row = row;
        _headcountInContent = new Lazy<Headcount?>(FindHeadcountInContent, LazyThreadSafetyMode.None);
        _head = head;
        var cells = new List<CheckedCell>(8);
        Add(cells, ColumnRole.Title, row.Title);
        Add(cells, ColumnRole.Place, row.Place);
        Add(cells, ColumnRole.Dates, row.Dates);
        Add(cells, ColumnRole.Content, row.Content);
        Add(cells, ColumnRole.Participants, row.Participants);
        Add(cells, ColumnRole.Note, row.Note);
        if (!row.AgreementsFilledDown)
        {
            foreach (var agreement in row.Agreements)
            {
                Add(cells, ColumnRole.Agreement, agreement);
            }
        }

        Cells = [.. cells];
        TitleKey = TextKey.Of(row.Title);
        ContentKey = TextKey.Of(row.Content);
        DatesKey = TextKey.Of(row.Dates);
        var opening = row.Title.AsSpan().TrimStart("«\" ");
        IsSigning = opening.StartsWith("подписан", StringComparison.OrdinalIgnoreCase)
            || opening.StartsWith("заключен", StringComparison.OrdinalIgnoreCase);
        IsNotHeld = SaysNotHeld(row.Content) || SaysNotHeld(row.Dates) || SaysNotHeld(row.Participants);
        Fit = head.Period is { } period ? PeriodFit.Of(row.When.Spans, period) : PeriodFit.Inside;
        foreach (var span in row.When.Spans)
        {
            IsOngoing |= span.Recurrence is not null || span.Precision is DatePrecision.Quarter or DatePrecision.Period;
        }
    }

    public ReadingRow Row { get; }

    public ReadingHead Head => _head;

    public int Number => Row.Number;

    /// <summary>Cells with text; an agreement each, none that was carried down.</summary>
    public CheckedCell[] Cells { get; }

    /// <summary>Equal for titles that differ only in case, white space and punctuation.</summary>
    public ulong TitleKey { get; }

    /// <summary>The same for contents.</summary>
    public ulong ContentKey { get; }

    /// <summary>The same for dates as written.</summary>
    public ulong DatesKey { get; }

    /// <summary>A paper is signed (domain.md M-56).</summary>
    public bool IsSigning { get; }

    /// <summary>No event but work that goes on: it has no place, day or head count (domain.md M-107).</summary>
    public bool IsOngoing { get; }

    /// <summary>The row says that nothing was held: its other cells may be empty.</summary>
    public bool IsNotHeld { get; }

    /// <summary>The day of signing, when it is one day.</summary>
    public DateOnly? SigningDay =>
        IsSigning && Row.When.Spans is [{ Precision: DatePrecision.Day } span] && span.Start == span.End ? span.Start : null;

    /// <summary>How the days lie to the reporting period; inside when the period is unknown.</summary>
    public PeriodFit Fit { get; }

    /// <summary>The number of people that the content names and the participants' cell does not (domain.md M-66).</summary>
    public Headcount? HeadcountInContent => _headcountInContent.Value;

    /// <summary>Whether the form asks for the column at all.</summary>
    public bool FormHas(ColumnRole role)
    {
        if (_head.Columns.Count == 0)
        {
            return true;
        }

        foreach (var column in _head.Columns)
        {
            if (column.Role.Holds(role) || (column.Role == ColumnRole.Headcount && role == ColumnRole.Participants))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the dates already have a problem of their own.</summary>
    public bool DatesAreInDoubt
    {
        get
        {
            if (Row.When.Problems.Count > 0)
            {
                return true;
            }

            foreach (var problem in Row.Problems)
            {
                if (problem.Code.StartsWith("date.", StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private Headcount? FindHeadcountInContent()
    {
        // A paper signed without a meeting brings nobody together: a number in it is of jobs or of people to be served.
        if (Row.Headcount is null && Row.Where.Mode != Mode.ByExchange)
        {
            foreach (var cell in Cells)
            {
                if (cell.Column == ColumnRole.Content && cell.Has(CellMarks.Digit))
                {
                    return HeadcountPhrase.Parse(new Phrase(cell.Text));
                }
            }
        }

        return null;
    }

    // «Не проведено», «Мероприятие отменено», «Перенесено на осень»: short, and at the beginning.
    private static bool SaysNotHeld(string text)
    {
        var words = text.AsSpan();
        if (words.Length is 0 or > 200)
        {
            return false;
        }

        words = words.TrimStart("«\"( ");
        words = words.StartsWith("мероприятие ", StringComparison.OrdinalIgnoreCase) ? words["мероприятие ".Length..] : words;
        return words.StartsWith("не пров", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("не состоял", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("отменен", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("отменён", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("перенесен", StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(List<CheckedCell> cells, ColumnRole column, string text)
    {
        if (text.Length > 0)
        {
            cells.Add(new CheckedCell(column, text, CellMarksOf.Text(text)));
        }
    }
}
