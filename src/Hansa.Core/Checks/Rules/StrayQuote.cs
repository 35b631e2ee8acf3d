using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>A closing quotation mark that nothing opened.</summary>
internal sealed class StrayQuote() : Rule("text.stray-quote", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Has(CellMarks.Quotes))
            {
                continue;
            }

            var open = 0;
            for (var i = 0; i < cell.Text.Length; i++)
            {
                open += cell.Text[i] switch { '«' or '„' => 1, '»' => -1, _ => 0 };
                if (open < 0)
                {
                    found.Add(At(row, cell.Column, cell.Text[Math.Max(0, i - 40)..(i + 1)]));
                    break;
                }
            }
        }
    }
}
