using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates.Likeness;

internal static class PlaceMatching
{
    public static PlaceMatch Of(in ActivityTraits a, in ActivityTraits b)
    {
        var towns = Overlap.OfHashes(a.Settlements, b.Settlements);
        if (towns is { Common: 0, Shorter: > 0 })
        {
            return PlaceMatch.OtherTown;
        }

        var venue = Overlap.OfHashes(a.Venue, b.Venue);
        if (venue.Shorter > 0)
        {
            return venue.OfShorter >= 0.5 ? PlaceMatch.Same : PlaceMatch.OtherVenue;
        }

        // «Музей» and «Музей льна» may be one house, «колледж» and «лицей» are two.
        var house = Overlap.OfHashes(a.House, b.House);
        if (house.Shorter > 0)
        {
            return house.Common > 0 ? PlaceMatch.Same : venue.OnlyA + venue.OnlyB == 0 ? PlaceMatch.OtherVenue : TownOnly(towns);
        }

        var names = venue.OnlyA + venue.OnlyB + house.OnlyA + house.OnlyB;
        return towns.Common > 0 && names == 0 ? PlaceMatch.Same : TownOnly(towns);
    }

    private static PlaceMatch TownOnly(Overlap towns) => towns.Common > 0 ? PlaceMatch.SameTown : PlaceMatch.Unknown;
}
