using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-109: «Соревнования», «Обмен опытом работы.»</summary>
internal sealed class ShortContent() : Rule("content.too-short", Severity.Hint)
{
    private const int MostWords = 3;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        var content = row.Row.Content;
        if (content.Length is > 0 and < 60 && !row.IsNotHeld && !Blank.Is(content) && Words(content) <= MostWords)
        {
            found.Add(At(row, ColumnRole.Content, content, content.TrimEnd('.')));
        }
    }

    private static int Words(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += Letters.IsLetterOrDigit(text[i]) && (i == 0 || text[i - 1] is ' ' or '\n' or '«' or '(') ? 1 : 0;
        }

        return words;
    }
}
