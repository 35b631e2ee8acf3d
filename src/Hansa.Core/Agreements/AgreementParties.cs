using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Finds the parties in the title of an agreement.</summary>
public static class AgreementParties
{
    internal const int MostAdjectives = 5;

    /// <summary>
    /// The parties named behind «между», or the one behind «Соглашение с», in the order written; empty when the title names none so.
    /// </summary>
    public static IReadOnlyList<AgreementParty> Find(string title) => AgreementTitle.Parse(title).Parties;

    internal static PartyRange Locate(Phrase phrase, int afterNoun)
    {
        var tokens = phrase.Tokens;
        var from = -1;
        for (var i = 0; i < tokens.Length && from < 0; i++)
        {
            from = phrase[tokens[i]] is "между" ? i + 1 : -1;
        }

        for (var i = afterNoun; i < tokens.Length && from < 0; i++)
        {
            from = phrase[tokens[i]] is "с" or "со" && HeadsParty(phrase, i + 1, tokens.Length) ? i + 1 : -1;
        }

        if (from < 0)
        {
            return GenitiveParties.Locate(phrase, afterNoun);
        }

        var (depth, quoted, to) = (0, false, from);
        for (; to < tokens.Length; to++)
        {
            var span = phrase[tokens[to]];
            depth += span is "(" ? 1 : span is ")" ? -1 : 0;
            quoted = span is "\"" ? !quoted : quoted;
            if (depth <= 0 && !quoted && to > from && EndsParties(phrase, to))
            {
                break;
            }
        }

        return new PartyRange(from, to);
    }

    internal static IReadOnlyList<AgreementParty> Read(Phrase phrase, PartyRange range)
    {
        if (!range.Genitive && PartyName.SharedHead(phrase, range.From, range.To) is { } shared)
        {
            return shared;
        }

        var parties = new List<AgreementParty>(3);
        var (depth, quoted, start) = (0, false, range.From);
        for (var i = range.From; i < range.To; i++)
        {
            var span = phrase[phrase.Tokens[i]];
            depth += span is "(" ? 1 : span is ")" ? -1 : 0;
            quoted = span is "\"" ? !quoted : quoted;
            if (depth <= 0 && !quoted && span is "," or "и" or ";" && i > start
                && (range.Genitive ? GenitiveParties.Heads(phrase, i + 1, range.To) : HeadsParty(phrase, i + 1, range.To)))
            {
                Add(parties, phrase, start, i, range.Genitive);
                start = i + 1;
            }
        }

        if (parties.Count == 0 && LoneAnd(phrase, range) is > 0 and var middle)
        {
            Add(parties, phrase, range.From, middle, range.Genitive);
            start = middle + 1;
        }

        Add(parties, phrase, start, range.To, range.Genitive);
        return parties;
    }

    /// <summary>«о …», «об …», «в сфере …», «на 2020 год», «от 5 мая», «№», «подписанное …» begin what the agreement is about.</summary>
    internal static bool EndsParties(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        var next = at + 1 < tokens.Length ? phrase[tokens[at + 1]] : default;
        var number = at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Number;
        return phrase[tokens[at]] switch
        {
            "о" or "об" or "обо" or "№" => true,
            "в" or "во" => next is "сфере" or "области" or "рамках" or "сферах" or "областях" or "целях",
            "на" or "от" => number,
            "по" => next is "вопросам" or "вопросу" or "развитию" or "реализации" or "организации" or "сотрудничеству",
            var word => word.StartsWith("подписан", StringComparison.Ordinal) || word.StartsWith("заключен", StringComparison.Ordinal),
        };
    }

    /// <summary>A body noun in the instrumental behind its adjectives, or a legal form in capitals («ООО», «ГБУК»).</summary>
    private static bool HeadsParty(Phrase phrase, int at, int to)
    {
        var tokens = phrase.Tokens;
        at += at < to && phrase[tokens[at]] is "и" ? 1 : 0;
        for (var i = at; i < to && i <= at + MostAdjectives; i++)
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
            if (PartyHeads.TryGet(word, out _, out _) || (i == at && word is "г") || (i == at && IsLegalForm(phrase.Text.AsSpan(tokens[i].Start, tokens[i].Length))))
            {
                return true;
            }

            // «социальной защиты» inside a name is no new party: its adjective leads to no body.
            if (word.Length < 4 || word[^2..] is not ("ым" or "им" or "ой" or "ей") || (i == at && char.IsLower(phrase.Text[tokens[i].Start]) && word[^2..] is "ой" or "ей"))
            {
                return phrase[tokens[i]] is "торгово" or "научно" or "историко" or "культурно" or "социально";
            }
        }

        return false;
    }

    internal static bool IsLegalForm(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length >= 2;
    }

    /// <summary>The only «и» outside brackets and quotes, or 0.</summary>
    private static int LoneAnd(Phrase phrase, PartyRange range)
    {
        var (depth, quoted, found) = (0, false, 0);
        for (var i = range.From; i < range.To; i++)
        {
            var span = phrase[phrase.Tokens[i]];
            depth += span is "(" ? 1 : span is ")" ? -1 : 0;
            quoted = span is "\"" ? !quoted : quoted;
            if (depth <= 0 && !quoted && span is "и")
            {
                if (found > 0)
                {
                    return 0;
                }

                found = i;
            }
        }

        return found > range.From && found + 1 < range.To ? found : 0;
    }

    private static void Add(List<AgreementParty> parties, Phrase phrase, int from, int to, bool genitive)
    {
        var tokens = phrase.Tokens;
        while (from < to && phrase[tokens[from]] is "и" or "," or "\n" or "с" or "со")
        {
            from++;
        }

        while (to > from && phrase[tokens[to - 1]] is "," or ";" or "." or "\n" or "-")
        {
            to--;
        }

        if (from < to)
        {
            parties.Add(PartyName.Party(PartyName.Nominative(phrase, from, to, genitive)));
        }
    }
}
