using System.Globalization;
using Hansa.Core.Periods;
using Hansa.Web.Visits;

namespace Hansa.Web.Submissions.Words;

/// <summary>Moments as people say them: «14:02» of today, «14 июля в 14:02» of this year, «14 июля 2023 года в 14:02».</summary>
internal static class MomentWords
{
    public static string Of(Visit visit, DateTimeOffset moment)
    {
        var (day, time) = Parts(visit, moment);
        return visit.Say("moment.at", Day(visit, day), time);
    }

    /// <summary>Only the hour where the day is today.</summary>
    public static string Short(Visit visit, DateTimeOffset moment)
    {
        var (day, time) = Parts(visit, moment);
        return day == visit.Today ? visit.Say("moment.today", time) : visit.Say("moment.at", Day(visit, day), time);
    }

    /// <summary>Without the year where it is this one.</summary>
    public static string Day(Visit visit, DateOnly day) =>
        day.Year == visit.Today.Year ? DayWords.WithoutYear(day, visit.Language) : DayWords.Of(day, visit.Language);

    private static (DateOnly Day, string Time) Parts(Visit visit, DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, visit.Register.Time.LocalTimeZone);
        return (DateOnly.FromDateTime(local.Date), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
