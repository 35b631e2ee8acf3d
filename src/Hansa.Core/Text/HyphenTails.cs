namespace Hansa.Core.Text;

/// <summary>Ends of words that cannot stand as a word behind a hyphen (hyphen-tails.tsv): «ный», «тия», «дителями».</summary>
internal static class HyphenTails
{
    private const int LongestEnding = 4;

    private static readonly Lazy<Table> s_table = new(Load);

    /// <param name="piece">In small letters with е for ё.</param>
    public static bool Has(ReadOnlySpan<char> piece)
    {
        if (piece.Length < 3)
        {
            return false;
        }

        var table = s_table.Value;
        var stems = table.Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var endings = table.Endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = piece.Length; cut >= 1 && cut >= piece.Length - LongestEnding; cut--)
        {
            if (endings.TryGetValue(piece[cut..], out var rows) && stems.TryGetValue(piece[..cut], out var taking) && (rows & taking) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // Each row of the file is a bit: an ending and a stem go together when they share one.
    private static Table Load()
    {
        var table = new Table(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var bit = 1;
        foreach (var row in WordTable.Rows("hyphen-tails.tsv"))
        {
            foreach (var ending in WordTable.Words(row[0]))
            {
                var key = ending == "-" ? "" : ending;
                table.Endings[key] = table.Endings.GetValueOrDefault(key) | bit;
            }

            foreach (var stem in WordTable.Words(row[1]))
            {
                table.Stems[stem] = table.Stems.GetValueOrDefault(stem) | bit;
            }

            bit <<= 1;
        }

        return table;
    }

    private sealed record Table(Dictionary<string, int> Stems, Dictionary<string, int> Endings);
}
