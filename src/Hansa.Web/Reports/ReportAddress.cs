using Hansa.App.Reports;
using Hansa.Core.Periods;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Hansa.Web.Reports;

/// <summary>A report in the making is named by its address: form and period in the path, the scope behind the question mark.</summary>
internal static class ReportAddress
{
    public const string Pattern = "/reports/draft/{form}/{period}";

    /// <param name="page">Below the report: <c>compare</c>, <c>report.docx</c> …</param>
    public static string Of(ReportAsk ask, string? page = null, string? more = null)
    {
        var scope = new QueryBuilder();
        Add(scope, "country", ask.Scope.Country);
        Add(scope, "field", ask.Scope.Field);
        Add(scope, "organization", ask.Scope.Organization);
        Add(scope, "agreement", ask.Scope.Agreement);
        Add(scope, "with", more);
        return $"/reports/draft/{Uri.EscapeDataString(ask.Form)}/{ask.Period.Code}{(page is null ? "" : "/" + page)}{scope}";
    }

    /// <summary>Null where the address names no period.</summary>
    public static ReportAsk? Read(HttpContext http) =>
        Period.TryParse(http.Request.RouteValues["period"] as string, out var period)
            ? new ReportAsk((string)http.Request.RouteValues["form"]!, period, ScopeOf(http.Request.Query))
            : null;

    /// <summary>The same with the names of the scope in the words of the directory, as the title prints them.</summary>
    public static async Task<ReportAsk?> ReadAsync(Visit visit, CancellationToken cancel)
    {
        if (Read(visit.Http) is not { } ask || ask.Scope with { Country = null } == ReportScope.All)
        {
            return Read(visit.Http);
        }

        var names = await ReportOffers.ScopesAsync(visit.Register, visit.RegionId, cancel);
        static string? Words(string? key, IReadOnlyList<string> names) => key is null ? null : ScopeChoices.WordsFor(key, names);
        return ask with
        {
            Scope = new ReportScope(
                ask.Scope.Country, Words(ask.Scope.Field, names.Fields), Words(ask.Scope.Organization, names.Organizations), Words(ask.Scope.Agreement, names.Agreements)),
        };
    }

    private static ReportScope ScopeOf(IQueryCollection query) => new ReportScope(query["country"], query["field"], query["organization"], query["agreement"]).Normalized;

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            query.Add(name, value);
        }
    }
}
