using Hansa.Core.Search;

namespace Hansa.App.Search;

/// <summary>Writes the filters of a request as a part of a <c>tsquery</c>: the index of words answers them too.</summary>
internal static class QueryFilter
{
    public static string And(params ReadOnlySpan<string> parts)
    {
        var some = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                some.Add(parts.Length > 1 ? $"({part})" : part);
            }
        }

        return string.Join(" & ", some);
    }

    public static string AnyOf(IEnumerable<string> marks) => string.Join(" | ", marks.Select(mark => QueryText.Quote(SearchVector.FacetMark + mark)));

    public static string Of(SearchRequest request) => And(
        request.Period is { } period ? AnyOf(SearchMonth.Of(period)) : "",
        AnyOf(request.Countries.Select(country => "c" + country.ToUpperInvariant())),
        AnyOf(request.Modes.Select(mode => "m" + mode)),
        AnyOf(request.Fields.Select(field => "f" + field.ToString("N"))),
        AnyOf(request.Organizations.Select(organization => "o" + organization.ToString("N"))),
        AnyOf(request.Agreements.Select(agreement => "a" + agreement.ToString("N"))),
        request.HasProblem ? AnyOf(["p1"]) : "");
}
