using Hansa.Core.Periods;

namespace Hansa.Web.Parts;

/// <summary>The periods that a list offers.</summary>
internal static class PeriodChoice
{
    // A date misread by a millennium must not make a list of a thousand years.
    private const int MostYears = 40;

    /// <summary>Years, the newest first.</summary>
    /// <param name="known">The first and the last year of the register; null of an empty one.</param>
    /// <param name="today">Its year is always there.</param>
    public static IEnumerable<int> Years((int First, int Last)? known, DateOnly today)
    {
        var last = Math.Max(today.Year, Math.Min(known?.Last ?? 0, today.Year + 1));
        var first = Math.Max(Math.Min(known?.First ?? last, last), last - MostYears);
        return Enumerable.Range(first, last - first + 1).Reverse();
    }

    /// <summary>All reporting periods of a year, the whole first.</summary>
    public static IEnumerable<Period> Of(int year) =>
    [
        Period.OfYear(year), Period.OfQuarter(year, 1), Period.OfQuarter(year, 2), Period.OfHalfYear(year, 1), Period.OfQuarter(year, 3),
        Period.OfNineMonths(year), Period.OfQuarter(year, 4), Period.OfHalfYear(year, 2),
    ];
}
