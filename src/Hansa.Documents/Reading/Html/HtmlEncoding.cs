using System.Text;

namespace Hansa.Documents.Reading.Html;

/// <summary>Finds out how a page is encoded.</summary>
internal static class HtmlEncoding
{
    private const int HeadBytes = 4096;

    /// <param name="sample">The beginning of the page.</param>
    /// <param name="guess">What its bytes look like.</param>
    /// <returns>What its bytes prove, else what it says about itself («charset=windows-1251»), else the guess.</returns>
    public static Encoding Of(ReadOnlySpan<byte> sample, Encoding guess)
    {
        var proven = guess is UnicodeEncoding || (guess is UTF8Encoding && sample.ContainsAnyInRange((byte)0x80, (byte)0xFF));
        if (proven)
        {
            return guess;
        }

        var head = Encoding.ASCII.GetString(sample[..Math.Min(sample.Length, HeadBytes)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return guess;
        }

        var name = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAny("\"' >;");
        return CodePages.Find((end < 0 ? name : name[..end]).ToString()) is { IsSingleByte: true } found ? found : guess;
    }
}
