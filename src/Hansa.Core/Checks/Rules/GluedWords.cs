using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-96: «АдминистрациейВладимирской», «г.Брянск», «В.М.Афанасьев»: a space is missing.</summary>
internal sealed class GluedWords() : Rule("text.glued-words", Severity.Hint)
{
    private const int ShortestPart = 4;
    private const int LongestWord = 80;
    private const int MostTold = 5;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Column != ColumnRole.Dates && cell.Has(CellMarks.Camel | CellMarks.DotInside | CellMarks.CommaInside))
            {
                Look(row, cell, found);
            }
        }
    }

    private void Look(CheckedRow row, CheckedCell cell, List<Problem> found)
    {
        var text = cell.Text;
        var told = 0;
        for (var i = 1; i + 1 < text.Length && told < MostTold; i++)
        {
            var place = text[i] switch
            {
                '.' when Letters.IsLetter(text[i - 1]) && Letters.IsUpper(text[i + 1]) && MissesSpace(text, i) => i + 1,
                ',' or ';' when Letters.IsLetter(text[i - 1]) && Letters.IsLetter(text[i + 1]) => i + 1,
                >= 'А' and <= 'Я' when Letters.IsLower(text[i - 1]) && AreTwoWords(text, i) => i,
                _ => 0,
            };
            if (place > 0)
            {
                told++;
                var around = WordAround(text, place);
                var word = text[around];
                found.Add(At(row, cell.Column, word, word) with { Suggestion = word.Insert(place - around.Start.Value, " ") });
                i = place + 1;
            }
        }
    }

    // Between initials no space is wanted, before the surname there is one: «В.М. Афанасьев»; addresses of sites stay.
    private static bool MissesSpace(string text, int dot)
    {
        var from = dot;
        while (from > 0 && Letters.IsLetter(text[from - 1]))
        {
            from--;
        }

        var to = dot + 1;
        while (to < text.Length && Letters.IsLetter(text[to]))
        {
            to++;
        }

        var afterInitial = dot - from == 1 && Letters.IsUpper(text[from]);
        return !char.IsAsciiLetter(text[dot + 1]) && (!afterInitial || to - dot - 1 >= 3);
    }

    // Both halves must be words: «СмолГУ», «ЛегпромЭкспо», «БиблиоПарнас» are names.
    private static bool AreTwoWords(string text, int capital)
    {
        var (from, to) = (capital, capital);
        while (from > 0 && Letters.IsLetter(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && Letters.IsLetter(text[to]))
        {
            to++;
        }

        if (capital - from < ShortestPart || to - capital < ShortestPart || to - from > 60)
        {
            return false;
        }

        Span<char> small = stackalloc char[to - from];
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = Letters.Small(text[from + i]);
        }

        return FieldWords.Has(small[..(capital - from)]) && FieldWords.Has(small[(capital - from)..]);
    }

    private static Range WordAround(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < LongestWord && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('«' or '('))
        {
            from--;
        }

        while (to < text.Length && to - at < LongestWord && !char.IsWhiteSpace(text[to]) && text[to] is not ('»' or ')'))
        {
            to++;
        }

        while (to > at + 1 && text[to - 1] is ',' or ';' or '.' or ':')
        {
            to--;
        }

        return from..to;
    }
}
