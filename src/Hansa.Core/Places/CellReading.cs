namespace Hansa.Core.Places;

/// <summary>Tokens of a place cell that are an address rather than the venue's name.</summary>
/// <param name="Nominative">The name stands in its first form, so it does not belong to the words before it.</param>
/// <param name="Marked">A kind of settlement stands before it.</param>
internal sealed record AddressPart(int First, int Last, bool Nominative, bool Marked);

/// <summary>Reads the areas and settlements off one scanned cell.</summary>
internal sealed partial class CellReading(PlaceScan scan, bool isPlace, AreaList countries, AreaList regions, DateOnly? asOf)
{
    private readonly PlaceLexicon _lexicon = PlaceLexicon.Shared;

    /// <summary>Only for a place cell.</summary>
    public List<string> Settlements { get; } = [];

    /// <summary>Only for a place cell, from left to right.</summary>
    public List<AddressPart> Address { get; } = [];

    public void Read()
    {
        const NameKinds Telling = NameKinds.Areas | NameKinds.Mark | NameKinds.Abbreviation | NameKinds.District | NameKinds.Fortress;
        if ((scan.Kinds & Telling) == 0)
        {
            return;
        }

        for (var i = 0; i < scan.Hits.Count; i++)
        {
            var hit = scan.Hits[i];
            if (hit.Is(NameKinds.Areas))
            {
                ReadArea(i);
            }
            else if (isPlace && hit.Is(NameKinds.Fortress) && (hit.First == 0 || (scan.Kinds & NameKinds.Venue) != 0))
            {
                countries.Add(Countries.Find("BY")!, scan.Written(hit.First, hit.Last), implied: true);
            }
            else if (isPlace && hit.Is(NameKinds.Mark | NameKinds.Abbreviation))
            {
                ReadUnknownSettlement(i);
            }
            else if (isPlace && hit.Is(NameKinds.District))
            {
                ReadUnknownDistrict(i);
            }
        }
    }

    private void ReadArea(int i)
    {
        var hit = scan.Hits[i];
        if (IsOtherThing(i))
        {
            return;
        }

        if (hit.Is(NameKinds.Adjectives))
        {
            var support = Support(i, out var last, out var direct);
            // «смоленском» is the town and the adjective: a word of its own kind behind it decides.
            if (!hit.Is(NameKinds.Nouns) || support != NameKinds.None)
            {
                ReadAdjective(i, support, last, direct);
                return;
            }
        }

        // «Чехов» is a town, «чехов» are people.
        if (hit.Is(NameKinds.Settlement) && (scan.IsCapital(hit.First) || !hit.Is(NameKinds.People)))
        {
            ReadSettlement(i);
        }
        else
        {
            ReadName(i);
        }
    }

    /// <summary>A hotel's or a street's name, a state of history.</summary>
    private bool IsOtherThing(int i)
    {
        var hit = scan.Hits[i];
        if (scan.Before(i) is var before and >= 0 && scan.Hits[before].Is(NameKinds.Street | NameKinds.Past)
            && !scan.Hits[before].Is(NameKinds.Mark))
        {
            return true;
        }

        // «Минск» alone in quotation marks is a hotel, «Россия» a cinema; «Россия – Индонезия» speaks of both.
        return scan.IsMark(hit.First - 1, '"') && scan.IsMark(hit.Last + 1, '"');
    }

    private void AddCountry(int index, int first, int last, bool implied)
    {
        var country = Countries.All[index];
        if (country.Code != "RU")
        {
            countries.Add(country, scan.Written(first, last), implied);
        }
    }

    private void AddRegion(int index, int first, int last, bool implied)
    {
        var region = Regions.All[index];
        // A report of an earlier day does not list a region that was not one then (domain.md M-86).
        if (asOf is null || region.Since is null || region.Since <= asOf)
        {
            regions.Add(region, scan.Written(first, last), implied);
        }
    }
}
