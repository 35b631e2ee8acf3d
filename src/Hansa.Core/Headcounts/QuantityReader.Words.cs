using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Numbers in words: «двадцать пять», «полторы тысячи», «двести пятьдесят тысяч», «трое».</summary>
internal static partial class QuantityReader
{
    private static bool TryReadWords(Phrase phrase, int at, out Quantity quantity)
    {
        quantity = default;
        var tokens = phrase.Tokens;
        if (!NumberWords.TryGet(phrase[tokens[at]], out var first))
        {
            return false;
        }

        if (first.Rank is NumeralRank.Collective or NumeralRank.Alone)
        {
            var kind = first.Rank == NumeralRank.Collective ? QuantityKind.Collective : QuantityKind.Count;
            quantity = new Quantity(first.Value, at, at + 1, kind) { InWords = true };
            return true;
        }

        if (first.Rank == NumeralRank.Multiplier && !IsOneMultiplier(phrase, at))
        {
            return false;
        }

        var (end, total, group, last) = (at, 0L, -1L, (NumeralRank)4);
        while (end < tokens.Length && tokens[end].Kind == TokenKind.Word && NumberWords.TryGet(phrase[tokens[end]], out var numeral))
        {
            if (numeral.Rank == NumeralRank.Multiplier)
            {
                total += Math.Max(group < 0 ? 1000 : group, 0) * numeral.Value;
                (group, last) = (-1, (NumeralRank)4);
            }
            else if (numeral.Rank == NumeralRank.Half && group < 0)
            {
                (group, last) = (numeral.Value, NumeralRank.Unit);
            }
            else if (numeral.Rank < last && !(numeral.Value is >= 10 and < 20 && last == NumeralRank.Ten))
            {
                group = Math.Max(group, 0) + (numeral.Value * 1000L);
                last = numeral.Rank;
            }
            else
            {
                break;
            }

            end++;
        }

        if (end == at)
        {
            return false;
        }

        total += Math.Max(group, 0);

        // «Тыс.» behind words, as behind digits.
        if (end < tokens.Length && phrase[tokens[end - 1]] is "тыс" or "млн" && phrase[tokens[end]] is ".")
        {
            end++;
        }

        var month = end < tokens.Length && MonthNames.Find(phrase[tokens[end]], out _) > 0;
        quantity = month ? new Quantity(0, at, end + 1, QuantityKind.Date)
            : total % 1000 != 0 || total > MostPeople * 1000 ? new Quantity(0, at, end, QuantityKind.Label)
            : new Quantity((int)(total / 1000), at, end, QuantityKind.Count) { InWords = true };
        return true;
    }

    /// <summary>A bare «тысяча», «тысячу», «более тысячи» is one thousand; «тысячи зрителей» says no number.</summary>
    private static bool IsOneMultiplier(Phrase phrase, int at)
    {
        var word = phrase[phrase.Tokens[at]];
        return word is "тысяча" or "тысячу" or "тысячей" or "миллион"
            || (word is "тысячи" or "сотни" or "десятка" or "миллиона" && at > 0
                && CountQualifiers.Of(phrase[phrase.Tokens[at - 1]]) is not null);
    }
}
