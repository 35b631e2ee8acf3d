using System.Globalization;
using Hansa.Core.Dates;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-40: «август» in the dates, while the participants' cell says «07.08.2023 … 31.08.2023».</summary>
internal sealed class HiddenDates() : Rule("date.hidden-elsewhere", Severity.Hint)
{
    private const int MostDays = 31;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (HasDays(row.Row.When.Spans))
        {
            return;
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Column is ColumnRole.Content or ColumnRole.Participants && cell.Has(CellMarks.Digit))
            {
                var days = DaysIn(cell.Text, row.Row.When.Spans);
                if (days.Count > 0)
                {
                    var text = string.Join(", ", days);
                    found.Add(At(row, ColumnRole.Dates, row.Row.Dates, text) with { Suggestion = text });
                }
            }
        }
    }

    private static bool HasDays(IReadOnlyList<DateSpan> spans)
    {
        foreach (var span in spans)
        {
            if (span.Precision == DatePrecision.Day)
            {
                return true;
            }
        }

        return spans.Count == 0;
    }

    // Only dd.mm.yyyy that fall into what the cell of dates says; an order's date does not.
    private static List<string> DaysIn(string text, IReadOnlyList<DateSpan> spans)
    {
        var days = new List<string>();
        for (var i = 0; i + 10 <= text.Length && days.Count < MostDays; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && text[i + 2] == '.'
                && DateOnly.TryParseExact(text.AsSpan(i, 10), "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                foreach (var span in spans)
                {
                    if (day >= span.Start && day <= span.End && !days.Contains(text.Substring(i, 10)))
                    {
                        days.Add(text.Substring(i, 10));
                    }
                }
            }
        }

        return days;
    }
}
