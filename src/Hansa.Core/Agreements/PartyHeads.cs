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

    /// <summary>The same in the genitive: «администрации», «правительства».</summary>
    public static bool TryGetGenitive(ReadOnlySpan<char> folded, out string nominative, out char gender)
    {
        var known = s_genitives.Value.TryGetValue(folded, out var head);
        (nominative, gender) = known ? head : ("", 'm');
        return known;
    }

    /// <summary>
    /// The nominative of an adjective that agrees with the head: «областным» and «областного» → «областной», «торговой» → «торговая».
    /// </summary>
    public static string? AdjectiveOf(string written, char gender)
    {
        var folded = Folding.Fold(written);
        if (folded.Length < 5)
        {
            return null;
        }

        if (folded[^3..] is "ого" or "его" && gender != 'f')
        {
            written = written[..^3] + (folded[^3] == 'е' || folded[^4] is 'к' or 'г' or 'х' ? "им" : "ым");
            folded = Folding.Fold(written);
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

    private static readonly Lazy<Dictionary<string, (string Nominative, char Gender)>.AlternateLookup<ReadOnlySpan<char>>> s_genitives = new(LoadGenitives);

    private static Dictionary<string, (string, char)>.AlternateLookup<ReadOnlySpan<char>> LoadGenitives()
    {
        var heads = new Dictionary<string, (string, char)>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("party-heads.tsv"))
        {
            heads.TryAdd(Genitive(row[1]), (row[1], row[2][0]));
        }

        return heads.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string Genitive(string nominative) => nominative switch
    {
        "бюро" => nominative,
        [.., 'я'] or "область" => nominative[..^1] + "и",
        [.., 'к' or 'г' or 'х' or 'ш' or 'ж' or 'ч' or 'щ', 'а'] => nominative[..^1] + "и",
        [.., 'а'] => nominative[..^1] + "ы",
        [.., 'о'] => nominative[..^1] + "а",
        [.., 'е'] => nominative[..^1] + "я",
        [.., 'й' or 'ь'] => nominative[..^1] + "я",
        [.., 'е', 'ц'] => nominative[..^2] + "ца",
        _ => nominative + "а",
    };

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
