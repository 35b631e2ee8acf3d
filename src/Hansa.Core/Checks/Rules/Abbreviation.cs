using System.Buffers;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>
/// domain.md M-72: a short name such as «СМЗ» or «ЦПК» that no row up to here explains. Told once a report. Common ones,
/// legal forms (M-88) and names in quotes are known or need no explanation.
/// </summary>
internal sealed class Abbreviation() : Rule("text.abbreviation", Severity.Hint)
{
    private const int Longest = 6;
    private const int MostRemembered = 1000;

    private static readonly Lazy<HashSet<string>> s_common = new(static () =>
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("common-abbreviations.tsv"))
        {
            common.UnionWith(WordTable.Words(row[0]));
        }

        return common;
    });

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("IVXLCDM");

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Has(CellMarks.Capitals) && cell.Has(CellMarks.Brackets))
            {
                Explained(cell.Text);
            }
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Has(CellMarks.Capitals))
            {
                Look(row, cell, found);
            }
        }
    }

    // «Центр подготовки космонавтов (далее – ЦПК)», «(РАХ)», «CERBA (двусторонняя ассоциация …)».
    private void Explained(string text)
    {
        foreach (var word in new CapitalWords(text))
        {
            var before = text.AsSpan(0, word.Start.Value).TrimEnd();
            var behind = text.AsSpan(word.End.Value);
            var inBrackets = before.EndsWith('(') && behind.StartsWith(')');
            var given = before.EndsWith("далее –") || before.EndsWith("далее -") || before.EndsWith("далее —") || before.EndsWith("далее");
            var follows = behind.StartsWith(" (") && behind.Length > 2 && Letters.IsLetter(behind[2]);
            if ((inBrackets || given || follows) && _known.Count < MostRemembered)
            {
                _known.Add(text[word]);
            }
        }
    }

    private void Look(CheckedRow row, CheckedCell cell, List<Problem> found)
    {
        var (quotes, at) = (0, 0);
        foreach (var word in new CapitalWords(cell.Text))
        {
            var (start, end) = (word.Start.Value, word.End.Value);
            for (; at < start; at++)
            {
                quotes += cell.Text[at] switch { '«' => 1, '»' when quotes > 0 => -1, _ => 0 };
            }

            var length = end - start;
            if (quotes > 0 || length > Longest || NamesAKind(cell.Text, end) || IsInLatinName(cell.Text, start, end) || IsNumeral(cell.Text.AsSpan(start, length)) || IsShouted(cell.Text, start, end))
            {
                continue;
            }

            var text = cell.Text[start..end];
            if (!s_common.Value.Contains(text) && _known.Count < MostRemembered && _known.Add(text))
            {
                found.Add(At(row, cell.Column, text, text));
            }
        }
    }

    // «ДС «Юбилейный»»: the kind of an organization before its name.
    private static bool NamesAKind(string text, int end)
    {
        var behind = text.AsSpan(end).TrimStart();
        return behind.StartsWith('«') || behind.StartsWith('"');
    }

    // «HPC Hamburg Port Consulting», «MIMS Automobility Moscow»: part of a name.
    private static bool IsInLatinName(string text, int start, int end) =>
        char.IsAsciiLetter(text[start])
        && ((start > 1 && text[start - 1] is ' ' or '-' && char.IsAsciiLetter(text[start - 2]))
            || (end + 1 < text.Length && text[end] is ' ' or '-' && char.IsAsciiLetter(text[end + 1])));

    private static bool IsNumeral(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(s_numerals);

    // A neighbour in capitals that is too long for an abbreviation: the words are written in capitals.
    private static bool IsShouted(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !Letters.IsLetter(text[from - 1]))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && !Letters.IsLetter(text[to]))
        {
            to++;
        }

        return IsLongCapitals(text, from - 1, -1) || IsLongCapitals(text, to, 1);
    }

    private static bool IsLongCapitals(string text, int at, int step)
    {
        var length = 0;
        for (; at >= 0 && at < text.Length && Letters.IsLetter(text[at]); at += step)
        {
            if (!Letters.IsUpper(text[at]))
            {
                return false;
            }

            length++;
        }

        return length > Longest;
    }
}
