namespace Hansa.Core.Places;

internal sealed partial class CellReading
{
    private const NameKinds Supports =
        NameKinds.Unit | NameKinds.District | NameKinds.After | NameKinds.Head | NameKinds.Local | NameKinds.Street;

    /// <summary>
    /// The word an adjective belongs to: right behind it («Тверская область», «Ненецкий автономный округ»), or at the
    /// end of a list («Калужской, Брянской и Владимирской областей»).
    /// </summary>
    /// <param name="last">The last token of that word.</param>
    /// <param name="direct">It stands right behind the adjective.</param>
    private NameKinds Support(int i, out int last, out bool direct)
    {
        direct = true;
        var token = scan.Hits[i].Last;
        last = token;
        for (var steps = 0; steps < 40; steps++)
        {
            var next = scan.Behind(token);
            var at = scan.At(next);
            if (at >= 0 && scan.Hits[at].Is(NameKinds.Link))
            {
                token = scan.Hits[at].Last;
                continue;
            }

            if (at >= 0 && scan.Hits[at].Is(Supports))
            {
                last = scan.Hits[at].Last;
                last += scan.IsMark(last + 1, '.') && IsAbbreviatedUnit(last) ? 1 : 0;
                return scan.Hits[at].Kinds & Supports;
            }

            var joint = next;
            while (scan.MarkAt(joint) is ',' or '\n' or '-' || IsAnd(joint))
            {
                joint++;
            }

            at = joint > next ? scan.At(joint) : -1;
            direct = false;
            if (at >= 0 && scan.Hits[at].Is(NameKinds.Adjectives))
            {
                token = scan.Hits[at].Last;
            }
            else if (scan.IsMark(next, '-') && scan.IsWord(next + 1))
            {
                // «англо-русский словарь»
                token = next + 1;
            }
            else
            {
                return NameKinds.None;
            }
        }

        return NameKinds.None;
    }

    private bool IsAbbreviatedUnit(int token) => scan.IsWord(token, "обл") || scan.IsWord(token, "кр") || scan.IsWord(token, "респ");

    private bool IsAnd(int token) =>
        scan.IsWord(token, "и") || scan.IsWord(token, "а") || scan.IsWord(token, "также") || scan.IsWord(token, "или");

    private void ReadAdjective(int i, NameKinds support, int last, bool direct)
    {
        var hit = scan.Hits[i];
        if ((support & NameKinds.After) != 0 || direct && (support & NameKinds.Street) != 0 || IsPerson(hit))
        {
            return;
        }

        // «германо-российский», «белорусско-российский», not the poet Франко nor an adverb.
        if (scan.Phrase[scan.Phrase.Tokens[hit.Last]] is [.., not 'г', 'о'] && !scan.IsMark(hit.Last + 1, '-'))
        {
            return;
        }

        var wordsEnd = direct && support != NameKinds.None ? last : hit.Last;
        if ((support & NameKinds.Unit) != 0 && ReadRegion(hit, wordsEnd, direct))
        {
            return;
        }

        if ((support & NameKinds.District) != 0)
        {
            ReadDistrict(i, wordsEnd, direct);
            return;
        }

        if (scan.NameOf(hit, NameKinds.CountryAdjective) is { } country)
        {
            var isState = direct && (support & (NameKinds.Head | NameKinds.Unit)) != 0;
            AddCountry(country.Target, hit.First, isState ? last : hit.Last, implied: !isState);
            if (isState && isPlace)
            {
                Address.Add(new AddressPart(hit.First, last, Nominative: true, Marked: false));
            }

            return;
        }

        // An adjective that is a common word or a surname too means its area only before «район», «областной» …
        var without = (support & NameKinds.Local) != 0 ? NameMarks.None : NameMarks.Supported;
        if (scan.NameOf(hit, NameKinds.RegionAdjective | NameKinds.SettlementAdjective, without) is { } name)
        {
            AddImplied(name, hit.First, hit.Last);
        }
    }

    private bool ReadRegion(Hit hit, int wordsEnd, bool direct)
    {
        if (scan.NameOf(hit, NameKinds.AreaAdjective) is { } abroad)
        {
            AddCountry(abroad.Target, hit.First, wordsEnd, implied: true);
        }
        else if (scan.NameOf(hit, NameKinds.RegionAdjective) is { } region)
        {
            // «Московская область»: regions.tsv has the regions before the cities that share their adjective.
            AddRegion(region.Target, hit.First, wordsEnd, implied: false);
        }
        else
        {
            return false;
        }

        if (isPlace)
        {
            Address.Add(new AddressPart(hit.First, direct ? wordsEnd : hit.Last, Nominative: true, Marked: false));
        }

        return true;
    }

    private void AddImplied(LexiconName name, int first, int last)
    {
        if (name.Kind == NameKinds.RegionAdjective)
        {
            AddRegion(name.Target, first, last, implied: true);
        }
        else
        {
            AddAreaOf(_lexicon.Settlements[name.Target], first, last);
        }
    }

    private void AddAreaOf(Settlement settlement, int first, int last)
    {
        if (settlement.Country >= 0)
        {
            AddCountry(settlement.Country, first, last, implied: true);
        }
        else if (settlement.Region >= 0)
        {
            AddRegion(settlement.Region, first, last, implied: !Regions.All[settlement.Region].IsCity);
        }
    }
}
