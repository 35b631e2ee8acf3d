using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Whom a party stands for and where it is at home, as its name tells: suggestions for a person to confirm.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null where the name tells none.</param>
/// <param name="Area">ISO 3166-2 of a Russian region; null elsewhere.</param>
public sealed record PartyStanding(PartyLevel Level, string? Country, string? Area);

/// <summary>Reads <see cref="PartyStanding"/> from names (party-levels.tsv; domain.md M-58).</summary>
public static class PartyLevels
{
    private const string Authority = "authority";

    private static readonly Lazy<(string Level, string[] Words)[]> s_words = new(() =>
        [.. WordTable.Rows("party-levels.tsv").Select(row => (row[0], WordTable.List(row[1])))]);

    /// <param name="name">In the nominative or as written; a country in brackets behind it counts.</param>
    /// <param name="about">Further words that tell its country: the brackets that a title puts behind it.</param>
    public static PartyStanding Of(string name, string about = "")
    {
        var phrase = new Phrase(about.Length == 0 ? name : $"{name} ({about})");
        var places = PlacePhrase.Parse(phrase);
        var region = places.Regions.Count > 0 ? places.Regions[0] : null;
        var country = places.Countries.Count > 0 ? places.Countries[0].Code : null;
        var level = LevelOf(phrase);
        if (level is Authority or "municipality" && IsCityOfRegion(region) && country is null)
        {
            return new PartyStanding(PartyLevel.Region, "RU", region!.Code);
        }

        return level switch
        {
            Authority => AuthorityOf(phrase, region, country),
            "union-body" => new PartyStanding(PartyLevel.UnionBody, null, null),
            "company" => Of(PartyLevel.Company),
            "municipality" => Of(PartyLevel.Municipality),
            "ngo" => Of(PartyLevel.Ngo),
            "institution" => Of(PartyLevel.Institution),
            _ => Of(PartyLevel.Other),
        };

        PartyStanding Of(PartyLevel found) => new(found, country ?? (region is null ? null : "RU"), country is null ? region?.Code : null);
    }

    private static PartyStanding AuthorityOf(Phrase phrase, NamedArea? region, string? country)
    {
        var (town, part, russia, government) = (false, false, false, false);
        for (var i = 0; i < phrase.Tokens.Length; i++)
        {
            var word = phrase[phrase.Tokens[i]];
            government |= word.StartsWith("правительств", StringComparison.Ordinal);
            town |= word is "г" or "города" or "город" || Starts(word, "городск", "районн", "район", "муниципальн", "поселени");
            part |= Starts(word, "област", "облисполком", "провинци", "воеводств", "префектур", "земл", "штат", "края") || word is "край";
            russia |= word is "рф" or "россии" || (Starts(word, "федерац") && i > 0 && Starts(phrase[phrase.Tokens[i - 1]], "российск"));
        }

        return town && !government ? new PartyStanding(PartyLevel.Municipality, country ?? (region is null ? null : "RU"), country is null ? region?.Code : null)
            : country is not null && (region is null || !russia) && region is null ? new PartyStanding(part ? PartyLevel.ForeignRegion : PartyLevel.Government, country, null)
            : region is not null ? new PartyStanding(PartyLevel.Region, "RU", region.Code)
            : russia ? new PartyStanding(PartyLevel.Government, "RU", null)
            : new PartyStanding(part ? PartyLevel.Region : PartyLevel.Other, null, null);
    }

    private static string LevelOf(Phrase phrase)
    {
        var words = s_words.Value;
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind == TokenKind.Word && Matches(phrase[token], words[0].Words))
            {
                return words[0].Level;
            }
        }

        foreach (var token in phrase.Tokens)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            foreach (var (level, stems) in words)
            {
                if (Matches(phrase[token], stems))
                {
                    return level;
                }
            }
        }

        return "";
    }

    private static bool Matches(ReadOnlySpan<char> word, string[] stems)
    {
        foreach (var stem in stems)
        {
            if (stem[0] == '=' ? word.SequenceEqual(stem.AsSpan(1)) : word.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(ReadOnlySpan<char> word, params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCityOfRegion(NamedArea? region) => region is { Implied: false } && Regions.Find(region.Code) is { IsCity: true };
}
