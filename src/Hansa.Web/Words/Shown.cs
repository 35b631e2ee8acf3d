using System.Globalization;
using Hansa.Core.Forms;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Web.Words;

/// <summary>Days, moments, numbers and codes as people read them.</summary>
public static class Shown
{
    private static readonly NumberFormatInfo s_russian = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    /// <summary>«21.08.2023», «21 Aug 2023».</summary>
    public static string Day(DateOnly day, Language language) =>
        day.ToString(language == Language.Russian ? "dd.MM.yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Of the time zone of the server: «21.08.2023, 14:05».</summary>
    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone, Language language)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{Day(DateOnly.FromDateTime(local.DateTime), language)}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>«12 000», «12,000».</summary>
    public static string Number(long number, Language language) =>
        number.ToString("#,0", language == Language.Russian ? s_russian : CultureInfo.InvariantCulture.NumberFormat);

    /// <summary>«около 12 000», «more than 300».</summary>
    public static string Headcount(int count, CountQualifier? qualifier, Language language) => qualifier switch
    {
        CountQualifier.About => WebWords.Say("count.about", language, Number(count, language)),
        CountQualifier.MoreThan => WebWords.Say("count.more-than", language, Number(count, language)),
        _ => Number(count, language),
    };

    /// <summary>The short name of a country or of a Russian region; the code where it has none.</summary>
    public static string Area(string code, Language language)
    {
        var area = (Area?)Countries.Find(code) ?? Regions.Find(code);
        return area is null ? code : language == Language.Russian ? area.Short.Nominative : area.English;
    }

    /// <summary>The name of a form; the id where it is none of the known.</summary>
    public static string Form(string id, Language language) =>
        FormCatalog.BuiltIn.All.LastOrDefault(form => form.Id == id) is { } form ? form.Name(language) : id;

    public static string Period(Period period, Language language) => PeriodWords.Nominative(period, language);
}
