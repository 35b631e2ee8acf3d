using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Reads the number of a paper behind its sign: «№ 175-р/адм», «N 5», «№5-рп», «№ 065/27-с», «№ б/н».</summary>
internal static class PaperNumber
{
    /// <summary>True when a sign of a number stands at <paramref name="at"/>, whatever follows it.</summary>
    public static bool IsSign(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        var span = phrase[tokens[at]];
        return span is "№" or "#"
            || (span is "регистрации" && at > 0 && phrase[tokens[at - 1]] is "номер" && at + 2 < tokens.Length
                && phrase[tokens[at + 1]] is ":" or "-" && tokens[at + 2].Kind == TokenKind.Number)
            || (span is "n" or "no" or "nо" or "номер" or "номером" && at + 1 < tokens.Length
                && (tokens[at + 1].Kind == TokenKind.Number || phrase[tokens[at + 1]] is "." or ":" or "б"));
    }

    /// <summary>
    /// The number as written, with one kind of hyphen and without spaces inside; null when nothing like a number follows the sign.
    /// </summary>
    /// <param name="end">The token behind it.</param>
    public static string? Read(Phrase phrase, int at, out int end)
    {
        var tokens = phrase.Tokens;
        end = at + 1;
        while (end < tokens.Length && phrase[tokens[end]] is "№" or "." or "#" or ":" or "-")
        {
            end++;
        }

        var start = end;
        var digits = false;
        while (end < tokens.Length && Belongs(phrase, start, end))
        {
            digits |= tokens[end].Kind == TokenKind.Number;
            end++;
        }

        while (end > start && tokens[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        // «б/н» is how a paper without a number is cited.
        var none = end == start + 3 && phrase[tokens[start]] is "б" && phrase[tokens[end - 1]] is "н";
        return digits || none ? Written(phrase, start, end) : null;
    }

    private static bool Belongs(Phrase phrase, int start, int at)
    {
        var tokens = phrase.Tokens;
        var token = tokens[at];
        if (token.Kind == TokenKind.Break || (token.Kind == TokenKind.Mark && phrase[token] is not ("-" or "/" or "." or "_" or "\\")))
        {
            return false;
        }

        if (at == start)
        {
            return token.Kind != TokenKind.Mark;
        }

        if (token.Start == tokens[at - 1].End)
        {
            // A full stop belongs to the number only with something glued on: «№ 12.» ends the sentence.
            return phrase[token] is not "." || (at + 1 < tokens.Length && tokens[at + 1].Start == token.End && tokens[at + 1].Kind == TokenKind.Number);
        }

        // «№ 175- р/адм», «№ 175 -р/адм»: a space slipped in.
        var ending = token.Kind == TokenKind.Mark && at + 1 < tokens.Length ? tokens[at + 1] : token;
        var joined = token.Kind == TokenKind.Mark ? phrase[token] is "-" && ending.Start == token.End : phrase[tokens[at - 1]] is "-" or "/";
        return joined && ending.Kind == TokenKind.Word && phrase[ending] is "р" or "рп" or "п" or "пп" or "рг" or "с" or "од" or "адм" or "пр" or "осн" or "к" or "мс";
    }

    private static string Written(Phrase phrase, int start, int end)
    {
        var number = new StringBuilder();
        for (var i = phrase.Tokens[start].Start; i < phrase.Tokens[end - 1].End; i++)
        {
            if (phrase.Folded[i] != ' ')
            {
                number.Append(phrase.Folded[i] == '-' ? '-' : phrase.Text[i]);
            }
        }

        return number.ToString();
    }
}
