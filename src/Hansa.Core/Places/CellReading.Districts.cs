namespace Hansa.Core.Places;

internal sealed partial class CellReading
{
    /// <summary>«Рославльский район», also in a list: «Велижского и Ельнинского районов».</summary>
    private void ReadDistrict(int i, int wordsEnd, bool direct)
    {
        var hit = scan.Hits[i];
        if (scan.NameOf(hit, NameKinds.RegionAdjective | NameKinds.SettlementAdjective) is { } name)
        {
            AddImplied(name, hit.First, wordsEnd);
        }
        else if (scan.NameOf(hit, NameKinds.AreaAdjective) is { } area)
        {
            AddCountry(area.Target, hit.First, wordsEnd, implied: true);
        }

        if (isPlace)
        {
            AddDistrict(hit.First, hit.Last, direct ? wordsEnd : hit.Last);
        }
    }

    /// <summary>A district the directory does not know: «Конаковский район».</summary>
    private void ReadUnknownDistrict(int i)
    {
        var token = scan.Hits[i].First - 1;
        if (scan.Before(i) is var before and >= 0 && scan.Hits[before].Is(NameKinds.Adjectives))
        {
            return;
        }

        if (scan.IsCapital(token) && !scan.IsInitial(token))
        {
            AddDistrict(token, token, scan.Hits[i].Last);
        }
    }

    private void AddDistrict(int first, int last, int wordsEnd)
    {
        var tokens = scan.Phrase.Tokens;
        var word = scan.Phrase[tokens[last]];
        var stem = Math.Max(word.LastIndexOf("ск"), word.LastIndexOf("цк")) + 2;
        if (stem < 4 || word.Length - stem > Paradigm.LongestEnding)
        {
            return;
        }

        var isCounty = wordsEnd > last && (scan.IsMark(wordsEnd - 1, '.') || scan.Phrase[tokens[wordsEnd]].StartsWith("округ"));
        AddSettlement("", Capitalised(scan.Phrase.Text[tokens[first].Start..(tokens[last].Start + stem)])
            + (isCounty ? "ий муниципальный округ" : "ий район"));
        Address.Add(new AddressPart(first, wordsEnd, Nominative: true, Marked: true));
    }

    // «РОСЛАВЛЬСКИЙ РАЙОН», «рославльский район» are the same district.
    private static string Capitalised(string name) => string.Create(name.Length, name, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = i == 0 || from[i - 1] == '-' ? char.ToUpperInvariant(from[i]) : char.ToLowerInvariant(from[i]);
        }
    });
}
