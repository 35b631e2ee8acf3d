using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Words;

/// <summary>How much a word tells of which activity a row means.</summary>
internal enum WordWeight : byte
{
    /// <summary>A name, a subject: «скалолазание».</summary>
    Much,

    /// <summary>A word many activities share: «международный», «выставка».</summary>
    Little,

    /// <summary>«Участие в», «в формате онлайн»: drops out of every comparison (domain.md M-106).</summary>
    None,
}

/// <summary>The words of word-weights.tsv and abbreviations.tsv beside this file.</summary>
internal sealed class WordWeights
{
    private const byte WeightBits = 3;
    private const byte Body = 4;
    private const byte Kind = 8;

    private static readonly Lazy<WordWeights> s_all = new(() => new WordWeights());

    private readonly Dictionary<ulong, byte> _words = new(800);
    private readonly Dictionary<ulong, ulong[]> _abbreviations = [];

    private WordWeights()
    {
        foreach (var fields in Lines("word-weights.tsv"))
        {
            byte marks = fields[0] switch
            {
                "form" => (byte)WordWeight.None | Body,
                "body" => Body,
                "kind" => (byte)WordWeight.Little | Kind,
                "little" => (byte)WordWeight.Little,
                _ => (byte)WordWeight.None,
            };
            foreach (var word in Stems(fields[1]))
            {
                // The first line that weighs a word counts; later ones may only add what else it is.
                var known = _words.GetValueOrDefault(word);
                _words[word] = (known & WeightBits) == 0 ? (byte)(known | marks) : (byte)(known | (marks & ~WeightBits));
            }
        }

        foreach (var fields in Lines("abbreviations.tsv"))
        {
            _abbreviations.Add(Stems(fields[0])[0], Stems(fields[1]));
        }
    }

    public static WordWeights All => s_all.Value;

    public WordWeight Of(ulong stem) => (WordWeight)(_words.GetValueOrDefault(stem) & WeightBits);

    /// <summary>The word stands before the name of a body, a firm, a troupe.</summary>
    public bool IsBody(ulong stem) => (_words.GetValueOrDefault(stem) & Body) != 0;

    /// <summary>The word names a kind of activity: «выставка», «концерт».</summary>
    public bool IsKind(ulong stem) => (_words.GetValueOrDefault(stem) & Kind) != 0;

    /// <summary>The stems an abbreviation stands for, or null for any other word.</summary>
    public ulong[]? Expand(ulong stem) => _abbreviations.GetValueOrDefault(stem);

    private static ulong[] Stems(string words)
    {
        var phrase = new Phrase(words);
        var stems = new List<ulong>();
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind == TokenKind.Word && Stem.Of(phrase[token]) is not Stem.None and var stem)
            {
                stems.Add(stem);
            }
        }

        return [.. stems];
    }

    private static IEnumerable<string[]> Lines(string name)
    {
        using var reader = new StreamReader(typeof(WordWeights).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
