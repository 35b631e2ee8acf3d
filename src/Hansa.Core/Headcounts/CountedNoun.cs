using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>What the words behind a number say it counts.</summary>
internal enum CountedThing : byte
{
    /// <summary>Nothing follows that says it: the number stands bare.</summary>
    Unsaid,

    People,

    /// <summary>«5 регионов», «40 докладов», «14 лет».</summary>
    OtherThing,

    /// <summary>«10 от Смоленской области», «15 из Беларуси».</summary>
    FromSomewhere,

    /// <summary>«10 из них», «2 из 15 участников».</summary>
    ShareOfOthers,
}

/// <param name="End">The token behind what was read; the number's own end when nothing was.</param>
internal readonly record struct CountedNoun(CountedThing Thing, PersonNoun Noun, int NounToken, int End)
{
    private const int MostAdjectives = 7;

    /// <summary>Reads on from the number: adjectives, then the noun they belong to.</summary>
    public static CountedNoun Behind(Phrase phrase, Quantity number)
    {
        var tokens = phrase.Tokens;
        var adjectives = 0;
        var bareEnd = number.End;
        var i = CountQualifiers.IsMoreBehind(phrase, number.End) ? number.End + 2 : number.End;
        while (i < tokens.Length && adjectives <= MostAdjectives)
        {
            var token = tokens[i];
            var span = phrase[token];
            if (token.Kind == TokenKind.Break)
            {
                i++;
                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                break;
            }

            if (token.Kind == TokenKind.Mark)
            {
                if (span is "(" && adjectives == 0 && Repeated(phrase, i, number) is var close and > 0)
                {
                    // «25 (двадцать пять) человек», «35 (чел.)»
                    (i, bareEnd) = (close, phrase[tokens[close - 1]] is ")" ? close : bareEnd);
                    continue;
                }

                if (span is "-" && i == number.End && BehindDash(phrase, i) is { Thing: CountedThing.People } dashed)
                {
                    return dashed;
                }

                if (span is "\"" && i == number.End && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word && PersonAt(phrase, i + 1, out _) != PersonNoun.None)
                {
                    // «12 «детей войны»»
                    i++;
                    continue;
                }

                if (span is "," && adjectives > 0 && NextIsAdjective(phrase, i + 1, number.Value))
                {
                    i++;
                    continue;
                }

                break;
            }

            if (adjectives == 0 && Preposition(phrase, i) is { } thing)
            {
                return new CountedNoun(thing, PersonNoun.None, -1, number.End);
            }

            var noun = PersonAt(phrase, i, out var end);
            if (noun is PersonNoun.Specific or PersonNoun.General or PersonNoun.Audience)
            {
                return new CountedNoun(CountedThing.People, noun, i, end);
            }

            if (IsAdjective(span, number.Value) || span is "его" or "ее" or "особо" or "наиболее" or "самых" or "очень")
            {
                adjectives++;
                i++;
                continue;
            }

            if (span is "и" or "или" && adjectives > 0 && NextIsAdjective(phrase, i + 1, number.Value))
            {
                i++;
                continue;
            }

            // «25 очных и 100 заочных участников»: the adjective belongs to the bare number.
            return (span.Length <= 3 && IsFunctionWord(span)) || CountWords.IsMode(span)
                ? new CountedNoun(CountedThing.Unsaid, PersonNoun.None, -1, adjectives > 0 && span is "и" ? i : bareEnd)
                : new CountedNoun(CountedThing.OtherThing, PersonNoun.None, i, i + 1);
        }

        return new CountedNoun(CountedThing.Unsaid, PersonNoun.None, -1, bareEnd);
    }

    /// <summary>Whether the word, with the other half of its compound, names people, and where it ends.</summary>
    public static PersonNoun PersonAt(Phrase phrase, int at, out int end)
    {
        var tokens = phrase.Tokens;
        end = at + 1;
        var noun = PersonNouns.Match(phrase[tokens[at]]);
        var tail = end + 1 < tokens.Length && phrase[tokens[end]] is "-" && tokens[end].Start == tokens[at].End
            && tokens[end + 1] is { Kind: TokenKind.Word } half && half.Start == tokens[end].End ? end + 1 : -1;
        switch (noun)
        {
            case PersonNoun.Prefix:
                noun = tail > 0 ? PersonNouns.Match(phrase[tokens[tail]]) : PersonNoun.None;
                end = tail > 0 ? tail + 1 : end;
                return noun == PersonNoun.Prefix ? PersonNoun.None : noun;
            case PersonNoun.Adjective:
                return StandsForNoun(phrase, end) ? PersonNoun.Specific : PersonNoun.None;
            case PersonNoun.None:
                return noun;
            default:
                end = tail > 0 ? tail + 1 : end;

                // «20 мастер-классов», «15 участников ВЭД» and «10 юридических лиц» are no people.
                return (tail > 0 && phrase[tokens[tail]].StartsWith("класс", StringComparison.Ordinal))
                    || (noun == PersonNoun.General && IsFirm(phrase, at, end)) ? PersonNoun.None : noun;
        }
    }

    private static bool IsFirm(Phrase phrase, int at, int end)
    {
        var tokens = phrase.Tokens;
        return (end < tokens.Length && (phrase[tokens[end]] is "вэд" || phrase[tokens[end]].StartsWith("внешнеэкономич", StringComparison.Ordinal)))
            || (at > 0 && phrase[tokens[at - 1]].StartsWith("юридическ", StringComparison.Ordinal));
    }

    /// <summary>An adjective counts people when the phrase ends behind it: «из них 10 иностранных», «5 взрослых и 3 ребенка».</summary>
    private static bool StandsForNoun(Phrase phrase, int next)
    {
        var tokens = phrase.Tokens;
        while (next < tokens.Length && tokens[next].Kind == TokenKind.Break)
        {
            next++;
        }

        if (next >= tokens.Length || tokens[next].Kind != TokenKind.Word)
        {
            return next >= tokens.Length || phrase[tokens[next]] is not "\"";
        }

        var span = phrase[tokens[next]];
        return span is "и" or "или" ? !NextIsAdjective(phrase, next + 1, 5) : span.Length <= 3 && IsFunctionWord(span);
    }

    private static CountedThing? Preposition(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        var span = phrase[tokens[at]];
        if (span is not ("из" or "от" or "с" or "со"))
        {
            return null;
        }

        var next = at + 1 < tokens.Length ? tokens[at + 1] : default;
        return next.Kind == TokenKind.Number && next.Length > 0 ? CountedThing.ShareOfOthers
            : span is "из" && phrase[next] is "них" or "которых" or "коих" or "числа" ? CountedThing.ShareOfOthers
            : CountedThing.FromSomewhere;
    }

    /// <summary>«2 – представители Администрации», «20-человек».</summary>
    private static CountedNoun BehindDash(Phrase phrase, int dash) =>
        dash + 1 < phrase.Tokens.Length && phrase.Tokens[dash + 1].Kind == TokenKind.Word
            && PersonAt(phrase, dash + 1, out var end) is var noun and (PersonNoun.Specific or PersonNoun.General or PersonNoun.Audience)
            ? new CountedNoun(CountedThing.People, noun, dash + 1, end)
            : default;

    /// <summary>The token behind a bracket that only says the number again in the other spelling, or 0.</summary>
    private static int Repeated(Phrase phrase, int open, Quantity number)
    {
        var tokens = phrase.Tokens;
        if (open + 1 < tokens.Length && QuantityReader.TryRead(phrase, open + 1, out var again)
            && again.Value == number.Value && again.End < tokens.Length && phrase[tokens[again.End]] is ")")
        {
            return again.End + 1;
        }

        var close = open + 2;
        if (close < tokens.Length && tokens[open + 1].Kind == TokenKind.Word && PersonNouns.Match(phrase[tokens[open + 1]]) == PersonNoun.General)
        {
            close += phrase[tokens[close]] is "." ? 1 : 0;
            return close < tokens.Length && phrase[tokens[close]] is ")" ? open + 1 : 0;
        }

        return 0;
    }

    private static bool NextIsAdjective(Phrase phrase, int at, int value)
    {
        var tokens = phrase.Tokens;
        return at < tokens.Length && tokens[at].Kind == TokenKind.Word
            && (IsAdjective(phrase[tokens[at]], value) || PersonAt(phrase, at, out _) is PersonNoun.Specific or PersonNoun.General or PersonNoun.Audience);
    }

    /// <summary>Endings an adjective may have behind this number: «5 юных», «2 юные», «1 юный», «с 5 юными».</summary>
    private static bool IsAdjective(ReadOnlySpan<char> word, int value)
    {
        if (word.Length < 4 || word is "которых" or "таких" or "этих")
        {
            return false;
        }

        return word[^2..] switch
        {
            "ых" or "их" => true,
            "ми" => word[^3] is 'ы' or 'и',
            "ый" or "ий" or "ой" or "ая" or "яя" or "го" or "ым" or "им" => value % 10 == 1 && value % 100 != 11,
            "ые" or "ие" => value % 10 is 2 or 3 or 4,
            _ => false,
        };
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word) => word is "и" or "или" or "а" or "но" or "в" or "во" or "на" or "по" or "при"
        or "за" or "для" or "к" or "ко" or "о" or "об" or "под" or "над" or "из" or "от" or "до" or "с" or "со" or "у";
}
