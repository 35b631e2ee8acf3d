using System.Globalization;
using Hansa.App.Search;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Prints what was found: the activities, then how all of them divide.</summary>
internal static class SearchLines
{
    private const int MostValues = 6;

    public static void Write(ConsoleSession console, SearchResult result)
    {
        foreach (var correction in result.Corrections)
        {
            console.Out.WriteLine(console.Say("search.instead", correction.Written, string.Join(", ", correction.Instead)));
        }

        foreach (var organization in result.Organizations)
        {
            console.Out.WriteLine(console.Say("search.organization", organization.Name));
        }

        foreach (var hit in result.Hits)
        {
            console.Out.WriteLine(hit.Title.Length > 0 ? hit.Title : console.Say("search.untitled"));
            console.Out.WriteLine("    " + string.Join(" · ", new[] { hit.Dates, hit.Place, hit.ActivityId.ToString() }.Where(part => part.Length > 0)));
        }

        if (result.Hits.Count == 0)
        {
            console.Out.WriteLine(console.Say("search.none"));
            return;
        }

        console.Out.WriteLine();
        console.Out.WriteLine(console.Say(result.IsEstimate ? "search.about" : "search.total", result.Total));
        var facets = result.Facets;
        Facet(console, "search.years", facets.Years);
        Facet(console, "search.countries", facets.Countries, value => Countries.Find(value.Value) is { } country ? NameOf(console, country) : value.Label);
        Facet(console, "search.modes", facets.Modes, value => console.Say("search.mode." + value.Value));
        Facet(console, "search.fields", facets.Fields);
        Facet(console, "search.organizations", facets.Organizations);
        Facet(console, "search.agreements", facets.Agreements);
        if (facets.WithProblem > 0)
        {
            console.Out.WriteLine(console.Say("search.with-problem", facets.WithProblem));
        }

        if (result.Next is not null)
        {
            console.Out.WriteLine(console.Say("search.next", result.Next));
        }
    }

    private static void Facet(ConsoleSession console, string heading, IReadOnlyList<FacetValue> values, Func<FacetValue, string>? label = null)
    {
        if (values.Count > 0)
        {
            var shown = values.Take(MostValues).Select(value => string.Create(CultureInfo.InvariantCulture, $"{label?.Invoke(value) ?? value.Label} ({value.Count})"));
            console.Out.WriteLine($"{console.Say(heading)} {string.Join("; ", shown)}{(values.Count > MostValues ? "; …" : "")}");
        }
    }

    private static string NameOf(ConsoleSession console, Country country) => console.Language == Language.Russian ? country.Short.Nominative : country.English;
}
