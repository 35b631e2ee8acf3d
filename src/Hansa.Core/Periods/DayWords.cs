using Hansa.Core.Text;

namespace Hansa.Core.Periods;

/// <summary>A day in words, as letters name it.</summary>
public static class DayWords
{
    /// <summary>«6 июля 2026 года», «6 July 2026».</summary>
    public static string Of(DateOnly day, Language language) =>
        Sentences.Core.Get("period.day-and-year", language, day.Day, Sentences.Core.Get($"month.genitive.{day.Month}", language), day.Year);

    /// <summary>«6 июля», «6 July».</summary>
    public static string WithoutYear(DateOnly day, Language language) =>
        Sentences.Core.Get("period.day", language, day.Day, Sentences.Core.Get($"month.genitive.{day.Month}", language));

    /// <summary>«понедельника, 6 июля 2026 года» behind «не позднее»; «Monday, 6 July 2026».</summary>
    public static string NotLaterThan(DateOnly day, Language language) =>
        Sentences.Core.Get("period.weekday-and-day", language, Sentences.Core.Get($"weekday.genitive.{(int)day.DayOfWeek}", language), Of(day, language));
}
