using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>The words around a number that make it a rough one: «около», «не менее», «100+», «с лишним».</summary>
internal static class CountQualifiers
{
    /// <summary>What one word before a number says, or null when it says nothing of its exactness.</summary>
    public static CountQualifier? Of(ReadOnlySpan<char> word) => word switch
    {
        "около" or "ок" or "порядка" or "примерно" or "прим" or "приблизительно" or "приблиз" or "ориентировочно" or "почти" or "до" or "менее"
            or "меньше" or "максимум" or "среднем" or "пределах" or "≈" or "~" or "∼" or "<" or "≤" or "±" => CountQualifier.About,
        "более" or "больше" or "свыше" or "сверх" or "выше" or "минимум" or "от" or "превысило" or "превышает" or "превысила" or "превысил"
            or ">" or "≥" => CountQualifier.MoreThan,
        _ => null,
    };

    /// <summary>Reads leftwards from a number.</summary>
    /// <param name="first">The number's first token; on return the first token of its qualifier.</param>
    public static CountQualifier Before(Phrase phrase, ref int first)
    {
        var tokens = phrase.Tokens;
        var result = CountQualifier.Exact;
        var i = first - 1;
        if (i >= 0 && phrase[tokens[i]] is "с" && phrase[tokens[first]] is "десяток" or "сотню" or "полсотни" or "дюжину")
        {
            first = i;
            return CountQualifier.About;
        }

        for (var found = false; i >= 0; i--)
        {
            var span = phrase[tokens[i]];
            if (tokens[i].Kind == TokenKind.Break || span is "чем" or "чуть" || (span is "," && phrase[tokens[i + 1]] is "чем")
                || (span is "." && i > 0 && phrase[tokens[i - 1]] is "ок" or "прим" or "приблиз"))
            {
                continue;
            }

            if (span is "не" && found)
            {
                // «не менее 20» are twenty or more; «не более 20» may be fewer.
                result = result == CountQualifier.MoreThan ? CountQualifier.About
                    : phrase[tokens[i + 1]] is "менее" or "меньше" ? CountQualifier.MoreThan
                    : result;
                first = i;
                continue;
            }

            if (found || Of(span) is not { } qualifier)
            {
                break;
            }

            (result, first, found) = (qualifier, i, true);
        }

        return result;
    }

    /// <summary>«100 с лишним человек», «100 человек и более».</summary>
    public static bool IsMoreBehind(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        return at + 1 < tokens.Length && (phrase[tokens[at]] switch
        {
            "с" => phrase[tokens[at + 1]] is "лишним" or "небольшим" or "лишком",
            "и" or "или" => phrase[tokens[at + 1]] is "более" or "больше" or "выше" or "свыше",
            _ => false,
        });
    }
}
