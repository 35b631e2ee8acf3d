using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Search;

/// <summary>
/// Countries, regions and towns by the directory: «Беларусь», «белорусский» and «белорусы» are one thing, which no taking off of
/// endings finds out.
/// </summary>
internal static class AreaLexemes
{
    private const NameKinds Wanted = NameKinds.Country | NameKinds.CountryAdjective | NameKinds.People
        | NameKinds.Region | NameKinds.RegionAdjective | NameKinds.RegionPeople | NameKinds.Settlement | NameKinds.SettlementAdjective;

    /// <summary>Adds what the words from a token on name: <c>@BY</c>, <c>@RU-SMO</c>, <c>@витебск</c>.</summary>
    /// <param name="found">A list to work with; its content does not matter.</param>
    /// <returns>The last token of the name; the given one when there is none.</returns>
    public static int Add(Phrase phrase, int token, List<LexiconName> found, List<string> lexemes)
    {
        found.Clear();
        lexemes.Clear();
        var kinds = PlaceLexicon.Shared.Match(phrase, token, found, out var last);
        if ((kinds & Wanted) == 0)
        {
            return token;
        }

        var capital = Letters.IsUpper(phrase.Text[phrase.Tokens[token].Start]);
        foreach (var name in found)
        {
            // «Мир», «Борисов», «Столин» are mostly words and people; their letters find them all the same.
            if ((name.Kind & Wanted) == 0 || (name.Marks & NameMarks.Supported) != 0 || ((name.Marks & NameMarks.Capital) != 0 && !capital))
            {
                continue;
            }

            var lexeme = "@" + NameOf(name);
            if (!lexemes.Contains(lexeme))
            {
                lexemes.Add(lexeme);
            }
        }

        return lexemes.Count > 0 ? last : token;
    }

    private static string NameOf(LexiconName name) => name.Kind switch
    {
        NameKinds.Country or NameKinds.CountryAdjective or NameKinds.People => Countries.All[name.Target].Code,
        NameKinds.Region or NameKinds.RegionAdjective or NameKinds.RegionPeople => Regions.All[name.Target].Code,
        _ => Folding.Fold(PlaceLexicon.Shared.Settlements[name.Target].Nominative),
    };
}
