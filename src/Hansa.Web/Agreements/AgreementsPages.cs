using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Search;
using Hansa.Core.Permissions;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Agreements;

/// <summary>The register of agreements: list, page of facts, card; what hangs on a card is in <see cref="AgreementPartsPages"/>.</summary>
internal static class AgreementsPages
{
    public static void MapAgreements(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/agreements", ListAsync).For(Actions.AgreementRead);
        pages.MapGet("/agreements/{id:guid}", ShowAsync).For(Actions.AgreementRead);
        pages.MapAgreementCards();
        pages.MapAgreementParts();
        pages.MapProposals();
    }

    private static async Task<IResult> ListAsync(Visit visit, CancellationToken cancel)
    {
        var query = AgreementQuery.Of(visit.Http.Request.Query);
        var lines = await new AgreementList(visit.Work).FindAsync(query.Filter, cancel: cancel);
        var all = query.IsEmpty ? lines : await new AgreementList(visit.Work).FindAsync(new AgreementFilter(), cancel: cancel);
        return visit.Show<AgreementsPage>(new
        {
            Query = query,
            Lines = query.Sorted(lines),
            Countries = (IReadOnlyList<string>)[.. all.SelectMany(line => line.Countries).Distinct()],
        });
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        if (await new AgreementPages(visit.Work).FindAsync(id, cancel: cancel) is not { } page)
        {
            return visit.NotFound();
        }

        var history = await AuditList.ReadAsync(visit.Register, new AuditFilter { RegionId = visit.RegionId, Subject = "agreement", SubjectId = id }, cancel);
        return visit.Show<AgreementView>(new
        {
            Page = page,
            Files = await AgreementFiles.ListAsync(visit.Register, visit.RegionId, id, cancel),
            History = history,
            Names = await DirectoryLabels.FindAsync(visit.Register, visit.RegionId, AuditChanges.KeysIn(history), cancel),
        });
    }
}
