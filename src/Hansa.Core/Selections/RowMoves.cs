using Hansa.Core.Forms;
using Hansa.Core.Reports;

namespace Hansa.Core.Selections;

/// <summary>What of a report a person moves by one step.</summary>
public enum MovedPart
{
    Row,

    /// <summary>All rows of an institution under its field.</summary>
    Subsection,

    /// <summary>All rows under a heading that the form itself gives no place: a body, a municipality.</summary>
    Section,
}

/// <summary>
/// Moves rows within what the form leaves to a person (domain.md M-108): it parts rows into sections and those into institutions,
/// and what it does so no hand can change.
/// </summary>
public static class RowMoves
{
    /// <summary>The order with the row, or all rows of its heading, one step up or down.</summary>
    /// <param name="rows">In the order of print.</param>
    /// <param name="key">Of the row, or of any row under the heading.</param>
    /// <returns>Null where nothing can move.</returns>
    public static IReadOnlyList<Guid>? Step(Form form, IReadOnlyList<SelectedRow> rows, Guid key, MovedPart part, bool down)
    {
        if (Find(rows, key) is not { } at)
        {
            return null;
        }

        var (start, end) = Block(rows, at, part);
        if (down ? end == rows.Count : start == 0)
        {
            return null;
        }

        var (otherStart, otherEnd) = Block(rows, down ? end : start - 1, part);
        if (!ArePeers(form, rows[start], rows[otherStart], part))
        {
            return null;
        }

        var keys = rows.Select(row => row.Key).ToList();
        var moved = keys.GetRange(start, end - start);
        keys.RemoveRange(start, end - start);
        keys.InsertRange(down ? otherEnd - moved.Count : otherStart, moved);
        return keys;
    }

    /// <summary>The order with a row put before or behind another; null where they stand under different headings.</summary>
    public static IReadOnlyList<Guid>? Beside(Form form, IReadOnlyList<SelectedRow> rows, Guid key, Guid beside, bool behind) =>
        Find(rows, key) is { } from && Find(rows, beside) is { } to && from != to && ArePeers(form, rows[from], rows[to], MovedPart.Row)
            ? ManualOrder.Move([.. rows.Select(row => row.Key)], key, beside, behind)
            : null;

    private static int? Find(IReadOnlyList<SelectedRow> rows, Guid key)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key == key)
            {
                return i;
            }
        }

        return null;
    }

    private static (int Start, int End) Block(IReadOnlyList<SelectedRow> rows, int at, MovedPart part)
    {
        var (start, end) = (at, at + 1);
        while (part != MovedPart.Row && start > 0 && Together(rows[start - 1], rows[at], part))
        {
            start--;
        }

        while (part != MovedPart.Row && end < rows.Count && Together(rows[end], rows[at], part))
        {
            end++;
        }

        return (start, end);
    }

    private static bool Together(SelectedRow one, SelectedRow other, MovedPart part) =>
        one.Row.PeriodHeading == other.Row.PeriodHeading && one.Row.Section == other.Row.Section
        && (part == MovedPart.Section || one.Row.Subsection == other.Row.Subsection);

    private static bool ArePeers(Form form, SelectedRow one, SelectedRow other, MovedPart part) => part switch
    {
        MovedPart.Row => Together(one, other, MovedPart.Subsection),
        MovedPart.Subsection => Together(one, other, MovedPart.Section) && one.Row.Subsection is not null && other.Row.Subsection is not null,
        _ => one.Row.PeriodHeading == other.Row.PeriodHeading && IsFree(form, one) && IsFree(form, other),
    };

    private static bool IsFree(Form form, SelectedRow row) => row.Row.Section is { } heading && ReportOrder.Known(form, heading) is null;
}
