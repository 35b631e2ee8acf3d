using Hansa.App.Activities;
using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Search;
using Hansa.Core.Agreements;
using Hansa.Core.Permissions;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Plans;

/// <summary>Action plans: what was promised and what came of it.</summary>
internal static class PlansPages
{
    private const int MostSuggested = 8;

    public static void MapPlans(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plans/{id:guid}", (Visit visit, Guid id, CancellationToken cancel) => ShowAsync(visit, id, null, null, StatusCodes.Status200OK, cancel)).For(Actions.AgreementRead);
        pages.MapGet("/agreements/{agreement:guid}/plans/add", AddFormAsync).For(Actions.PlanEdit);
        pages.MapPost("/agreements/{agreement:guid}/plans/add", AddAsync).For(Actions.PlanEdit);
        pages.MapPost("/plans/{id:guid}/items", AddItemAsync).For(Actions.PlanEdit);
        pages.MapGet("/plans/{id:guid}/items/{item:guid}", (Visit visit, Guid id, Guid item, string? q, CancellationToken cancel) =>
            ItemAsync(visit, id, item, q, null, StatusCodes.Status200OK, cancel)).For(Actions.PlanEdit);
        pages.MapPost("/plans/{id:guid}/items/{item:guid}/state", SetStateAsync).For(Actions.PlanEdit);
        pages.MapPost("/plans/{id:guid}/items/{item:guid}/link", LinkAsync).For(Actions.PlanEdit);
        pages.MapPost("/plans/{id:guid}/items/{item:guid}/unlink", UnlinkAsync).For(Actions.PlanEdit);
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, Typed? typed, Problem? problem, int status, CancellationToken cancel)
    {
        if (await PlanAsync(visit, id, cancel) is not { } plan)
        {
            return visit.NotFound();
        }

        var items = await new PlanReview(visit.Work).ItemsAsync(id, cancel);
        if (problem is not null)
        {
            (typed ??= Typed.Of([])).Note(problem.Code == "plan.no-days" ? "planned" : "", problem);
        }

        return visit.Show<PlanPage>(
            new { Plan = plan, Items = items, Held = await ActivityBriefs.LoadAsync(visit.Register, visit.RegionId, [.. items.SelectMany(item => item.Activities).Distinct()], cancel), Typed = typed ?? Typed.Of([]) },
            status);
    }

    private static async Task<IResult> AddFormAsync(Visit visit, Guid agreement, CancellationToken cancel) =>
        await new AgreementPages(visit.Work).FindAsync(agreement, cancel: cancel) is { } page
            ? visit.Show<PlanFormPage>(new { page.Sheet, Typed = Typed.Of([("first-day", $"{visit.Today.Year}-01-01"), ("last-day", $"{visit.Today.Year}-12-31")]) })
            : visit.NotFound();

    private static async Task<IResult> AddAsync(Visit visit, Guid agreement, IFormCollection form, CancellationToken cancel)
    {
        if (await new AgreementPages(visit.Work).FindAsync(agreement, cancel: cancel) is not { } page)
        {
            return visit.NotFound();
        }

        var typed = Typed.Of(form);
        if (PlanForm.Read(typed, agreement) is { } plan)
        {
            var (id, problem) = await new PlanBook(visit.Work).AddAsync(plan, cancel);
            if (problem is null)
            {
                return visit.To($"/plans/{id}", "plan.added");
            }

            typed.Note(problem.Code == "plan.no-days" ? "items" : "", problem);
        }

        return visit.Show<PlanFormPage>(new { page.Sheet, Typed = typed }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AddItemAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        if (typed.Text("what") is not { } what)
        {
            return await ShowAsync(visit, id, typed, new Problem("plan.no-what", Severity.Error), StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var problem = await new PlanBook(visit.Work).AddItemAsync(id, null, new PlanLine(what, typed["who"].Trim(), typed["planned"].Trim()), cancel);
        return problem is null ? visit.To($"/plans/{id}", "plan.item-added") : await ShowAsync(visit, id, typed, problem, StatusCodes.Status422UnprocessableEntity, cancel);
    }

    private static async Task<IResult> ItemAsync(Visit visit, Guid id, Guid item, string? words, Typed? typed, int status, CancellationToken cancel)
    {
        if (await PlanAsync(visit, id, cancel) is not { } plan || (await new PlanReview(visit.Work).ItemsAsync(id, cancel)).FirstOrDefault(fact => fact.Id == item) is not { } fact)
        {
            return visit.NotFound();
        }

        // Words of the item itself find what may have fulfilled it; the clerk may look for others.
        var request = new SearchRequest
        {
            Text = words?.Trim() ?? "",
            RegionId = visit.RegionId,
            Period = string.IsNullOrWhiteSpace(words) ? new Period(PeriodKind.Other, fact.FirstDay, fact.LastDay) : null,
            Limit = MostSuggested,
        };
        var found = await ActivitySearch.FindAsync(visit.Register, request, cancel);
        return visit.Show<PlanItemPage>(
            new
            {
                Plan = plan,
                Item = fact,
                Words = words ?? "",
                Held = await ActivityBriefs.LoadAsync(visit.Register, visit.RegionId, fact.Activities.ToList(), cancel),
                Found = await ActivityBriefs.LoadAsync(visit.Register, visit.RegionId, [.. found.Hits.Select(hit => hit.ActivityId).Except(fact.Activities)], cancel),
                Typed = typed ?? Typed.Of([("state", fact.Said ? fact.State.ToString() : ""), ("reason", fact.Reason)]),
            },
            status);
    }

    private static async Task<IResult> SetStateAsync(Visit visit, Guid id, Guid item, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var state = typed.Choice<PlanItemState>("state");
        if (state is PlanItemState.NotDone or PlanItemState.Partly && typed.Text("reason") is null)
        {
            typed.Note("reason", "plan.no-reason");
            return await ItemAsync(visit, id, item, null, typed, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        if (await new PlanBook(visit.Work).SetStateAsync(item, typed.Number("version"), state, typed["reason"], cancel) is { } problem)
        {
            typed.Note("", problem);
            return await ItemAsync(visit, id, item, null, typed, StatusCodes.Status409Conflict, cancel);
        }

        return visit.To($"/plans/{id}", "web.saved");
    }

    private static async Task<IResult> LinkAsync(Visit visit, Guid id, Guid item, [FromForm] Guid activity, CancellationToken cancel) =>
        await new PlanBook(visit.Work).LinkAsync(item, activity, cancel) is { } problem ? visit.Refuse(problem) : visit.To($"/plans/{id}/items/{item}", "plan.linked");

    private static async Task<IResult> UnlinkAsync(Visit visit, Guid id, Guid item, [FromForm] Guid activity, CancellationToken cancel) =>
        await new PlanBook(visit.Work).UnlinkAsync(item, activity, cancel) is { } problem ? visit.Refuse(problem) : visit.To($"/plans/{id}/items/{item}", "plan.unlinked");

    private static async Task<PlanName?> PlanAsync(Visit visit, Guid id, CancellationToken cancel) =>
        (await new PlanReview(visit.Work).ListAsync(cancel: cancel)).FirstOrDefault(plan => plan.Id == id);
}
