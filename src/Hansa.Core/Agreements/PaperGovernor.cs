using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>The words before a paper that make it only referred to: «к Соглашению», «в рамках Договора», «реализация плана».</summary>
internal static class PaperGovernor
{
    private static readonly string[] s_stems =
    [
        "рамк", "реализац", "исполнени", "выполнени", "разработ", "основани", "услови", "положени", "действи", "срок", "проект", "текст", "обсужден",
        "согласован", "рассмотрен", "соблюдени", "подготовк", "пролонгац", "продлени", "изменени", "дополнени", "вопрос", "итог", "ход", "согласно",
        "предусмотрен", "соответстви", "создани", "формировани", "финансировани", "участник", "мероприяти", "пункт", "раздел", "стать", "приложени",
    ];

    public static bool Governs(Phrase phrase, int first)
    {
        var tokens = phrase.Tokens;
        var i = first - 1;
        while (i >= 0 && (tokens[i].Kind == TokenKind.Break || phrase[tokens[i]] is "\"" or "("))
        {
            i--;
        }

        if (i < 0 || tokens[i].Kind != TokenKind.Word)
        {
            return false;
        }

        var word = phrase[tokens[i]];
        if (word is "к" or "ко" or "по" or "о" or "об" or "в" or "во" or "на" or "с" or "со" or "из" or "от" or "до" or "без" or "после" or "для" or "при")
        {
            return true;
        }

        foreach (var stem in s_stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
