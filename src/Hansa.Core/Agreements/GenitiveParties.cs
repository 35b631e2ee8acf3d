using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Finds parties in the genitive: «Договор о сотрудничестве ОГБУК «А» и ГУ «Б»», «Соглашение Администрации … и Правительства …».</summary>
internal static class GenitiveParties
{
    private const int LongestTopic = 20;

    // Only what two do together is followed by its doers; «о строительстве школы и больницы» names none.
    private static readonly string[] s_topics = ["сотрудничеств", "партнерств", "взаимодействи", "дружб", "побратим", "намерени", "взаимопонимани", "деятельност", "связях"];

    public static PartyRange Locate(Phrase phrase, int afterNoun)
    {
        var tokens = phrase.Tokens;
        var from = afterNoun;
        while (from < tokens.Length && !((from == afterNoun || IsTopic(phrase[tokens[from - 1]])) && Heads(phrase, from, tokens.Length)))
        {
            if (from - afterNoun >= LongestTopic)
            {
                return default;
            }

            from++;
        }

        var (quoted, parties, to) = (false, 1, from);
        for (; to < tokens.Length; to++)
        {
            var span = phrase[tokens[to]];
            quoted = span is "\"" ? !quoted : quoted;
            if (!quoted && to > from && AgreementParties.EndsParties(phrase, to))
            {
                break;
            }

            parties += !quoted && span is "и" or "," && Heads(phrase, to + 1, tokens.Length) ? 1 : 0;
        }

        return parties > 1 ? new PartyRange(from, to, Genitive: true) : default;
    }

    /// <summary>A body's noun in the genitive behind its adjectives, a town or a legal form in capitals.</summary>
    public static bool Heads(Phrase phrase, int at, int to)
    {
        var tokens = phrase.Tokens;
        at += at < to && phrase[tokens[at]] is "и" ? 1 : 0;
        for (var i = at; i < to && i <= at + AgreementParties.MostAdjectives; i++)
        {
            if (tokens[i].Kind == TokenKind.Break || phrase[tokens[i]] is "-")
            {
                continue;
            }

            if (tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            var word = phrase[tokens[i]];
            if (i == at && (word is "г" || AgreementParties.IsLegalForm(phrase.Text.AsSpan(tokens[i].Start, tokens[i].Length))))
            {
                return true;
            }

            if (PartyHeads.TryGetGenitive(word, out _, out _))
            {
                return true;
            }

            if (word.Length < 4 || word[^2..] is not ("го" or "ой" or "ей"))
            {
                return word is "торгово" or "научно" or "историко" or "культурно" or "социально";
            }
        }

        return false;
    }

    private static bool IsTopic(ReadOnlySpan<char> word)
    {
        foreach (var topic in s_topics)
        {
            if (word.StartsWith(topic, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
