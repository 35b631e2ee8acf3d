using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-97: «онлайн- формат», «29 февраля -1 марта»: a hyphen with a space on one side only.</summary>
internal sealed class LooseHyphen() : Rule("text.loose-hyphen", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Has(CellMarks.LooseHyphen))
            {
                continue;
            }

            for (var i = 1; i + 1 < cell.Text.Length; i++)
            {
                if (cell.Text[i] == '-' && IsLoose(cell.Text, i))
                {
                    var words = TextAround.Neighbours(cell.Text, i);
                    found.Add(At(row, cell.Column, words, words) with { Suggestion = Mended(words, cell.Column) });
                    break;
                }
            }
        }
    }

    // In a word the space goes; between dates stands a dash: «7–8 июня», «29 февраля – 1 марта».
    private static string? Mended(string words, ColumnRole column)
    {
        var at = words.IndexOf('-', StringComparison.Ordinal);
        var (left, right) = at < 0 ? ("", "") : (words[..at].TrimEnd(), words[(at + 1)..].TrimStart());
        if (left.Length == 0 || right.Length == 0)
        {
            return null;
        }

        if (column == ColumnRole.Dates)
        {
            return char.IsAsciiDigit(left[^1]) && char.IsAsciiDigit(right[0]) && char.IsAsciiDigit(right[^1]) ? $"{left}–{right}" : $"{left} – {right}";
        }

        return words[at - 1] != ' ' && Letters.IsLower(right[0]) ? $"{left}-{right}" : null;
    }

    // «научно- и военно-технический» is right: the second half is left out.
    private static bool IsLoose(string text, int at)
    {
        var (before, behind) = (text[at - 1], text[at + 1]);
        if (before == ' ')
        {
            return Letters.IsLetterOrDigit(behind);
        }

        if (behind != ' ' || !Letters.IsLetterOrDigit(before))
        {
            return false;
        }

        var rest = text.AsSpan(at + 2);
        return !(rest.StartsWith("и ") || rest.StartsWith("или ") || rest.StartsWith("либо "));
    }
}
