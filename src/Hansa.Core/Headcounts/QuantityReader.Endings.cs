using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>What stands behind the digits: endings («2-х», «5-й»), «тыс.», «+», months, the other end of a range.</summary>
internal static partial class QuantityReader
{
    /// <param name="thousandths">The value so far, in thousandths.</param>
    private static Quantity Finish(Phrase phrase, int at, int end, long thousandths)
    {
        var tokens = phrase.Tokens;
        var kind = QuantityKind.Count;
        if (end < tokens.Length && tokens[end].Start == tokens[end - 1].End)
        {
            (kind, end) = ReadEnding(phrase, end, thousandths);
        }

        if (kind == QuantityKind.Count && end < tokens.Length && tokens[end].Kind == TokenKind.Word)
        {
            if (MultiplierOf(phrase, end) is var multiplier and > 1)
            {
                thousandths = thousandths < MostPeople * 1000 / multiplier ? thousandths * multiplier : long.MaxValue;
                end += end + 1 < tokens.Length && phrase[tokens[end]] is "тыс" or "млн" && phrase[tokens[end + 1]] is "." ? 2 : 1;

                // «2 тыс. 500 человек»
                if (multiplier == 1000 && end < tokens.Length && tokens[end] is { Kind: TokenKind.Number, Length: 3 } rest && thousandths != long.MaxValue)
                {
                    thousandths += Digits(phrase[rest]) * 1000L;
                    end++;
                }
            }
            else if (MonthNames.Find(phrase[tokens[end]], out _) > 0)
            {
                return new Quantity(0, at, end + 1, QuantityKind.Date);
            }
        }

        var open = false;
        if (kind == QuantityKind.Count && end < tokens.Length && tokens[end].Kind == TokenKind.Mark)
        {
            var mark = phrase.Folded[tokens[end].Start];
            if (mark is '%' or '‰' or '°')
            {
                (kind, end) = (QuantityKind.Label, end + 1);
            }
            else if (mark == '+' && !(end + 1 < tokens.Length && tokens[end + 1].Kind == TokenKind.Number))
            {
                (open, end) = (true, end + 1);
            }
        }

        // A fraction counts no people; more than a thousand million are none either.
        return thousandths % 1000 != 0 || thousandths > MostPeople * 1000
            ? new Quantity(0, at, end, QuantityKind.Label)
            : new Quantity((int)(thousandths / 1000), at, end, kind) { IsOpen = open };
    }

    private static (QuantityKind Kind, int End) ReadEnding(Phrase phrase, int end, long thousandths)
    {
        var tokens = phrase.Tokens;
        var token = tokens[end];
        var span = phrase[token];
        if (token.Kind == TokenKind.Word)
        {
            // «3х3» is a kind of basketball; «2х человек» are two people.
            var cross = span is "х" or "x" && end + 1 < tokens.Length && tokens[end + 1].Kind == TokenKind.Number;
            return cross ? (QuantityKind.Label, end + 2)
                : span is "х" or "x" or "ти" or "ми" or "мя" ? (QuantityKind.Count, end + 1)
                : (QuantityKind.Count, end);
        }

        if (span is not "-" || end + 1 >= tokens.Length || tokens[end + 1].Kind != TokenKind.Word || tokens[end + 1].Start != token.End)
        {
            return (QuantityKind.Count, end);
        }

        var ending = phrase[tokens[end + 1]];
        if (ending is "х" or "x" or "ти" or "ми" or "мя" or "ух" or "ех" or "тью" or "ью" or "ю" or "и" or "ое" or "ро")
        {
            // «1950-х» are years; «2-ое преподавателей» are two, and «2-ое место» is told by its noun.
            return (thousandths >= 1_000_000 ? QuantityKind.Label : QuantityKind.Count, end + 2);
        }

        // «20-человек»: the hyphen is a dash. Any other tail makes a word of it: «5-й», «75-летию», «3-дневный».
        return PersonNouns.Match(ending) != PersonNoun.None || MultiplierOf(phrase, end + 1) > 1 || MonthNames.Find(ending, out _) > 0
            ? (QuantityKind.Count, end)
            : (QuantityKind.Label, end + 2);
    }

    /// <summary>Joins «50–60», «50…60», «от 50 до 60» to one quantity; other numbers come back as they are.</summary>
    private static Quantity ReadRange(Phrase phrase, int at, Quantity low)
    {
        var tokens = phrase.Tokens;
        var next = low.End;
        if (low.Kind != QuantityKind.Count || next >= tokens.Length)
        {
            return low;
        }

        var joined = phrase[tokens[next]] switch
        {
            "-" => next + 1,
            "…" => next + 1,
            "." when next + 2 < tokens.Length && phrase[tokens[next + 1]] is "." && phrase[tokens[next + 2]] is "." => next + 3,
            "до" or "по" when at > 0 && phrase[tokens[at - 1]] is "от" or "с" => next + 1,
            _ => -1,
        };
        if (joined < 0 || joined >= tokens.Length)
        {
            return low;
        }

        Quantity high;
        if (tokens[joined].Kind == TokenKind.Number)
        {
            high = ReadDigits(phrase, joined);
        }
        else if (tokens[joined].Kind != TokenKind.Word || !TryReadWords(phrase, joined, out high))
        {
            return low;
        }

        if (high.Kind is QuantityKind.Date or QuantityKind.Label)
        {
            // «5–7 июня», «10–14-летние»; but «Россия 10 - № 5» never gets here, as «№» is no number.
            return new Quantity(0, at, high.End, high.Kind);
        }

        if (high.Value <= low.Value)
        {
            return low;
        }

        // «2–2,5 тыс.»: the multiplier behind the second number is meant for both.
        var multiplier = MultiplierOf(phrase, high.End - 1) is var m and > 1 ? m : high.End > 1 ? MultiplierOf(phrase, high.End - 2) : 1;
        var scaled = multiplier > 1 && low.Value < 1000 && !low.InWords && (long)low.Value * multiplier < high.Value ? low.Value * multiplier : low.Value;
        return new Quantity(scaled, at, high.End, QuantityKind.Count) { IsRange = true, InWords = low.InWords };
    }

    private static bool HasMultiplier(Phrase phrase, int at) => at < phrase.Tokens.Length && MultiplierOf(phrase, at) > 1;

    /// <summary>1000 for «тыс», «тысяч» …; 1 for any other token.</summary>
    private static int MultiplierOf(Phrase phrase, int at) =>
        at >= 0 && phrase.Tokens[at].Kind == TokenKind.Word && NumberWords.TryGet(phrase[phrase.Tokens[at]], out var numeral)
            && numeral is { Rank: NumeralRank.Multiplier, Value: >= 1000 } ? numeral.Value : 1;
}
