using Hansa.App.Reports;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Reports;

/// <summary>Reports: those in the making, those approved, and where a new one begins.</summary>
internal static class ReportPages
{
    public static void MapReports(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/reports", ListAsync).AddEndpointFilter(ReportRights.ReadersOnly);
        pages.MapGet("/reports/new", static async (Visit visit, string? form) =>
            visit.Show<NewReportPage>(new { View = await NewReportView.LoadAsync(visit, new NewReportChoice { Form = form }) })).AddEndpointFilter(ReportRights.ComposersOnly);
        pages.MapPost("/reports/new", BeginAsync).AddEndpointFilter(ReportRights.ComposersOnly);
        pages.MapGet("/reports/paper/plain.css", static (HttpContext http) => PaperStyle.Answer(http, null));
        pages.MapGet("/reports/paper/{form}/{version}.css", static (HttpContext http, string form, string version) =>
            PaperStyle.Answer(http, FormCatalog.BuiltIn.All.FirstOrDefault(known => known.Id == form && known.Version == version)));
        pages.MapDrafts();
        pages.MapFreezing();
        pages.MapApproved();
    }

    private static async Task<IResult> ListAsync(Visit visit, CancellationToken cancel)
    {
        var drafts = visit.MayCompose() ? await ReportDrafts.ListAsync(visit.Register, visit.RegionId, cancel) : [];
        var approved = await FrozenReports.ListAsync(visit.Register, visit.RegionId, cancel);
        var names = await ReportOffers.ScopesAsync(visit.Register, visit.RegionId, cancel);
        return visit.Show<ReportsPage>(new { Drafts = drafts, Approved = approved, Names = names });
    }

    private static async Task<IResult> BeginAsync(Visit visit, [FromForm] NewReportChoice choice, CancellationToken cancel)
    {
        if (choice.Ask is not { } ask)
        {
            return await RefusedAsync(visit, choice, new Problem("reports.choose-form", Severity.Error));
        }

        return await ReportDrafts.BeginAsync(visit.Register, visit.RegionId, ask, visit.Actor, cancel) is { } problem
            ? await RefusedAsync(visit, choice, problem)
            : visit.To(ReportAddress.Of(ask with { Scope = ask.Scope.Normalized }));
    }

    private static async Task<IResult> RefusedAsync(Visit visit, NewReportChoice choice, Problem problem) =>
        visit.Show<NewReportPage>(
            new { View = await NewReportView.LoadAsync(visit, choice), Problems = (IReadOnlyList<Problem>)[problem] }, StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What was chosen for a new report, as typed.</summary>
public sealed class NewReportChoice
{
    public string? Form { get; set; }

    public int Year { get; set; }

    /// <summary>Q1 … Q4, H1, H2, 9M, or "" for the whole year.</summary>
    public string? Part { get; set; }

    public string? Country { get; set; }

    public string? Field { get; set; }

    public string? Organization { get; set; }

    public string? Agreement { get; set; }

    /// <summary>Null while no form or period is chosen.</summary>
    public ReportAsk? Ask =>
        Form is { Length: > 0 } && Period.TryParse(FormattableString.Invariant($"{Year:0000}{(Part is { Length: > 0 } ? "-" + Part : "")}"), out var period)
            ? new ReportAsk(Form, period, new ReportScope(Blank(Country), Blank(Field), Blank(Organization), Blank(Agreement)))
            : null;

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}

/// <summary>What the page of a new report lets choose.</summary>
public sealed record NewReportView(NewReportChoice Choice, IReadOnlyList<OfferedReport> Offers, ScopeChoices Scopes, IReadOnlyList<int> Years)
{
    public IEnumerable<Form> Forms => FormCatalog.BuiltIn.Ids.Select(id => FormCatalog.BuiltIn.Find(id, null)!);

    public static IReadOnlyList<string> Parts { get; } = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M", ""];

    public static async Task<NewReportView> LoadAsync(Visit visit, NewReportChoice choice)
    {
        var offers = await ReportOffers.ListAsync(visit.Register, visit.RegionId, visit.Http.RequestAborted);
        var scopes = await ReportOffers.ScopesAsync(visit.Register, visit.RegionId, visit.Http.RequestAborted);
        // The quarter that ended last is the one reported on.
        var ended = visit.Today.AddMonths(-3);
        if (choice.Year == 0)
        {
            (choice.Year, choice.Part) = (ended.Year, $"Q{(ended.Month + 2) / 3}");
        }

        var years = offers.Select(offer => offer.Period.Year).Concat([visit.Today.Year, ended.Year, choice.Year]).Distinct().OrderDescending().ToList();
        return new NewReportView(choice, offers, scopes, years);
    }
}
