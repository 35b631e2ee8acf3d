using System.Collections.Frozen;
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
    private static readonly Lazy<WordWeights> s_all = new(() => new WordWeights());

    private readonly FrozenDictionary<ulong, WordWeight> _weights;
    private readonly FrozenSet<ulong> _bodies;
    private readonly FrozenSet<ulong> _kinds;
    private readonly FrozenDictionary<ulong, ulong[]> _abbreviations;

    private WordWeights()
    {
        var weights = new Dictionary<ulong, WordWeight>();
        var bodies = new HashSet<ulong>();
        var kinds = new HashSet<ulong>();
        foreach (var fields in Lines("word-weights.tsv"))
        {
            var words = Stems(fields[1]);
            if (fields[0] is "form" or "body")
            {
                bodies.UnionWith(words);
            }

            if (fields[0] == "kind")
            {
                kinds.UnionWith(words);
            }

            foreach (var word in words)
            {
                if (fields[0] != "body")
                {
                    weights.TryAdd(word, fields[0] is "little" or "kind" ? WordWeight.Little : WordWeight.None);
                }
            }
        }

        _weights = weights.ToFrozenDictionary();
        _bodies = bodies.ToFrozenSet();
        _kinds = kinds.ToFrozenSet();
        _abbreviations = Lines("abbreviations.tsv").ToFrozenDictionary(fields => Stems(fields[0])[0], fields => Stems(fields[1]));
    }

    public static WordWeights All => s_all.Value;

    public WordWeight Of(ulong stem) => _weights.GetValueOrDefault(stem);

    /// <summary>The word stands before the name of a body, a firm, a troupe.</summary>
    public bool IsBody(ulong stem) => _bodies.Contains(stem);

    /// <summary>The word names a kind of activity: «выставка», «концерт».</summary>
    public bool IsKind(ulong stem) => _kinds.Contains(stem);

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
