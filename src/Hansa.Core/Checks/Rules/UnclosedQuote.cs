using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>
/// domain.md M-98. Where quotes stand inside quotes, Russian custom lets one closing mark stand for two; that is only
/// hinted at, since a name in such quotes cannot be told from what follows it.
/// </summary>
internal sealed class UnclosedQuote() : Rule("text.unclosed-quotes", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Has(CellMarks.Quotes))
            {
                continue;
            }

            var (open, outermost, nested) = (0, 0, false);
            var straight = 0;
            for (var i = 0; i < cell.Text.Length; i++)
            {
                var c = cell.Text[i];
                if (c == '«')
                {
                    outermost = open == 0 ? i : outermost;
                    open++;
                    nested |= open > 1;
                }
                else if (c == '»' && open > 0)
                {
                    open--;
                }
                else if (c == '"')
                {
                    straight++;
                }
            }

            if (open > 0)
            {
                var problem = At(row, cell.Column, TextAround.From(cell.Text, outermost), open);
                found.Add(nested && cell.Text.AsSpan(outermost).Contains('»') ? problem with { Severity = Severity.Hint } : problem);
            }
            else if ((straight & 1) != 0)
            {
                found.Add(At(row, cell.Column, "\"", 1));
            }
        }
    }
}
