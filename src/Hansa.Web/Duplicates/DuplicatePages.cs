using Hansa.App.Duplicates;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Duplicates;

/// <summary>What was told twice, or may have been: looked through group by group, merged or told apart.</summary>
internal static class DuplicatePages
{
    private const int PageSize = 25;

    public static void MapDuplicates(this IEndpointRouteBuilder pages)
    {
        var duplicates = pages.MapGroup("/duplicates").AddEndpointFilter(static (context, next) =>
            context.GetArgument<Visit>(0) is var visit && visit.Person.May(Actions.DuplicateDecide) ? next(context) : new(visit.Forbidden()));
        duplicates.MapGet("", QueueAsync);
        duplicates.MapGet("/search", DuplicateSearchPages.ShowAsync);
        duplicates.MapPost("/search", DuplicateSearchPages.BeginAsync);
        duplicates.MapGet("/merge-same", static (Visit visit, CancellationToken cancel) => AskMergeSameAsync(visit, null, cancel));
        duplicates.MapPost("/merge-same", MergeSameAsync);
        duplicates.MapGet("/{id:guid}", static (Visit visit, Guid id, Guid? merged, CancellationToken cancel) => GroupAsync(visit, id, null, merged, null, cancel));
        duplicates.MapPost("/{id:guid}/merge", MergeAsync);
        duplicates.MapPost("/{id:guid}/different", DifferentAsync);
    }

    private static async Task<IResult> QueueAsync(Visit visit, int? page, Guid? merged, CancellationToken cancel)
    {
        var filter = DuplicateAddress.FilterOf(visit.Http);
        var counts = await OpenGroups.CountAsync(visit.Register, visit.RegionId, filter with { Verdict = null }, cancel);
        var shown = filter.Verdict switch { null => counts.All, Core.Duplicates.DuplicateVerdict.Same => counts.Same, _ => counts.Possible };
        var pages = Math.Max(1, (shown + PageSize - 1) / PageSize);
        var at = Math.Clamp(page ?? 1, 1, pages);
        var view = new QueueView(
            filter,
            counts,
            await OpenGroups.ListAsync(visit.Register, visit.RegionId, filter, (at - 1) * PageSize, PageSize, cancel),
            at,
            pages,
            await DuplicateSearches.LastAsync(visit.Register, visit.RegionId, cancel));
        return visit.Show<QueuePage>(new { View = view, Merged = merged });
    }

    private static async Task<IResult> GroupAsync(Visit visit, Guid id, Problem? problem, Guid? merged, MergeForm? form, CancellationToken cancel)
    {
        if (await GroupDetails.LoadAsync(visit.Register, visit.RegionId, id, cancel) is not { } found)
        {
            return problem is null ? visit.Refuse(new Problem("duplicates.group-not-found", Severity.Error)) : visit.Refuse(problem);
        }

        var filter = DuplicateAddress.FilterOf(visit.Http);
        var counts = await OpenGroups.CountAsync(visit.Register, visit.RegionId, filter, cancel);
        var (before, behind, place) = await OpenGroups.BesideAsync(visit.Register, visit.RegionId, filter, id, cancel);
        var view = new GroupView(found.Group, found.Activities, filter, before, behind, place, counts.All, form ?? MergeForm.Empty);
        return visit.Show<GroupPage>(
            new { View = view, Merged = merged, Problems = (IReadOnlyList<Problem>)(problem is null ? [] : [problem]) },
            problem is null ? StatusCodes.Status200OK : Errors.Refusals.StatusOf(problem));
    }

    private static async Task<IResult> MergeAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        var form = MergeForm.Read(await visit.Http.Request.ReadFormAsync(cancel));
        if (form.Activities.Count < 2)
        {
            return await GroupAsync(visit, id, new Problem("duplicates.choose-two", Severity.Error), null, form, cancel);
        }

        var next = await NextAsync(visit, id, cancel);
        var (_, problem) = await ActivityMerging.MergeAsync(visit.Register, visit.RegionId, form.Request, visit.Actor, cancel);
        return problem is not null ? await GroupAsync(visit, id, problem, null, form, cancel) : visit.To(Way(visit, next, form.Request.Survivor), "duplicates.merged");
    }

    private static async Task<IResult> DifferentAsync(Visit visit, Guid id, [FromForm] string? remark, CancellationToken cancel)
    {
        var form = MergeForm.Read(await visit.Http.Request.ReadFormAsync(cancel)) with { Remark = (remark ?? "").Trim() };
        if (form.Activities.Count < 2)
        {
            return await GroupAsync(visit, id, new Problem("duplicates.choose-two", Severity.Error), null, form, cancel);
        }

        var next = await NextAsync(visit, id, cancel);
        return await DuplicateDecisions.DecideAsync(visit.Register, visit.RegionId, form.Activities, DuplicateOpinion.Different, form.Remark, visit.Actor, cancel) is { } problem
            ? await GroupAsync(visit, id, problem, null, form, cancel)
            : visit.To(Way(visit, next, null), "duplicates.told-apart");
    }

    private static async Task<IResult> AskMergeSameAsync(Visit visit, Problem? problem, CancellationToken cancel)
    {
        var filter = new OpenGroupFilter(Core.Duplicates.DuplicateVerdict.Same);
        var counts = await OpenGroups.CountAsync(visit.Register, visit.RegionId, filter, cancel);
        return visit.Show<MergeSamePage>(
            new
            {
                Count = counts.Same,
                Groups = await OpenGroups.ListAsync(visit.Register, visit.RegionId, filter, 0, 200, cancel),
                Problems = (IReadOnlyList<Problem>)(problem is null ? [] : [problem]),
            },
            problem is null ? StatusCodes.Status200OK : Errors.Refusals.StatusOf(problem));
    }

    private static async Task<IResult> MergeSameAsync(Visit visit, [FromForm] int? groups, CancellationToken cancel)
    {
        var counts = await OpenGroups.CountAsync(visit.Register, visit.RegionId, new OpenGroupFilter(Core.Duplicates.DuplicateVerdict.Same), cancel);
        if (counts.Same == 0)
        {
            return visit.To("/duplicates");
        }

        if (counts.Same != groups)
        {
            return await AskMergeSameAsync(visit, new Problem("duplicates.changed-meanwhile", Severity.Warning), cancel);
        }

        await ActivityMerging.MergeSameAsync(visit.Register, visit.RegionId, visit.Actor, cancel: cancel);
        return visit.To("/duplicates", "duplicates.merged-same");
    }

    private static async Task<Guid?> NextAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        var (before, behind, _) = await OpenGroups.BesideAsync(visit.Register, visit.RegionId, DuplicateAddress.FilterOf(visit.Http), id, cancel);
        return behind ?? before;
    }

    private static string Way(Visit visit, Guid? next, Guid? merged) => next is { } group
        ? DuplicateAddress.Group(group, DuplicateAddress.FilterOf(visit.Http), merged: merged)
        : DuplicateAddress.Queue(DuplicateAddress.FilterOf(visit.Http), merged);
}
