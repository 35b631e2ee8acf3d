using Hansa.Core.Text;

namespace Hansa.Core.Periods;

/// <summary>
/// A period in words, with no-break spaces where Russian typography wants them («II квартал», «2020 года»). The words lie in
/// periods.sentences.tsv.
/// </summary>
public static class PeriodWords
{
    /// <summary>«II квартал 2020 года», «Q2 2020».</summary>
    public static string Nominative(Period period, Language language) => Words("nominative", period, language);

    /// <summary>«II квартала 2020 года», «of Q2 2020».</summary>
    public static string Genitive(Period period, Language language) => Words("genitive", period, language);

    /// <summary>«во II квартале 2020 года», «in Q2 2020»: when something took place.</summary>
    public static string In(Period period, Language language) => Words("in", period, language);

    /// <summary>«за I полугодие 2020 года», «for the first half of 2020»: what a report covers.</summary>
    public static string For(Period period, Language language) => Words("for", period, language);

    private static string Words(string form, Period period, Language language)
    {
        var quarter = (period.Start.Month + 2) / 3;
        return period.Kind switch
        {
            PeriodKind.Month => Get($"period.month.{form}", language, Month(form, period.Start.Month, language), period.Year),
            PeriodKind.Quarter => Get($"period.quarter.{form}{(quarter == 2 ? ".second" : "")}", language, Roman(quarter), period.Year, quarter),
            PeriodKind.HalfYear => Get($"period.half-year.{form}.{(period.Start.Month == 1 ? "first" : "second")}", language, period.Year),
            PeriodKind.NineMonths => Get($"period.nine-months.{form}", language, period.Year),
            PeriodKind.Year => Get($"period.year.{form}", language, period.Year),
            PeriodKind.Other => Get(
                $"period.other.{form}", language, Day(period.Start, period.Start.Year != period.End.Year, language), Day(period.End, true, language)),
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "A kind that no report has."),
        };
    }

    /// <summary>«5 марта», «5 марта 2020 года».</summary>
    private static string Day(DateOnly day, bool withYear, Language language) =>
        Get(withYear ? "period.day-and-year" : "period.day", language, day.Day, Month("genitive", day.Month, language), day.Year);

    private static string Month(string form, int month, Language language) =>
        Get($"month.{(form == "for" ? "nominative" : form)}.{month}", language);

    private static string Roman(int quarter) => quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    private static string Get(string key, Language language, params ReadOnlySpan<object?> arguments) =>
        Sentences.Core.Get(Sentences.Core.Has(key) ? key : key[..key.LastIndexOf('.')], language, arguments);
}
