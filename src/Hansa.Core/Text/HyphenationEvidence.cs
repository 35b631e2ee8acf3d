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
    // So many letters of an ending may follow what is looked for.
    private const int MostBehind = 4;
    private const int LongestText = 20_000;

    // A found word stays found; one not found is looked for again when so many texts have come.
    private const int TextsBetweenSearches = 128;
    private const int MostAnswers = 10_000;

    private readonly Queue<string> _texts = [];
    private readonly Dictionary<ulong, bool> _answers = [];
    private int _length;
    private int _textsSinceSearch;

    /// <summary>Adds a text, raw or clean.</summary>
    public void Add(string text)
    {
        if (text.Length < 5)
        {
            return;
        }

        _texts.Enqueue(text);
        _length += Math.Min(text.Length, LongestText);
        if (++_textsSinceSearch >= TextsBetweenSearches)
        {
            _textsSinceSearch = 0;
            _answers.Clear();
        }

        while (_length > MostKept && _texts.Count > 1)
        {
            _length -= Math.Min(_texts.Dequeue().Length, LongestText);
        }
    }

    /// <summary>Whether some text holds a whole word with this beginning and no more than a few letters behind it.</summary>
    /// <param name="beginning">In small letters; the word may begin with a capital.</param>
    internal bool HasWord(ReadOnlySpan<char> beginning)
    {
        var key = Hash(beginning);
        if (_answers.TryGetValue(key, out var answer))
        {
            return answer;
        }

        foreach (var text in _texts)
        {
            if (HasWord(text.AsSpan(0, Math.Min(text.Length, LongestText)), beginning))
            {
                answer = true;
                break;
            }
        }

        if (_answers.Count < MostAnswers)
        {
            _answers.Add(key, answer);
        }

        return answer;
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> beginning)
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
                && end - from - rest.Length <= MostBehind)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    private static bool IsInWord(char c) => Letters.IsLetter(c) || c is '-' or '\u00ad' or '\u001f';
}
