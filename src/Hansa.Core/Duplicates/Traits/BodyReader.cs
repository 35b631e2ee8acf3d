using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>
/// Finds bodies in a cell: by their quoted names, by the initials of these («Смоленский государственный университет» is
/// also written СГУ), and by abbreviations in capitals. Reused from cell to cell.
/// </summary>
internal sealed class BodyReader
{
    private readonly List<QuotedName> _quoted = [];
    private readonly WordList _words = new();

    public void Add(Phrase cell, List<uint> bodies)
    {
        QuotedNames.Find(cell, _quoted);
        foreach (var name in _quoted)
        {
            AddName(cell, name, bodies);
        }

        foreach (var token in cell.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length is >= 3 and <= 10 && IsInCapitals(cell.Text.AsSpan(token.Start, token.Length))
                && Stem.Of(cell[token]) is var stem && WordWeights.All.Of(stem) == WordWeight.Much && !WordWeights.All.IsBody(stem))
            {
                bodies.Add(Stem.Hash(stem));
            }
        }
    }

    private void AddName(Phrase cell, QuotedName name, List<uint> bodies)
    {
        Span<char> initials = stackalloc char[12];
        var count = 0;
        for (var i = name.First; i <= name.Last; i++)
        {
            var token = cell.Tokens[i];
            if (token is { Kind: TokenKind.Word, Length: > 2 } && count < initials.Length)
            {
                initials[count++] = cell.Folded[token.Start];
            }
        }

        if (count >= 3)
        {
            bodies.Add(Stem.Hash(Stem.Of(initials[..count])));
        }

        _words.Clear();
        _words.Add(cell, name.First, name.Last + 1, numbers: false);
        if (_words.Sum() is not 0 and var sum)
        {
            bodies.Add(sum);
        }
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
