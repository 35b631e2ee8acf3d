using Hansa.Core.Headcounts;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-66: the number of people stands in the content and not with the participants.</summary>
internal sealed class HeadcountElsewhere() : Rule("headcount.wrong-cell", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (In(row) is { } headcount)
        {
            found.Add(At(row, ColumnRole.Participants, row.Row.Participants, headcount.Total));
        }
    }

    public static Headcount? In(CheckedRow row)
    {
        if (row.Row.Headcount is not null)
        {
            return null;
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Column == ColumnRole.Content && cell.Has(CellMarks.Digit))
            {
                return HeadcountPhrase.Parse(new Phrase(cell.Text));
            }
        }

        return null;
    }
}
