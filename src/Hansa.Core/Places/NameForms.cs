using System.Text;

namespace Hansa.Core.Places;

/// <summary>The six Russian cases of a name, made from its spelling in the directory (paradigms.tsv).</summary>
public sealed class NameForms
{
    private readonly string _pattern;

    internal NameForms(string pattern) => _pattern = pattern;

    /// <summary>Кто, что: «Республика Беларусь».</summary>
    public string Nominative => Form(0);

    /// <summary>Кого, чего: «с регионами Республики Беларусь».</summary>
    public string Genitive => Form(1);

    /// <summary>Кому, чему.</summary>
    public string Dative => Form(2);

    /// <summary>Кого, что.</summary>
    public string Accusative => Form(3);

    /// <summary>Кем, чем.</summary>
    public string Instrumental => Form(4);

    /// <summary>О ком, о чем; «в Республике Беларусь».</summary>
    public string Prepositional => Form(5);

    public override string ToString() => Nominative;

    private string Form(int grammaticalCase)
    {
        var result = new StringBuilder(_pattern.Length);
        for (var i = 0; i < _pattern.Length; i++)
        {
            if (_pattern[i] != '|')
            {
                result.Append(_pattern[i]);
                continue;
            }

            var start = i + 1;
            while (i + 1 < _pattern.Length && char.IsLetterOrDigit(_pattern[i + 1]))
            {
                i++;
            }

            result.Append(Paradigm.Find(_pattern.AsSpan(start, i + 1 - start)).Ending(grammaticalCase));
        }

        return result.ToString();
    }
}
