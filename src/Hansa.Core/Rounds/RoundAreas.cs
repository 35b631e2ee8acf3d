using Hansa.Core.Forms;
using Hansa.Core.Json;
using Hansa.Core.Places;
using Hansa.Core.Problems;

namespace Hansa.Core.Rounds;

/// <summary>
/// Reads the region and the country of a round: an object with cases, or the code or the name of one in the directory,
/// which also gives the cases that the object lacks.
/// </summary>
internal static class RoundAreas
{
    public static CasedName? Region(JsonFields fields) => Read(fields, "region", Regions.All, Regions.Find);

    public static CasedName? Country(JsonFields fields) => Read(fields, "country", Countries.All, Countries.Find);

    private static CasedName? Read(JsonFields fields, string name, IReadOnlyList<Area> directory, Func<string?, Area?> find)
    {
        if (fields.IsText(name))
        {
            var text = fields.Text(name);
            if ((find(text) ?? ByName(directory, text)) is { } area)
            {
                return CasedName.Of(area);
            }

            if (text.Length > 0)
            {
                fields.Source.Add("round.area-unknown", fields.PathOf(name), text);
            }

            return null;
        }

        if (fields.OptionalObject(name) is not { } given)
        {
            return null;
        }

        var byCode = find(given.OptionalText("code"));
        var cased = given.Has("nominative") || byCode is null ? CasedName.Read(given).CompletedFrom(directory) : CasedName.Of(byCode);
        if (given.OptionalText("code") is { Length: > 0 } code && byCode is null)
        {
            given.Source.Add("round.area-unknown", Severity.Warning, given.PathOf("code"), code);
        }

        given.Done(Severity.Warning);
        return cased;
    }

    private static Area? ByName(IReadOnlyList<Area> directory, string name)
    {
        foreach (var area in directory)
        {
            if (string.Equals(area.Nominative, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(area.Short.Nominative, name, StringComparison.OrdinalIgnoreCase))
            {
                return area;
            }
        }

        return null;
    }
}
