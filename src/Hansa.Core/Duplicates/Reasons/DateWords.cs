using System.Globalization;
using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Reasons;

/// <summary>Says dates in words: «29 февраля – 1 марта 2020 г.», «март – апрель 2020 г.».</summary>
internal static class DateWords
{
    private const int MaxSpans = 6;

    public static LocalText Of(IReadOnlyList<DateSpan> spans) => new(In(spans, Language.Russian), In(spans, Language.English));

    private static string In(IReadOnlyList<DateSpan> spans, Language language)
    {
        if (spans.Count == 0)
        {
            return Sentences.Core.Get("duplicates.no-dates", language);
        }

        var words = string.Join(", ", spans.Take(MaxSpans).Select(span => In(span, language)));
        return spans.Count > MaxSpans ? words + " …" : words;
    }

    private static string In(DateSpan span, Language language)
    {
        var byDay = span.Precision == DatePrecision.Day || !IsWholeMonths(span);
        var months = Sentences.Core.Get(byDay ? "duplicates.months-of-day" : "duplicates.months", language).Split('|');
        var year = Sentences.Core.Get("duplicates.year", language);
        var (start, end) = (span.Start, span.End);
        var sameYear = start.Year == end.Year;
        var sameMonth = sameYear && start.Month == end.Month;
        string Month(DateOnly day) => months[day.Month - 1];
        string Year(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $" {day.Year}{year}");
        string Day(DateOnly day) => byDay ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} ") : "";
        return byDay && start == end ? Day(start) + Month(start) + Year(start)
            : byDay && sameMonth ? string.Create(CultureInfo.InvariantCulture, $"{start.Day}–{end.Day} {Month(start)}{Year(start)}")
            : sameMonth ? Month(start) + Year(start)
            : $"{Day(start)}{Month(start)}{(sameYear ? "" : Year(start))} – {Day(end)}{Month(end)}{Year(end)}";
    }

    private static bool IsWholeMonths(DateSpan span) =>
        span.Start.Day == 1 && span.End.Day == DateTime.DaysInMonth(span.End.Year, span.End.Month);
}
