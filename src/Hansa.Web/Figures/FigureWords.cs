using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Figures;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Figures;

/// <summary>Lines of figures as people read them.</summary>
internal static class FigureWords
{
    private static readonly Lazy<Dictionary<string, string>> s_numbers = new(() =>
    {
        using var stream = typeof(FigureWords).Assembly.GetManifestResourceStream("country-numbers.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1].Trim(), StringComparer.Ordinal);
    });

    public static string Name(FigureBy by, FigureLine line, Language language) => by switch
    {
        _ when line.Key.Length == 0 => WebWords.Say("figures.none." + by, language),
        FigureBy.Country => Shown.Area(line.Key, language),
        FigureBy.Mode => WebWords.Say("mode." + line.Key, language),
        _ => line.Label,
    };

    /// <summary>As short as an axis wants it.</summary>
    public static string Short(FigureBy by, FigureLine line, string regionId, Language language) =>
        by == FigureBy.Agreement && line.Key.Length > 0 ? AgreementShortTitle.Of(line.Label, regionId) : Name(by, line, language);

    /// <summary>The number under which the world map knows a country; null where it is not on it.</summary>
    public static string? NumberOnMap(string code) => s_numbers.Value.GetValueOrDefault(code);

    /// <summary>«+7», «−3», «0».</summary>
    public static string Difference(long now, long before) =>
        now > before ? "+" + (now - before).ToString(CultureInfo.InvariantCulture) : now < before ? "−" + (before - now).ToString(CultureInfo.InvariantCulture) : "0";
}
