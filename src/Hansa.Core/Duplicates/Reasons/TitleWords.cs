using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Reasons;

/// <summary>A title's words and names as written, beside the stems they are compared by.</summary>
internal sealed class TitleWords
{
    private const int MaxWords = 6;

    private readonly Phrase _title;
    private readonly List<(string Written, ulong[] Stems)> _names = [];
    private readonly List<(string Written, ulong Stem)> _words = [];

    public TitleWords(string title)
    {
        _title = new Phrase(title);
        var quoted = new List<QuotedName>();
        QuotedNames.Find(_title, quoted);
        var words = new WordList();
        foreach (var name in quoted)
        {
            words.Clear();
            words.Add(_title, name.First, name.Last + 1, numbers: false);
            var stems = new List<ulong>([.. words.Much, .. words.Little]);
            if (!name.OfBody && stems.Count > 0)
            {
                var written = _title.Written(_title.Tokens[name.First], _title.Tokens[name.Last]);
                _names.Add(($"«{written.Trim()}»", WordList.Distinct(stems, 16).ToArray()));
            }
        }

        for (var i = 0; i < _title.Tokens.Length; i++)
        {
            words.Clear();
            if (_title.Tokens[i].Kind == TokenKind.Word && TitleNumbers.At(_title, i) is null)
            {
                words.Add(_title, i);
            }

            if (words.Much.Count == 1 && !_words.Exists(word => word.Stem == words.Much[0]))
            {
                _words.Add((_title.Written(_title.Tokens[i], _title.Tokens[i]), words.Much[0]));
            }
        }
    }

    public string Folded => _title.Folded;

    public string Names => string.Join(", ", _names.Take(2).Select(name => name.Written));

    /// <summary>Names of this title that the other has too; else this title's names.</summary>
    public string NamesIn(TitleWords other)
    {
        var shared = _names.Where(name => other._names.Exists(theirs => Overlap.OfStems(name.Stems, theirs.Stems).OfAll >= 0.75)).ToList();
        var inside = shared.Count > 0 ? shared : _names.Where(name => name.Stems.All(other.Has)).ToList();
        return string.Join(", ", inside.Take(2).Select(name => name.Written));
    }

    /// <summary>Words of weight that stand, or do not stand, in the other title too, as written here.</summary>
    public string Words(TitleWords other, bool shared)
    {
        var words = _words.Where(word => other.Has(word.Stem) == shared).ToList();
        var text = string.Join(", ", words.Take(MaxWords).Select(word => word.Written));
        return words.Count > MaxWords ? text + " …" : text;
    }

    /// <summary>Numbers as written, «№» and endings left off.</summary>
    public string Numbers()
    {
        var numbers = new List<string>();
        for (var i = 0; i < _title.Tokens.Length; i++)
        {
            if (TitleNumbers.At(_title, i) is not null)
            {
                numbers.Add(_title.Written(_title.Tokens[i], _title.Tokens[i]));
            }
        }

        return string.Join(", ", numbers.Distinct());
    }

    private bool Has(ulong stem) => _words.Exists(word => word.Stem == stem || Stem.IsSlip(word.Stem, stem))
        || _names.Exists(name => name.Stems.Contains(stem));
}
