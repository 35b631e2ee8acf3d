using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>Reads where and how an activity was held and which countries and regions it concerns.</summary>
/// <remarks>
/// Never throws. Countries are suggestions (domain.md M-85): every country the cells name counts, however it is named
/// (M-83, M-84: «Беларусь», «белорусские школьники», «г. Могилев»), and the Union State, whose other member is Belarus
/// (M-87). Wider bodies (СНГ, the Hansa) name no country. Words about the past («немецко-фашистские захватчики»,
/// «ветераны Афганистана»), languages, streets, hotels and surnames do not count (place-words.tsv).
/// </remarks>
public static class PlacePhrase
{
    private static readonly Phrase s_nothing = new("");

    /// <summary>Reads a row.</summary>
    /// <param name="asOf">A day of the reporting period: regions that were none then are not listed (M-86). Null lists all.</param>
    public static PlaceReading Read(Phrase title, Phrase place, Phrase content, Phrase participants, DateOnly? asOf = null)
    {
        var titleScan = PlaceScan.Of(title);
        var placeScan = PlaceScan.Of(place);
        var contentScan = PlaceScan.Of(content);
        var participantsScan = PlaceScan.Of(participants);
        var (countries, regions) = (new AreaList(), new AreaList());
        new CellReading(titleScan, false, countries, regions, asOf).Read();
        var where = new CellReading(placeScan, true, countries, regions, asOf);
        where.Read();
        new CellReading(contentScan, false, countries, regions, asOf).Read();
        new CellReading(participantsScan, false, countries, regions, asOf).Read();

        var venue = VenueText.Of(placeScan, where.Address);
        if (where.Address.Count == 0 && ((placeScan.Kinds & NameKinds.Nowhere) != 0 || !HasWord(venue)))
        {
            venue = "";
        }

        var hasPlace = where.Address.Count > 0 || venue.Length > 0;
        var isOngoing = ModeEvidence.IsOngoing(titleScan);
        var isSigning = ModeEvidence.IsSigning(titleScan);
        var told = ModeEvidence.OfPlace(placeScan, isSigning);
        var ofContent = NameKinds.None;
        if (!isOngoing)
        {
            told |= ModeEvidence.Of(titleScan, isPlace: false, isSigning);
            ofContent = ModeEvidence.OfContent(contentScan, isSigning);
        }

        // What title and place tell is of all participants.
        told |= ModeEvidence.OfParticipants(participantsScan, hasPlace && told == NameKinds.None, isSigning);
        var mode = ModeChoice.Choose(told, ofContent, isOngoing, isSigning, hasPlace);
        return new PlaceReading(mode, countries.InOrderOfCode(), regions.InOrderOfAppearance(), where.Settlements, venue);
    }

    /// <summary>
    /// Reads one phrase as if it were the whole place cell; one that tells who or what («Визит делегации …») names no
    /// venue, and is held in person only where it says so.
    /// </summary>
    public static PlaceReading Parse(Phrase phrase)
    {
        var reading = Read(s_nothing, phrase, s_nothing, s_nothing);
        var scan = PlaceScan.Of(phrase);
        if (reading.Mode != Mode.InPerson || (scan.Kinds & NameKinds.InPerson) != 0)
        {
            return reading;
        }

        var isEvent = scan.Hits.Count > 0 && scan.Hits[0].First <= 1 && scan.Hits[0].Is(NameKinds.Event);
        var isPlace = reading.Settlements.Count > 0 || reading.Venue.Length == 0 || (scan.Kinds & (NameKinds.Venue | NameKinds.Street)) != 0;
        return isPlace && !isEvent ? reading : reading with { Mode = null };
    }

    private static bool HasWord(string venue)
    {
        foreach (var c in venue)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
