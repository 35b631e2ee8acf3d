using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates.Likeness;

internal static class DateMatching
{
    /// <summary>Activities further apart are not compared.</summary>
    public const int NearDays = 7;

    // A slip in a date seldom moves it further.
    private const int SlipDays = 2;

    // Two months at most.
    private const int MonthsDays = 62;

    public static DateMatch Of(in ActivityTraits a, in ActivityTraits b) =>
        !a.Dates.IsEmpty && !b.Dates.IsEmpty ? Of(a.Dates, b.Dates)
        : a.DateWords == 0 || b.DateWords == 0 ? DateMatch.Unknown
        : a.DateWords == b.DateWords ? DateMatch.SameWords
        : DateMatch.OtherWords;

    private static DateMatch Of(ReadOnlySpan<PackedSpan> a, ReadOnlySpan<PackedSpan> b)
    {

        if (a.SequenceEqual(b))
        {
            return AllExact(a) ? DateMatch.SameDays : Longest(a) > MonthsDays ? DateMatch.SamePeriod : DateMatch.SameMonths;
        }

        var best = DateMatch.Apart;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                var match = Of(x, y);
                best = match < best ? match : best;
            }
        }

        return best;
    }

    private static DateMatch Of(PackedSpan a, PackedSpan b)
    {
        var gap = a.Gap(b);
        return gap > NearDays || (gap > 0 && !a.IsExact && !b.IsExact) ? DateMatch.Apart
            : gap > SlipDays || (gap > 0 && !(a.IsExact && b.IsExact)) ? DateMatch.Near
            : gap > 0 ? DateMatch.Slip
            : a.IsExact && b.IsExact ? DateMatch.SharedDays
            : a.IsExact ? (b.Covers(a) ? DateMatch.DaysInMonths : DateMatch.SharedMonths)
            : b.IsExact ? (a.Covers(b) ? DateMatch.DaysInMonths : DateMatch.SharedMonths)
            : DateMatch.SharedMonths;
    }

    private static int Longest(ReadOnlySpan<PackedSpan> spans)
    {
        var longest = 0;
        foreach (var span in spans)
        {
            longest = Math.Max(longest, span.Days);
        }

        return longest;
    }

    private static bool AllExact(ReadOnlySpan<PackedSpan> spans)
    {
        foreach (var span in spans)
        {
            if (!span.IsExact)
            {
                return false;
            }
        }

        return true;
    }
}
