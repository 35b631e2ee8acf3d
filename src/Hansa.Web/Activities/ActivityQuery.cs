using Hansa.App.Search;
using Hansa.Core.Periods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Hansa.Web.Activities;

/// <summary>What is looked for, as it stands in the address: every search can be kept as a bookmark.</summary>
public sealed record ActivityQuery
{
    public const string Country = "country";
    public const string Mode = "mode";
    public const string Field = "field";
    public const string Organization = "organization";
    public const string Agreement = "agreement";
    private const int LongestText = 500;
    private static readonly string[] s_filters = [Country, Mode, Field, Organization, Agreement];

    public string Text { get; init; } = "";

    public Period? Period { get; init; }

    public bool HasProblem { get; init; }

    public string? After { get; init; }

    /// <summary>Filter and value, in the order chosen.</summary>
    public IReadOnlyList<(string Filter, string Value)> Chosen { get; init; } = [];

    public bool IsEmpty => Text.Length == 0 && Period is null && !HasProblem && Chosen.Count == 0;

    /// <summary>What makes no sense is left out: an address is typed or out of date.</summary>
    public static ActivityQuery Of(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        return new ActivityQuery
        {
            Text = text.Length > LongestText ? text[..LongestText] : text,
            Period = Core.Periods.Period.TryParse(query["period"], out var period) ? period : null,
            HasProblem = query["problem"] == "1",
            After = query["after"],
            Chosen = [.. s_filters.SelectMany(filter => query[filter].OfType<string>().Where(value => IsValue(filter, value)).Select(value => (filter, value))).Distinct()],
        };
    }

    public SearchRequest Request(string regionId) => new()
    {
        Text = Text,
        RegionId = regionId,
        Period = Period,
        HasProblem = HasProblem,
        After = After,
        Countries = [.. Values(Country)],
        Modes = [.. Values(Mode)],
        Fields = [.. Values(Field).Select(Guid.Parse)],
        Organizations = [.. Values(Organization).Select(Guid.Parse)],
        Agreements = [.. Values(Agreement).Select(Guid.Parse)],
    };

    public bool Has(string filter, string value) => Chosen.Contains((filter, value));

    /// <summary>The same with a value of a filter added, or taken away where it was chosen.</summary>
    public ActivityQuery Toggled(string filter, string value) =>
        this with { After = null, Chosen = Has(filter, value) ? [.. Chosen.Where(one => one != (filter, value))] : [.. Chosen, (filter, value)] };

    public string Path(string page = "/activities") =>
        QueryHelpers.AddQueryString(page, Pairs().Select(pair => KeyValuePair.Create(pair.Name, (StringValues)pair.Value)));

    /// <summary>What the form carries along beside its own fields.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        if (Text.Length > 0)
        {
            yield return ("q", Text);
        }

        if (Period is { } period)
        {
            yield return ("period", period.Code);
        }

        foreach (var (filter, value) in Chosen)
        {
            yield return (filter, value);
        }

        if (HasProblem)
        {
            yield return ("problem", "1");
        }

        if (After is not null)
        {
            yield return ("after", After);
        }
    }

    private IEnumerable<string> Values(string filter) => Chosen.Where(one => one.Filter == filter).Select(one => one.Value);

    private static bool IsValue(string filter, string value) => filter switch
    {
        Country => value is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'],
        Mode => value is "in-person" or "online" or "hybrid" or "correspondence" or "by-exchange",
        _ => Guid.TryParse(value, out _),
    };
}
