using System.Globalization;
using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>What a numeral in words contributes to a number; see number-words.tsv.</summary>
internal enum NumeralRank : byte
{
    Unit = 1,
    Ten = 2,
    Hundred = 3,

    /// <summary>«Трое»: counts people even with no noun behind it.</summary>
    Collective,

    /// <summary>«Полтора»: its value is in thousandths and wants a multiplier.</summary>
    Half,

    /// <summary>«Тысяч», «сотни».</summary>
    Multiplier,

    /// <summary>«Сотня», «полтысячи»: a whole number by itself.</summary>
    Alone,
}

/// <summary>A form of a numeral.</summary>
internal readonly record struct Numeral(int Value, NumeralRank Rank);

/// <summary>The forms of the Russian numerals up to the million, loaded when a cell first holds a candidate.</summary>
internal static class NumberWords
{
    private static readonly Lazy<Dictionary<string, Numeral>.AlternateLookup<ReadOnlySpan<char>>> s_forms = new(Load);

    public static bool TryGet(ReadOnlySpan<char> folded, out Numeral numeral)
    {
        // Every numeral begins with one of these letters and has three at least: most words stop here.
        if (folded.Length >= 2 && folded[0] is 'о' or 'д' or 'т' or 'ч' or 'п' or 'ш' or 'с' or 'в' or 'н' or 'м' && folded.Length < 17)
        {
            return s_forms.Value.TryGetValue(folded, out numeral);
        }

        numeral = default;
        return false;
    }

    private static Dictionary<string, Numeral>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var forms = new Dictionary<string, Numeral>(200, StringComparer.Ordinal);
        foreach (var line in WordTable.Rows("number-words.tsv"))
        {
            var rank = line[2] switch
            {
                "1" => NumeralRank.Unit,
                "2" => NumeralRank.Ten,
                "3" => NumeralRank.Hundred,
                "c" => NumeralRank.Collective,
                "h" => NumeralRank.Half,
                "m" => NumeralRank.Multiplier,
                _ => NumeralRank.Alone,
            };
            forms.Add(line[0], new Numeral(int.Parse(line[1], CultureInfo.InvariantCulture), rank));
        }

        return forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
