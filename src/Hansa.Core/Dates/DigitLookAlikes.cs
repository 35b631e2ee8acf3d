using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>Mends letters typed for digits inside a date: «О5.О6.2О2О», «З1 марта», «l5 июня».</summary>
internal static class DigitLookAlikes
{
    /// <summary>The phrase with digits for such letters, of the same length; null when there are none.</summary>
    public static Phrase? Mend(Phrase phrase)
    {
        var tokens = phrase.Tokens;
        char[]? text = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is not { Kind: TokenKind.Word, Length: <= 2 } || !IsGluedToDigits(tokens, i))
            {
                continue;
            }

            if (IsDigits(phrase[tokens[i]]))
            {
                text ??= phrase.Text.ToCharArray();
                for (var k = tokens[i].Start; k < tokens[i].End; k++)
                {
                    text[k] = Digit(phrase.Folded[k]);
                }
            }
        }

        return text is null ? null : new Phrase(new string(text));
    }

    private static bool IsGluedToDigits(ReadOnlySpan<Token> tokens, int i) =>
        (i > 0 && tokens[i - 1].Kind == TokenKind.Number && tokens[i - 1].End == tokens[i].Start)
        || (i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number && tokens[i].End == tokens[i + 1].Start);

    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (Digit(letter) == '\0')
            {
                return false;
            }
        }

        return true;
    }

    private static char Digit(char letter) => letter switch
    {
        'о' or 'o' => '0',
        'з' => '3',
        'l' or 'i' or 'і' => '1',
        _ => '\0',
    };
}
