namespace Hansa.Core.Search;

/// <summary>What a word is looked for as.</summary>
public static class SearchWords
{
    // Longer runs of digits are no numbers but dirt.
    private const int LongestNumber = 30;

    /// <summary>The lexeme of a word.</summary>
    /// <param name="folded">See <see cref="Text.Folding"/>.</param>
    public static string LexemeOf(string folded) => SearchStem.Of(folded);

    internal static string OfNumber(ReadOnlySpan<char> digits)
    {
        var number = digits.TrimStart('0');
        return number.IsEmpty ? "0" : (number.Length > LongestNumber ? number[..LongestNumber] : number).ToString();
    }
}
