using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Nouns that head the names of parties, in the instrumental that «между» asks for; see party-heads.tsv.</summary>
internal static class PartyHeads
{
    private static readonly Lazy<Dictionary<string, (string Nominative, char Gender)>.AlternateLookup<ReadOnlySpan<char>>> s_heads = new(Load);

    public static bool TryGet(ReadOnlySpan<char> folded, out string nominative, out char gender)
    {
        var known = s_heads.Value.TryGetValue(folded, out var head);
        (nominative, gender) = known ? head : ("", 'm');
        return known;
    }

    /// <summary>The nominative of an adjective that agrees with the head: «областным» → «областной», «торговой» → «торговая».</summary>
    public static string? AdjectiveOf(string written, char gender)
    {
        var folded = Folding.Fold(written);
        if (folded.Length < 4)
        {
            return null;
        }

        var stem = written[..^2];
        var after = folded[^3];
        return (gender, folded[^2..]) switch
        {
            ('f', "ой") => stem + "ая",
            ('f', "ей") => stem + (after is 'ш' or 'щ' or 'ж' or 'ч' ? "ая" : "яя"),
            ('m', "ым") => stem + (folded is "областным" or "краевым" or "головным" or "речным" ? "ой" : "ый"),
            ('m', "им") => stem + (folded is "городским" or "донским" or "морским" ? "ой" : "ий"),
            ('n', "ым") => stem + "ое",
            ('n', "им") => stem + (after is 'к' or 'г' or 'х' ? "ое" : "ее"),
            _ => null,
        };
    }

    private static Dictionary<string, (string, char)>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var heads = new Dictionary<string, (string, char)>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("party-heads.tsv"))
        {
            heads.Add(row[0], (row[1], row[2][0]));
        }

        return heads.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
