using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-97: «научно – технической», «бизнес – площадкой»: a dash where the word has a hyphen.</summary>
internal sealed class SpacedDashInWord() : Rule("text.dash-in-word", Severity.Hint)
{
    private static readonly string[] s_heads =
    [
        "научно", "торгово", "социально", "историко", "военно", "информационно", "культурно", "учебно", "общественно", "гуманитарно",
        "организационно", "спортивно", "духовно", "экономико", "бизнес", "онлайн", "интернет", "мастер", "пресс", "вице", "северо", "юго",
    ];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Has(CellMarks.EnDash | CellMarks.EmDash | CellMarks.LooseHyphen))
            {
                continue;
            }

            for (var i = 2; i + 2 < cell.Text.Length; i++)
            {
                if (cell.Text[i] is '–' or '—' or '-' && cell.Text[i - 1] == ' ' && cell.Text[i + 1] == ' '
                    && Letters.IsLower(cell.Text[i + 2]) && EndsInHead(cell.Text.AsSpan(0, i - 1)))
                {
                    var words = TextAround.Neighbours(cell.Text, i);
                    found.Add(At(row, cell.Column, words, words) with { Suggestion = words.Remove(words.IndexOf(cell.Text[i], StringComparison.Ordinal) + 1, 1).Replace($" {cell.Text[i]}", "-", StringComparison.Ordinal) });
                    break;
                }
            }
        }
    }

    private static bool EndsInHead(ReadOnlySpan<char> text)
    {
        foreach (var head in s_heads)
        {
            if (text.EndsWith(head, StringComparison.OrdinalIgnoreCase)
                && (text.Length == head.Length || text[^(head.Length + 1)] is ' ' or '\n' or '«' or '('))
            {
                return true;
            }
        }

        return false;
    }
}
