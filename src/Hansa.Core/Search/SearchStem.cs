using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Search;

/// <summary>
/// Brings the forms of a Russian word to one lexeme. PostgreSQL’s own stemmer parts «Китай» from «Китая»; here a name keeps
/// one lexeme in all cases, since endings are taken off until none is left that a case could have added.
/// </summary>
internal static class SearchStem
{
    private const int LongestWord = 48;

    private static readonly Lazy<Dictionary<string, string>> s_forms = new(Load);

    /// <param name="word">Folded letters of one alphabet.</param>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[0] is < 'а' or > 'я' || word.Length > LongestWord)
        {
            return word.Length > LongestWord ? word[..LongestWord].ToString() : word.ToString();
        }

        if (s_forms.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var form))
        {
            return form;
        }

        // «Состоялась», «проводились».
        if (word.Length > 6 && word.EndsWith("сь") && word[^3] is 'а' or 'о' or 'и')
        {
            word = word[..^2];
        }

        Span<char> stem = stackalloc char[LongestWord];
        var length = RussianStem.Of(word, stem);
        // «Иванова» has lost its а; «Иванов» its ов as if it were a genitive: so the ов goes from both.
        if (length > 4 && stem[length - 1] == 'в' && stem[length - 2] is 'о' or 'е')
        {
            length -= 2;
            while (length > 3 && stem[length - 1] is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'ю' or 'я' or 'й' or 'ь')
            {
                length--;
            }
        }

        return stem[..length].ToString();
    }

    private static Dictionary<string, string> Load()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("word-forms.tsv"))
        {
            forms.Add(row[0], row[0]);
            foreach (var form in WordTable.Words(row[1]))
            {
                forms.Add(form, row[0]);
            }
        }

        return forms;
    }
}
