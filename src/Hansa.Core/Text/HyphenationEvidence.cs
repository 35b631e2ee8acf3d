namespace Hansa.Core.Text;

/// <summary>
/// Text of the same file, kept to prove that a hyphen parts one word and not two: «государствен-ный» is one word when
/// «государственный», in this or another form, stands whole elsewhere (domain.md M-91).
/// </summary>
/// <remarks>
/// Adding costs nothing; only a doubtful hyphen searches. The last texts are kept, as many as two or three reports hold,
/// so memory does not grow with the file. Not for several threads.
/// </remarks>
public sealed class HyphenationEvidence
{
    private const int MostKept = 80_000;

    private readonly Queue<string> _texts = [];
    private int _length;

    /// <summary>Adds a text, raw or clean.</summary>
    public void Add(string text)
    {
        if (text.Length < 5)
        {
            return;
        }

        _texts.Enqueue(text);
        _length += text.Length;
        while (_length > MostKept && _texts.Count > 1)
        {
            _length -= _texts.Dequeue().Length;
        }
    }

    /// <summary>Whether some text holds a whole word with this beginning and no more than a few letters behind it.</summary>
    /// <param name="beginning">In small letters; the word may begin with a capital.</param>
    /// <param name="mostBehind">How many letters of an ending may follow.</param>
    internal bool HasWord(ReadOnlySpan<char> beginning, int mostBehind)
    {
        foreach (var text in _texts)
        {
            if (HasWord(text, beginning, mostBehind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> beginning, int mostBehind)
    {
        var rest = beginning[1..];
        for (var from = 1; from < text.Length; from++)
        {
            var step = text[from..].IndexOf(rest);
            if (step < 0)
            {
                return false;
            }

            from += step;
            var end = from + rest.Length;
            while (end < text.Length && Letters.IsLetter(text[end]))
            {
                end++;
            }

            if (Letters.Small(text[from - 1]) == beginning[0]
                && (from == 1 || !IsInWord(text[from - 2]))
                && (end == text.Length || text[end] != '-')
                && end - from - rest.Length <= mostBehind)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInWord(char c) => Letters.IsLetter(c) || c is '-' or '\u00ad' or '\u001f';
}
