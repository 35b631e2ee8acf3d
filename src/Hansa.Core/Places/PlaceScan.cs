using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>A run of tokens the lexicon knows.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last one, included.</param>
/// <param name="Kinds">All that it may be.</param>
/// <param name="FirstName">Where its names begin in <see cref="PlaceScan.Names"/>.</param>
internal sealed record Hit(int First, int Last, NameKinds Kinds, int FirstName, int NameCount)
{
    public bool Is(NameKinds kinds) => (Kinds & kinds) != 0;
}

/// <summary>One pass over a cell: every name and word of the lexicon in it, left to right, the longest first.</summary>
internal sealed class PlaceScan
{
    private PlaceScan(Phrase phrase) => Phrase = phrase;

    public Phrase Phrase { get; }

    public List<Hit> Hits { get; } = [];

    /// <summary>The names found; a hit takes a stretch of them.</summary>
    public List<LexiconName> Names { get; } = [];

    public NameKinds Kinds { get; private set; }

    public static PlaceScan Of(Phrase phrase)
    {
        var scan = new PlaceScan(phrase);
        var lexicon = PlaceLexicon.Shared;
        var tokens = phrase.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var firstName = scan.Names.Count;
            var kinds = lexicon.Match(phrase, i, scan.Names, out var last);
            if (kinds == NameKinds.None)
            {
                continue;
            }

            if (kinds == NameKinds.Abbreviation && !scan.AbbreviatesKind(i))
            {
                scan.Names.RemoveRange(firstName, scan.Names.Count - firstName);
                continue;
            }

            scan.Hits.Add(new Hit(i, last, kinds, firstName, scan.Names.Count - firstName));
            scan.Kinds |= kinds;
            i = last;
        }

        return scan;
    }

    /// <summary>The first name of a hit that is of one of these kinds and has none of these marks, or null.</summary>
    public LexiconName? NameOf(Hit hit, NameKinds kinds, NameMarks without = NameMarks.None)
    {
        for (var i = hit.FirstName; i < hit.FirstName + hit.NameCount; i++)
        {
            if ((Names[i].Kind & kinds) != 0 && (Names[i].Marks & without) == 0)
            {
                return Names[i];
            }
        }

        return null;
    }

    /// <summary>The hit right behind one, at most a full stop between, or −1.</summary>
    public int After(int hit) =>
        hit + 1 < Hits.Count && Behind(Hits[hit].Last) == Hits[hit + 1].First ? hit + 1 : -1;

    /// <summary>The hit right before one, at most a full stop between, or −1.</summary>
    public int Before(int hit) => hit > 0 && After(hit - 1) == hit ? hit - 1 : -1;

    /// <summary>The hit that begins with a token, or −1.</summary>
    public int At(int token)
    {
        var (low, high) = (0, Hits.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var first = Hits[middle].First;
            if (first == token)
            {
                return middle;
            }

            (low, high) = first < token ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The token behind a token, over a full stop and a line break.</summary>
    public int Behind(int token)
    {
        token++;
        if (IsMark(token, '.'))
        {
            token++;
        }

        while (token < Phrase.Tokens.Length && Phrase.Tokens[token].Kind == TokenKind.Break)
        {
            token++;
        }

        return token;
    }

    public bool IsMark(int token, char mark) => MarkAt(token) == mark;

    /// <summary>The folded character of a one-character mark; '\0' for other tokens and places outside.</summary>
    public char MarkAt(int token) =>
        (uint)token < (uint)Phrase.Tokens.Length && Phrase.Tokens[token] is { Kind: TokenKind.Mark or TokenKind.Break } mark
            ? Phrase.Folded[mark.Start]
            : '\0';

    public bool IsWord(int token) => (uint)token < (uint)Phrase.Tokens.Length && Phrase.Tokens[token].Kind == TokenKind.Word;

    public bool IsNumber(int token) => (uint)token < (uint)Phrase.Tokens.Length && Phrase.Tokens[token].Kind == TokenKind.Number;

    public bool IsWord(int token, string folded) =>
        IsWord(token) && Phrase[Phrase.Tokens[token]].SequenceEqual(folded);

    public bool IsCapital(int token) => IsWord(token) && char.IsUpper(Phrase.Text[Phrase.Tokens[token].Start]);

    /// <summary>One capital letter with a full stop: «Ю.» of «Ю.А. Гагарина».</summary>
    public bool IsInitial(int token) => IsCapital(token) && Phrase.Tokens[token].Length == 1 && IsMark(token + 1, '.');

    public string Written(int first, int last) => Phrase.Written(Phrase.Tokens[first], Phrase.Tokens[last]);

    // «г.», «д.», «п.», «с.» before a name; not the year of «2020 г.», the house of «д. 1», the paper's point «п. 5»,
    // the preposition «с», nor an initial.
    private bool AbbreviatesKind(int token)
    {
        if (IsNumber(token - 1) && Phrase.Tokens[token - 1].Length == 4 || IsMark(token - 1, '.') && IsInitial(token - 2))
        {
            return false;
        }

        var dotted = IsMark(token + 1, '.');
        var next = dotted ? token + 2 : token + 1;
        while (MarkAt(next) is '"' or '\n')
        {
            next++;
        }

        var isTown = IsWord(token, "г");
        return IsCapital(next) && (dotted || isTown) && (isTown || !IsCapital(token)) && !IsInitial(next);
    }
}
