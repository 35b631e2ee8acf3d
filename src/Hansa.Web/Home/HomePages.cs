using Hansa.App.Accounts;
using Hansa.App.Home;
using Hansa.App.Reports;
using Hansa.App.Submissions;
using Hansa.Core.Permissions;
using Hansa.Web.Accounts;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Home;

/// <summary>The first page: each role finds there what it is waited for with.</summary>
internal static class HomePages
{
    private const int MostReports = 5;

    public static void MapHome(this IEndpointRouteBuilder pages) => pages.MapGet("/", ShowAsync).OpenToLinks();

    private static Task<IResult> ShowAsync(Visit visit, CancellationToken cancel) => visit.Person.Role switch
    {
        Role.Head or Role.Reporter or Role.Link => ShowDueAsync(visit),
        Role.Coordinator => ShowWorkAsync(visit, cancel),
        Role.Administrator => ShowPeopleAsync(visit, cancel),
        _ => ShowReportsAsync(visit, cancel),
    };

    private static async Task<IResult> ShowWorkAsync(Visit visit, CancellationToken cancel) =>
        visit.Show<CoordinatorHome>(new { Work = await CoordinatorWork.ReadAsync(visit.Work, cancel) });

    private static async Task<IResult> ShowPeopleAsync(Visit visit, CancellationToken cancel) =>
        visit.Show<AdministratorHome>(new { People = await AccountList.OfAsync(visit.Register, visit.RegionId, cancel) });

    private static async Task<IResult> ShowReportsAsync(Visit visit, CancellationToken cancel) =>
        visit.Show<ReaderHome>(new { Reports = await FrozenReports.LatestAsync(visit.Register, visit.RegionId, MostReports, cancel) });

    private static async Task<IResult> ShowDueAsync(Visit visit)
    {
        var person = visit.Person;
        // A reporter sees the own body’s submissions, a head also those below: what the matrix says of seeing a draft.
        Guid[] bodies = [.. (person.OrganizationId is { } own ? [own] : Array.Empty<Guid>()), .. person.Lower];
        var seen = bodies.Where(body => person.May(Actions.SubmissionView, "draft", body, person.RoundId)).ToList();
        return visit.Show<ReporterHome>(new { All = await DueList.ReadAsync(visit.Register, visit.RegionId, seen, person.RoundId, visit.Http.RequestAborted) });
    }
}
