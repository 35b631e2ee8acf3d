using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Reads the number that begins at a token: digits with thousands, decimals, endings and ranges, or words.</summary>
internal static partial class QuantityReader
{
    private const int MostDigits = 9;
    private const long MostPeople = 1_000_000_000;

    /// <summary>True when a number begins at <paramref name="at"/>, whether or not it can count people.</summary>
    public static bool TryRead(Phrase phrase, int at, out Quantity quantity)
    {
        var tokens = phrase.Tokens;
        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            quantity = IsLabelled(phrase, at) ? Label(phrase, at) : ReadRange(phrase, at, ReadDigits(phrase, at));
            return true;
        }

        if (token.Kind == TokenKind.Word && TryReadWords(phrase, at, out quantity))
        {
            quantity = ReadRange(phrase, at, quantity);
            return true;
        }

        quantity = default;
        return false;
    }

    /// <summary>«№ 5», «N 5», «+7», «Ту-154», «СШ5»: what stands before makes the number a name.</summary>
    private static bool IsLabelled(Phrase phrase, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var tokens = phrase.Tokens;
        var before = tokens[at - 1];
        var span = phrase[before];
        if (before.Kind == TokenKind.Word)
        {
            return span is "n" or "no" or "номер" or "номера" or "номером"
                || (before.End == tokens[at].Start && span.Length < 4 && !CountWords.Introduces(span));
        }

        if (before.Kind != TokenKind.Mark)
        {
            return false;
        }

        if (span is "№" or "#")
        {
            return true;
        }

        if (at > 1 && span is "-" && before.End == tokens[at].Start && tokens[at - 2] is { Kind: TokenKind.Word } word && word.End == before.Start)
        {
            // A dash without spaces before a count («участников-15») is no hyphen of a name («COVID-19», «Рославль-2 – 15 человек»).
            var dashBehind = at + 1 < tokens.Length && phrase[tokens[at + 1]] is "-" && tokens[at + 1].Start > tokens[at].End;
            return phrase[word][^1] is >= 'a' and <= 'z' || ((word.Length < 3 || dashBehind) && !CountWords.Introduces(phrase[word]));
        }

        return span is "+" && before.End == tokens[at].Start && phrase[tokens[at]] is "7" && at + 1 < tokens.Length;
    }

    private static Quantity Label(Phrase phrase, int at)
    {
        var end = ChainEnd(phrase, at);
        return new Quantity(0, at, end, QuantityKind.Label);
    }

    private static Quantity ReadDigits(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        if (tokens[at].Length > MostDigits || IsPhone(phrase, at))
        {
            return Label(phrase, at);
        }

        var value = (long)Digits(phrase[tokens[at]]);
        var end = at + 1;
        if (Glued(phrase, end, out var mark) && mark is '.' or ',' or ':' or '/' or '\'' or '’' && end + 1 < tokens.Length
            && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Start == tokens[end].End)
        {
            return ReadPointed(phrase, at, mark);
        }

        while (IsThousandsGroup(phrase, at, end) && value < MostPeople / 1000)
        {
            value = (value * 1000) + Digits(phrase[tokens[end]]);
            end++;
        }

        return Finish(phrase, at, end, value * 1000);
    }

    /// <summary>A group of three digits behind one or two spaces: «2 500», «1 000 000».</summary>
    private static bool IsThousandsGroup(Phrase phrase, int at, int end)
    {
        var tokens = phrase.Tokens;
        return end < tokens.Length && tokens[end] is { Kind: TokenKind.Number, Length: 3 } group
            && tokens[at].Length <= 3 && phrase.Folded[tokens[at].Start] != '0'
            && group.Start - tokens[end - 1].End is 1 or 2
            && !(end + 1 < tokens.Length && tokens[end + 1].Start == group.End && phrase.Folded[group.End] is '.' or '/' or ':');
    }

    /// <summary>Numbers glued by a point, comma, colon or slash: dates, times, «1.200», «1,5 тыс.».</summary>
    private static Quantity ReadPointed(Phrase phrase, int at, char mark)
    {
        var tokens = phrase.Tokens;
        var chain = ChainEnd(phrase, at);
        var parts = (chain - at + 1) / 2;
        var (first, second) = (tokens[at], tokens[at + 2]);
        if (parts == 3 && mark == '.' && first.Length <= 2 && second.Length <= 2 && tokens[at + 4].Length is 2 or 4)
        {
            return new Quantity(0, at, chain, QuantityKind.Date);
        }

        if (mark is '.' or ',' && parts == 2 && HasMultiplier(phrase, chain) && second.Length <= 3)
        {
            var scale = second.Length switch { 1 => 100, 2 => 10, _ => 1 };
            return Finish(phrase, at, chain, ((long)Digits(phrase[first]) * 1000) + (Digits(phrase[second]) * scale));
        }

        if (mark is '.' or ',' or '\'' or '’' && first.Length <= 3 && phrase.Folded[first.Start] != '0' && AllThousands(phrase, at + 2, chain))
        {
            var value = (long)Digits(phrase[first]);
            for (var i = at + 2; i < chain && value < MostPeople; i += 2)
            {
                value = (value * 1000) + Digits(phrase[tokens[i]]);
            }

            return Finish(phrase, at, chain, value * 1000);
        }

        if (mark == ',')
        {
            // «СШ № 5,7», «10,15 чел.»: a list with the space left out; only its first number is taken here.
            return Finish(phrase, at, at + 1, (long)Digits(phrase[first]) * 1000);
        }

        return mark == '.' && parts == 2 && first.Length <= 2 && second.Length == 2 && Digits(phrase[second]) is >= 1 and <= 12
            ? new Quantity(0, at, chain, QuantityKind.Date)
            : new Quantity(0, at, chain, QuantityKind.Label);
    }

    private static bool AllThousands(Phrase phrase, int from, int end)
    {
        var all = true;
        for (var i = from; i < end; i += 2)
        {
            all &= phrase.Tokens[i].Length == 3;
        }

        return all;
    }

    /// <summary>The end of numbers glued to one another by points, commas, slashes, colons and hyphens.</summary>
    private static int ChainEnd(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        var end = at + 1;
        while (end + 1 < tokens.Length && Glued(phrase, end, out var mark) && mark is '.' or ',' or '/' or ':' or '-' or '\'' or '’'
            && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Start == tokens[end].End)
        {
            end += 2;
        }

        return end;
    }

    /// <summary>«8-4812-29-22-33», «29-22-33».</summary>
    private static bool IsPhone(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        var hyphens = 0;
        for (var i = at + 1; i + 1 < tokens.Length && Glued(phrase, i, out var mark) && mark == '-'
            && tokens[i + 1].Kind == TokenKind.Number && tokens[i + 1].Start == tokens[i].End; i += 2)
        {
            hyphens++;
        }

        return hyphens > 1;
    }

    /// <summary>The mark at <paramref name="at"/> when it follows the token before it without a space.</summary>
    private static bool Glued(Phrase phrase, int at, out char mark)
    {
        var tokens = phrase.Tokens;
        var glued = at < tokens.Length && tokens[at].Kind == TokenKind.Mark && tokens[at].Start == tokens[at - 1].End;
        mark = glued ? phrase.Folded[tokens[at].Start] : '\0';
        return glued;
    }

    private static int Digits(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
