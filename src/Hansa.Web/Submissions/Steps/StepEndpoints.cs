using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Web.Errors;
using Hansa.Web.Submissions.Review;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Steps;

/// <summary>The steps by which a submission goes on: sent, taken back, accepted or returned by the department.</summary>
internal static class StepEndpoints
{
    public static void MapSteps(this IEndpointRouteBuilder submissions)
    {
        submissions.MapGet("/submit", (Visit visit, Guid id) => FormAsync<SubmitPage>(visit, id, SubmissionAct.Submit));
        submissions.MapPost("/submit", SubmitAsync);
        submissions.MapGet("/nothing", (Visit visit, Guid id) => FormAsync<NothingPage>(visit, id, SubmissionAct.StateNothingHeld));
        submissions.MapPost("/nothing", StateNothingAsync);
        submissions.MapPost("/withdraw", (Visit visit, Guid id, [FromForm] int? version) =>
            WithdrawAsync(visit, id, version));
        submissions.MapPost("/accept", (Visit visit, Guid id, [FromForm] int? version) =>
            DecideAsync(visit, id, SubmissionAct.Accept, steps => steps.AcceptAsync(id, version), "steps.accepted"));
        submissions.MapPost("/reopen", (Visit visit, Guid id, [FromForm] int? version) =>
            DecideAsync(visit, id, SubmissionAct.Reopen, steps => steps.ReopenAsync(id, version), "steps.reopened"));
        submissions.MapPost("/return", (Visit visit, Guid id, [FromForm] int? version, [FromForm] string? reason) =>
            DecideAsync(visit, id, SubmissionAct.Return, steps => steps.ReturnAsync(id, version, reason ?? ""), "steps.returned", reason ?? ""));
    }

    private static async Task<IResult> FormAsync<TPage>(Visit visit, Guid id, SubmissionAct act)
        where TPage : View
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        return desk is null ? refusal!
            // Sent already: the page says so, and a second press of «back» does no harm.
            : !desk.May.Contains(act) ? visit.To(desk.Path)
            : visit.Show<TPage>(new { Desk = desk });
    }

    private static Task<IResult> SubmitAsync(Visit visit, Guid id, [FromForm] int? version, [FromForm] string? name, [FromForm] string? post) =>
        SendAsync<SubmitPage>(visit, id, SubmissionAct.Submit, name, post, (steps, signed) => steps.SubmitAsync(id, version, signed), "steps.submitted");

    private static Task<IResult> StateNothingAsync(Visit visit, Guid id, [FromForm] int? version, [FromForm] string? name, [FromForm] string? post) =>
        SendAsync<NothingPage>(visit, id, SubmissionAct.StateNothingHeld, name, post, (steps, signed) => steps.StateNothingHeldAsync(id, version, signed), "steps.nothing-stated");

    private static async Task<IResult> SendAsync<TPage>(
        Visit visit, Guid id, SubmissionAct act, string? name, string? post, Func<SubmissionSteps, string, Task<StepOutcome>> send, string notice)
        where TPage : View
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        if (!Access.MayEver(visit, desk.Header, act))
        {
            return visit.Forbidden();
        }

        // A second click finds it sent: that is what was wanted.
        if (SubmissionFlow.IsDone(act, desk.Header.Standing))
        {
            return visit.To(desk.Path, notice);
        }

        if (!desk.May.Contains(act))
        {
            return Access.Refusal(visit, desk.Header, act);
        }

        var outcome = await send(new SubmissionSteps(visit.Work), Signature.Join(name, post));
        if (outcome.Problem is not { } problem)
        {
            return visit.To(desk.Path, notice);
        }

        var (after, _) = await Desk.OpenAsync(visit, id);
        return visit.Show<TPage>(new { Desk = after, Problems = (IReadOnlyList<Problem>)[problem], Name = name, Post = post ?? "" }, Refusals.StatusOf(problem));
    }

    private static async Task<IResult> WithdrawAsync(Visit visit, Guid id, int? version)
    {
        var (desk, outcome) = await TakeAsync(visit, id, SubmissionAct.Withdraw, steps => steps.WithdrawAsync(id, version));
        return outcome.Refusal ?? (outcome.Problem is { } problem ? visit.Refuse(problem) : visit.To(desk!.Path, "steps.withdrawn"));
    }

    /// <param name="reason">As typed; it stands on the page again when the step was not taken.</param>
    private static async Task<IResult> DecideAsync(Visit visit, Guid id, SubmissionAct act, Func<SubmissionSteps, Task<StepOutcome>> take, string notice, string reason = "")
    {
        var (_, outcome) = await TakeAsync(visit, id, act, take);
        return outcome.Refusal
            ?? (outcome.Problem is { } problem ? await ReviewEndpoints.AgainAsync(visit, id, problem, reason) : visit.To(ReviewEndpoints.PathOf(id), notice));
    }

    private static async Task<(Desk? Desk, (IResult? Refusal, Problem? Problem) Outcome)> TakeAsync(Visit visit, Guid id, SubmissionAct act, Func<SubmissionSteps, Task<StepOutcome>> take)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return (null, (refusal, null));
        }

        var isOpen = Access.MayEver(visit, desk.Header, act) && (SubmissionFlow.IsDone(act, desk.Header.Standing) || desk.May.Contains(act));
        return isOpen
            ? (desk, (null, (await take(new SubmissionSteps(visit.Work, SiteAddress.Of(visit.Http)))).Problem))
            : (desk, (Access.Refusal(visit, desk.Header, act), null));
    }
}
