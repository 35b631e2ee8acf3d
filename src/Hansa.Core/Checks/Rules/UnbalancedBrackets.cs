using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

internal sealed class UnbalancedBrackets() : Rule("text.unbalanced-brackets", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Has(CellMarks.Brackets) && Unbalanced(cell.Text) is >= 0 and var at)
            {
                found.Add(At(row, cell.Column, cell.Text[Math.Max(0, at - 20)..Math.Min(cell.Text.Length, at + 40)]));
            }
        }
    }

    private static int Unbalanced(string text)
    {
        var (open, first) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[')
            {
                first = open == 0 ? i : first;
                open++;
            }
            else if (c is ')' or ']')
            {
                if (open > 0)
                {
                    open--;
                }
                else if (!IsListItem(text, i))
                {
                    return i;
                }
            }
        }

        return open > 0 ? first : -1;
    }

    // «1) открытие; 2) экскурсия», «а) …»: the bracket of an item was never opened.
    private static bool IsListItem(string text, int at)
    {
        var from = at;
        while (from > 0 && char.IsAsciiDigit(text[from - 1]))
        {
            from--;
        }

        from = from == at && at > 0 && Letters.IsLetter(text[at - 1]) ? at - 1 : from;
        return from < at && at - from <= 2 && (from == 0 || text[from - 1] is ' ' or '\n');
    }
}
