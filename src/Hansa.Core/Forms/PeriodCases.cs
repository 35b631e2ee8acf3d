using System.Globalization;
using Hansa.Core.Periods;

namespace Hansa.Core.Forms;

/// <summary>A period as a title names it (domain.md M-04): «во II квартале 2020 года», «за I полугодие 2020 года».</summary>
internal static class PeriodCases
{
    private static readonly string[] s_roman = ["I", "II", "III", "IV"];
    private static readonly string[] s_months = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] s_inMonths = ["январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре"];
    private static readonly string[] s_ofMonths = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>The forms a slot may ask for.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["", "in", "for"];

    /// <param name="form">"" for the bare name, «in» for «в» with its case, «for» for «за».</param>
    public static string Of(Period period, string form) => form switch
    {
        "in" => In(period),
        "for" => For(period),
        _ => Bare(period),
    };

    private static string Bare(Period period) => period.Kind switch
    {
        PeriodKind.Month => $"{s_months[period.Start.Month - 1]} {Year(period)} года",
        PeriodKind.Quarter => $"{Quarter(period)} квартал {Year(period)} года",
        PeriodKind.HalfYear => $"{Half(period)} полугодие {Year(period)} года",
        PeriodKind.NineMonths => $"9 месяцев {Year(period)} года",
        PeriodKind.Year => $"{Year(period)} год",
        _ => $"период {Days(period)}",
    };

    private static string For(Period period) => "за " + Bare(period);

    private static string In(Period period) => period.Kind switch
    {
        PeriodKind.Month => $"в {s_inMonths[period.Start.Month - 1]} {Year(period)} года",
        PeriodKind.Quarter => $"{Into(Quarter(period))} квартале {Year(period)} года",
        PeriodKind.HalfYear => $"{Into(Half(period))} полугодии {Year(period)} года",
        PeriodKind.Year => $"в {Year(period)} году",
        PeriodKind.NineMonths => For(period),
        _ => "в " + Bare(period),
    };

    private static string Into(string roman) => roman == "II" ? "во II" : "в " + roman;

    private static string Quarter(Period period) => s_roman[(period.Start.Month - 1) / 3];

    private static string Half(Period period) => s_roman[(period.Start.Month - 1) / 6];

    private static string Days(Period period)
    {
        var sameYear = period.Start.Year == period.End.Year;
        return $"с {Day(period.Start, !sameYear)} по {Day(period.End, true)}";
    }

    private static string Day(DateOnly day, bool withYear) =>
        $"{day.Day.ToString(CultureInfo.InvariantCulture)} {s_ofMonths[day.Month - 1]}"
        + (withYear ? $" {day.Year.ToString(CultureInfo.InvariantCulture)} года" : "");

    private static string Year(Period period) => period.Year.ToString(CultureInfo.InvariantCulture);
}
