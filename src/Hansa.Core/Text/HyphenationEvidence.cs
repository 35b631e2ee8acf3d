namespace Hansa.Core.Text;

/// <summary>
/// The words of a file, remembered to prove that a hyphen parts one word and not two: «государствен-ный» is one word
/// when «государственный» stands whole elsewhere (domain.md M-91).
/// </summary>
/// <remarks>Texts are only kept when added; their words are looked up when the first doubtful hyphen asks. Not for several threads.</remarks>
public sealed class HyphenationEvidence
{
    // Words enough for a round of reports; a workbook of a hundred thousand rows says nothing new after them.
    private const int MostWords = 100_000;
    private const int MostWaiting = 200_000;

    private readonly List<string> _waiting = [];
    private readonly HashSet<ulong> _words = [];
    private int _waitingLength;

    /// <summary>Adds the words of a text, raw or clean.</summary>
    public void Add(string text)
    {
        if (text.Length < 5 || _words.Count >= MostWords)
        {
            return;
        }

        _waiting.Add(text);
        _waitingLength += text.Length;
        if (_waitingLength > MostWaiting)
        {
            Learn();
        }
    }

    /// <param name="word">In small letters with е for ё.</param>
    internal bool Has(ReadOnlySpan<char> word)
    {
        Learn();
        return _words.Count > 0 && _words.Contains(Hash(word));
    }

    /// <summary>Whether the word or another form of it was seen.</summary>
    internal bool HasForm(ReadOnlySpan<char> word) => Has(word) || Has(FieldWords.Stem(word));

    private void Learn()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        Span<char> word = stackalloc char[64];
        foreach (var text in _waiting)
        {
            Learn(text, word);
        }

        _waiting.Clear();
        _waitingLength = 0;
    }

    private void Learn(string text, Span<char> word)
    {
        var length = 0;
        var part = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetter(c))
            {
                if (length < word.Length)
                {
                    word[length] = Hyphenation.Small(c);
                }

                length++;
            }
            else if (c is not ('\u00ad' or '\u001f'))
            {
                var hyphen = c is '-' or '‐' or '‑';
                if (length >= 5 && length < word.Length && !part && !hyphen)
                {
                    _words.Add(Hash(word[..length]));
                    _words.Add(Hash(FieldWords.Stem(word[..length])));
                }

                part = hyphen;
                length = 0;
            }
        }
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
}
