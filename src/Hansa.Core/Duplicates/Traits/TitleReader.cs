using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Takes a title apart into names, words, numbers and stages; reused from row to row.</summary>
internal sealed class TitleReader
{
    private readonly List<QuotedName> _quoted = [];
    private readonly List<ulong> _name = [];
    private readonly WordList _nameWords = new();

    public WordList Words { get; } = new();

    public List<ulong> Names { get; } = [];

    public List<uint> Numbers { get; } = [];

    /// <summary>Hashes of the kinds of activity named outside quotation marks.</summary>
    public List<uint> Kinds { get; } = [];

    public Stages Stages { get; private set; }

    public void Read(Phrase title)
    {
        Words.Clear();
        Names.Clear();
        Numbers.Clear();
        Kinds.Clear();
        QuotedNames.Find(title, _quoted);
        for (var i = 0; i < title.Tokens.Length; i++)
        {
            if (TitleNumbers.At(title, i) is { } number)
            {
                Numbers.Add(number);
            }
            else
            {
                Words.Add(title, i, i + 1, numbers: false);
            }
        }

        foreach (var name in _quoted)
        {
            if (!name.OfBody)
            {
                AddName(title, name);
            }
        }

        Stages = Stages.None;
        for (var i = 0; i < title.Tokens.Length; i++)
        {
            if (title.Tokens[i].Kind == TokenKind.Word && !IsQuoted(i))
            {
                ReadOutside(title, i);
            }
        }
    }

    private void AddName(Phrase title, QuotedName name)
    {
        _nameWords.Clear();
        _nameWords.Add(title, name.First, name.Last + 1, numbers: false);
        _name.Clear();
        _name.AddRange(_nameWords.Much);
        _name.AddRange(_nameWords.Little);
        if (_name.Count == 0)
        {
            return;
        }

        Names.AddRange(WordList.Distinct(_name, 16));
        Names.Add(Stem.None);
    }

    private void ReadOutside(Phrase title, int at)
    {
        var word = title[title.Tokens[at]];
        if (Stem.Of(word) is var stem && WordWeights.All.IsKind(stem))
        {
            Kinds.Add(Stem.Hash(stem));
        }

        // «Подготовка и проведение фестиваля» is the festival itself.
        var isWhole = at <= 1 && at + 2 < title.Tokens.Length
            && title[title.Tokens[at + 1]] is "и" && title[title.Tokens[at + 2]].StartsWith("проведени");
        if (!isWhole)
        {
            Stages |= StageWords.Of(word);
        }
    }

    private bool IsQuoted(int token)
    {
        foreach (var name in _quoted)
        {
            if (token >= name.First && token <= name.Last)
            {
                return true;
            }
        }

        return false;
    }
}
