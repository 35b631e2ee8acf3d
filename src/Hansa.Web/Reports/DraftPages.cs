using Hansa.App.Reports;
using Hansa.Core.Problems;
using Hansa.Core.Selections;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Reports;

/// <summary>A report in the making: shown as it will be printed, its rows moved, taken out and put back.</summary>
internal static class DraftPages
{
    public static void MapDrafts(this IEndpointRouteBuilder pages)
    {
        var draft = pages.MapGroup(ReportAddress.Pattern).AddEndpointFilter(ReportRights.ComposersOnly).AddEndpointFilter(PeriodNeeded);
        draft.MapGet("", static (Visit visit, CancellationToken cancel) => ShowAsync(visit, DraftAnswer.None, cancel));
        draft.MapPost("/rows", ChangeRowsAsync);
        draft.MapPost("/rule", SetRuleAsync);
        draft.MapPost("/note", SetNoteAsync);
        draft.MapPost("/order", static (Visit visit, CancellationToken cancel) =>
            ChangeAsync(visit, ask => ReportDrafts.OrderAsync(visit.Register, visit.RegionId, ask, [], visit.Actor, cancel), new DraftAnswer("reports.order-forgotten"), cancel));
        draft.MapPost("/drop", DropAsync);
        draft.MapGet("/compare", CompareAsync);
        draft.MapGet("/report.{extension}", ReportDownloads.OfDraftAsync);
    }

    private static ReportAsk AskOf(Visit visit) => ReportAddress.Read(visit.Http)!;

    private static ValueTask<object?> PeriodNeeded(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ReportAddress.Read(context.HttpContext) is null ? new(context.GetArgument<Visit>(0).NotFound()) : next(context);

    private static async Task<IResult> ShowAsync(Visit visit, DraftAnswer answer, CancellationToken cancel)
    {
        var (view, problem) = await DraftView.LoadAsync(visit, (await ReportAddress.ReadAsync(visit, cancel))!, cancel);
        return view is null ? visit.Refuse(problem!)
            : visit.IsPartial ? visit.Show<DraftDesk>(new { View = view, Answer = answer })
            : visit.Show<DraftPage>(new { View = view, Answer = answer }, answer.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ChangeRowsAsync(Visit visit, CancellationToken cancel)
    {
        if (DraftStep.Read(await visit.Http.Request.ReadFormAsync(cancel)) is not { } step)
        {
            return visit.Refuse(Errors.Refusals.BadForm);
        }

        var ask = AskOf(visit);
        var (preview, refusal) = await RegisterReports.PreviewAsync(visit.Register, visit.RegionId, ask, cancel);
        return preview is null ? visit.Refuse(refusal!) : await ChangeAsync(visit, _ => step.RunAsync(visit, preview, cancel), step.Answer, cancel, "#" + DraftView.IdOf(step.Row));
    }

    private static Task<IResult> SetRuleAsync(Visit visit, [FromForm] PeriodRule rule, CancellationToken cancel) =>
        ChangeAsync(visit, ask => ReportDrafts.SetRuleAsync(visit.Register, visit.RegionId, ask, rule, visit.Actor, cancel), new DraftAnswer("reports.rule-set"), cancel);

    private static Task<IResult> SetNoteAsync(Visit visit, [FromForm] string? note, CancellationToken cancel) =>
        ChangeAsync(visit, ask => ReportDrafts.NoteAsync(visit.Register, visit.RegionId, ask, (note ?? "").Trim(), visit.Actor, cancel), new DraftAnswer("web.saved"), cancel);

    private static async Task<IResult> DropAsync(Visit visit, CancellationToken cancel) =>
        await ReportDrafts.DropAsync(visit.Register, visit.RegionId, AskOf(visit), visit.Actor, cancel) is { } problem
            ? visit.Refuse(problem)
            : visit.To("/reports", "reports.dropped");

    private static async Task<IResult> CompareAsync(Visit visit, string? with, CancellationToken cancel)
    {
        var ask = (await ReportAddress.ReadAsync(visit, cancel))!;
        var (preview, refusal) = await RegisterReports.PreviewAsync(visit.Register, visit.RegionId, ask, cancel);
        if (preview is null)
        {
            return visit.Refuse(refusal!);
        }

        var isWithApproved = with == "approved";
        var (difference, problem) = isWithApproved
            ? await RegisterDiff.CompareWithApprovedAsync(visit.Register, visit.RegionId, ask, cancel)
            : await RegisterDiff.CompareAsync(visit.Register, visit.RegionId, ask, asItWouldBeNow: true, cancel);
        return visit.Show<ComparePage>(new { Preview = preview, Compared = difference, WithApproved = isWithApproved, Problem = problem });
    }

    // Without JavaScript the page comes again at the row that was moved; with it only the desk does.
    private static async Task<IResult> ChangeAsync(
        Visit visit, Func<ReportAsk, Task<Problem?>> change, DraftAnswer answer, CancellationToken cancel, string place = "")
    {
        var ask = AskOf(visit);
        var problem = await change(ask);
        return problem is not null ? await ShowAsync(visit, new DraftAnswer(null, problem), cancel)
            : visit.IsPartial ? await ShowAsync(visit, answer, cancel)
            : visit.To(ReportAddress.Of(ask) + place, answer.Notice);
    }
}
