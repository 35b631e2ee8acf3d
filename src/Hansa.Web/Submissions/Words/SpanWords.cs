using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Submissions.Words;

/// <summary>Days as understood, in words: «21–24 августа 2023 года (4 дня)».</summary>
internal static class SpanWords
{
    /// <summary>Several spans, parted by semicolons.</summary>
    public static string Of(IReadOnlyList<DateSpan> spans, Language language) => string.Join("; ", spans.Select(span => Of(span, language)));

    public static string Of(DateSpan span, Language language)
    {
        var days = span.End.DayNumber - span.Start.DayNumber + 1;
        var words = Days(span, language) + (span.Precision == DatePrecision.Day && days > 1 ? " " + WebWords.Say("understood.days", language, days) : "");
        return span.Recurrence is { } often ? WebWords.Say("understood.recurrent", language, words, WebWords.Say($"understood.recurrence.{often}", language)) : words;
    }

    private static string Days(DateSpan span, Language language)
    {
        var (start, end) = (span.Start, span.End);
        if (span.Precision != DatePrecision.Day && start.Day == 1 && end == LastOf(end))
        {
            return Months(start, end, language);
        }

        return start == end ? DayWords.Of(start, language)
            : start.Year != end.Year ? WebWords.Say("understood.range", language, DayWords.Of(start, language), DayWords.Of(end, language))
            : start.Month != end.Month ? WebWords.Say("understood.range", language, DayWords.WithoutYear(start, language), DayWords.Of(end, language))
            : WebWords.Say("understood.days-of-month", language, start.Day, end.Day, Month("genitive", end, language), end.Year);
    }

    private static string Months(DateOnly start, DateOnly end, Language language)
    {
        var last = WebWords.Say("understood.month-and-year", language, Month("nominative", end, language), end.Year);
        return (start.Year, start.Month) == (end.Year, end.Month) ? last
            : start.Year == end.Year && start.Month == 1 && end.Month == 12 ? WebWords.Say("understood.year", language, end.Year)
            : WebWords.Say(
                "understood.range", language,
                start.Year == end.Year ? Month("nominative", start, language) : WebWords.Say("understood.month-and-year", language, Month("nominative", start, language), start.Year),
                last);
    }

    private static string Month(string form, DateOnly day, Language language) => Sentences.Core.Get($"month.{form}.{day.Month}", language);

    private static DateOnly LastOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
