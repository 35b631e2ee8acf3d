namespace Hansa.Core.Places;

internal sealed partial class CellReading
{
    /// <summary>A country, a region, a part of a foreign country by its noun, or a people.</summary>
    private void ReadName(int i)
    {
        var hit = scan.Hits[i];
        var first = Leftmost(i);
        var added = false;
        for (var n = hit.FirstName; n < hit.FirstName + hit.NameCount; n++)
        {
            var name = scan.Names[n];
            if ((name.Kind & NameKinds.Nouns) == 0 || !Fits(name, hit, first))
            {
                continue;
            }

            var shared = (name.Marks & NameMarks.Shared) != 0;
            switch (name.Kind)
            {
                case NameKinds.Country:
                    AddCountry(name.Target, first, hit.Last, shared);
                    added = true;
                    break;
                case NameKinds.Region:
                    AddRegion(name.Target, first, hit.Last, shared);
                    added = true;
                    break;
                case NameKinds.AreaAbroad:
                    AddCountry(name.Target, first, hit.Last, implied: true);
                    added = true;
                    break;
                case NameKinds.People when !IsPerson(hit):
                    AddCountry(name.Target, hit.First, hit.Last, implied: true);
                    break;
                case NameKinds.RegionPeople when !IsPerson(hit):
                    AddRegion(name.Target, hit.First, hit.Last, implied: true);
                    break;
            }
        }

        if (added && isPlace)
        {
            Address.Add(new AddressPart(first, hit.Last, Nominative: true, Marked: false));
        }
    }

    /// <summary>The first token of the name with the words that belong to it: «Исламской Республике Иран», «регион Квебек».</summary>
    private int Leftmost(int i)
    {
        const NameKinds Words = NameKinds.Head | NameKinds.Kind | NameKinds.Link;
        var first = scan.Hits[i].First;
        while (scan.Before(i) is var before and >= 0 && scan.Hits[before].Is(Words))
        {
            i = before;
            if (!scan.Hits[i].Is(NameKinds.Link))
            {
                first = scan.Hits[i].First;
                // «Исламская Республика», «Федеративная Республика»: the adjectives before the head.
                while (scan.Before(i) is var link and >= 0 && scan.Hits[link].Is(NameKinds.Link))
                {
                    first = scan.Hits[link].First;
                    i = link;
                }

                break;
            }
        }

        return first;
    }

    private bool Fits(LexiconName name, Hit hit, int first)
    {
        var capital = scan.IsCapital(hit.First);
        var latin = scan.Phrase.Folded[scan.Phrase.Tokens[hit.First].Start] is >= 'a' and <= 'z';
        if (latin || (name.Marks & (NameMarks.Capital | NameMarks.Inside)) != 0)
        {
            if (first < hit.First)
            {
                return true;
            }

            if (!capital)
            {
                return false;
            }
        }

        return (name.Marks & NameMarks.Inside) == 0 || StandsInside(hit);
    }

    // «Того», «Перу», «Мали» with a capital prove nothing where any word has one.
    private bool StandsInside(Hit hit)
    {
        var tokens = scan.Phrase.Tokens;
        if (hit.First == 0)
        {
            return hit.Last == tokens.Length - 1 || scan.MarkAt(hit.Last + 1) is ',' or ')' or ';' or '\n';
        }

        var written = scan.Phrase.Text.AsSpan(tokens[hit.First].Start, tokens[hit.First].Length);
        return scan.MarkAt(hit.First - 1) is not ('.' or '!' or '?' or '\n' or '"' or ':') && char.IsLower(written[^1]);
    }

    /// <summary>Initials stand beside the word: it is a surname («В.А. Польский», «Немцов Б.Е.»).</summary>
    private bool IsPerson(Hit hit) =>
        scan.IsCapital(hit.First)
        && (scan.IsInitial(hit.Last + 1) || scan.IsMark(hit.First - 1, '.') && scan.IsInitial(hit.First - 2));
}
