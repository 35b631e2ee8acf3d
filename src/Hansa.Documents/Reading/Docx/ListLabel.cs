using System.Globalization;
using System.Text;

namespace Hansa.Documents.Reading.Docx;

/// <summary>Writes the number of a list item as Word shows it.</summary>
internal static class ListLabel
{
    // ECMA-376 part 1, 17.18.59: the Russian alphabet of lists leaves out ё, й, ъ and ь.
    private const string RussianLetters = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";
    private const int LongestText = 100;

    /// <param name="look">The level of the paragraph.</param>
    /// <param name="levelAt">The look and the last number of each level from 0.</param>
    public static string Make(ListLevel look, Func<int, (ListLevel Look, int? Last)> levelAt)
    {
        var text = look.Text.Length > LongestText ? look.Text[..LongestText] : look.Text;
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var (other, last) = levelAt(text[++i] - '1');
                label.Append(Number(last ?? other.Start, look.DecimalOnly ? "decimal" : other.Format));
            }
            else
            {
                label.Append(text[i]);
            }
        }

        return label.ToString().Trim();
    }

    /// <summary>A number in one of Word's formats; those that no Russian report uses come out as digits.</summary>
    public static string Number(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number, LatinLetters).ToUpperInvariant(),
        "lowerLetter" => Letters(number, LatinLetters),
        "russianUpper" => Letters(number, RussianLetters).ToUpperInvariant(),
        "russianLower" => Letters(number, RussianLetters),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {number.ToString(CultureInfo.InvariantCulture)} -",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After the last letter they double: … э, ю, я, аа, бб.
    private static string Letters(int number, string alphabet) =>
        number is < 1 or > 1000 ? number.ToString(CultureInfo.InvariantCulture)
            : new string(alphabet[(number - 1) % alphabet.Length], ((number - 1) / alphabet.Length) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 4999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        ReadOnlySpan<string> signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var result = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            while (number >= values[i])
            {
                result.Append(signs[i]);
                number -= values[i];
            }
        }

        return result.ToString();
    }
}
