using System.Globalization;
using Hansa.Core.Periods;

namespace Hansa.App.Search;

/// <summary>Marks by which the index knows when something happened. Months are counted from the year 0.</summary>
internal static class SearchMonth
{
    public const string UndatedMark = "u1";

    public static int Of(DateOnly day) => day.Year * 12 + day.Month - 1;

    public static DateOnly FirstDay(int month) => new(month / 12, month % 12 + 1, 1);

    public static string Mark(int month) => "n" + month.ToString(CultureInfo.InvariantCulture);

    public static string YearMark(int year) => "y" + year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Marks of which everything of some months bears at least one; others may bear them as well when years stand for months.</summary>
    /// <param name="first">Inclusive.</param>
    /// <param name="end">Exclusive.</param>
    public static IEnumerable<string> Covering(int first, int end) => end - first <= 12
        ? Enumerable.Range(first, end - first).Select(Mark)
        : Enumerable.Range(first / 12, (end - 1) / 12 - first / 12 + 1).Select(YearMark);

    /// <summary>Marks of exactly a period.</summary>
    public static IEnumerable<string> Of(Period period)
    {
        var first = Of(period.Start);
        var end = Of(period.End) + 1;
        return first % 12 == 0 && end % 12 == 0 ? Covering(first, end) : Enumerable.Range(first, end - first).Select(Mark);
    }
}
