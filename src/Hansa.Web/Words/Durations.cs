using Hansa.Core.Text;

namespace Hansa.Web.Words;

/// <summary>How long something has lasted, as exactly as it matters.</summary>
internal static class Durations
{
    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    /// <summary>«12 дней», «4 месяца», «2 года 3 месяца».</summary>
    public static string Words(int days, Language language)
    {
        if (days < 2 * DaysOfMonth)
        {
            return WebWords.Say("duration.days", language, days);
        }

        var months = (int)Math.Round(days * 12.0 / DaysOfYear);
        return months < 12 ? WebWords.Say("duration.months", language, months)
            : months % 12 == 0 ? WebWords.Say("duration.years", language, months / 12)
            : WebWords.Say("duration.years", language, months / 12) + "\u00a0" + WebWords.Say("duration.months", language, months % 12);
    }
}
