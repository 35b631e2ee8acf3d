using System.Globalization;
using Hansa.Core.Problems;

namespace Hansa.Core.Submissions;

/// <summary>
/// What may be done with a submission: draft → submitted → returned → submitted → accepted. It looks at states and days, never
/// at persons.
/// </summary>
public static class SubmissionFlow
{
    /// <returns>Why the act is refused, or null.</returns>
    public static Problem? Refusal(SubmissionAct act, SubmissionStanding standing, DateOnly today) => act switch
    {
        SubmissionAct.Edit or SubmissionAct.Submit or SubmissionAct.StateNothingHeld =>
            standing.State switch
            {
                SubmissionState.Submitted => Said("submission.is-sent"),
                SubmissionState.Accepted => Said("submission.is-accepted"),
                _ => OfLock(standing, today),
            },
        SubmissionAct.Withdraw =>
            standing.State == SubmissionState.Accepted ? Said("submission.is-accepted")
            : standing.State != SubmissionState.Submitted ? Said("submission.not-sent")
            : standing.IsReviewed ? Said("submission.in-review")
            : OfLock(standing, today),
        SubmissionAct.EditInReview or SubmissionAct.Review =>
            standing.State switch
            {
                SubmissionState.Submitted => null,
                SubmissionState.Accepted => Said("submission.reopen-first"),
                _ => Said("submission.not-sent"),
            },
        SubmissionAct.Return =>
            standing.State == SubmissionState.Accepted ? Said("submission.reopen-first")
            : standing.State != SubmissionState.Submitted ? Said("submission.not-sent")
            : standing.RoundIsClosed ? Said("submission.round-closed")
            : OfDepartment(standing),
        SubmissionAct.Accept =>
            standing.State == SubmissionState.Accepted ? Said("submission.is-accepted")
            : standing.State != SubmissionState.Submitted ? Said("submission.not-sent")
            : OfDepartment(standing),
        SubmissionAct.Reopen => standing.State != SubmissionState.Accepted ? Said("submission.not-accepted") : OfDepartment(standing),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    /// <summary>All acts that would not be refused, in the order of their declaration.</summary>
    public static IReadOnlyList<SubmissionAct> Allowed(SubmissionStanding standing, DateOnly today) =>
        [.. Enum.GetValues<SubmissionAct>().Where(act => Refusal(act, standing, today) is null)];

    /// <summary>The act has had its effect already: a second click, or a page that is older than what happened.</summary>
    public static bool IsDone(SubmissionAct act, SubmissionStanding standing) => act switch
    {
        SubmissionAct.Submit => standing is { State: SubmissionState.Submitted, NothingHeld: false },
        SubmissionAct.StateNothingHeld => standing is { State: SubmissionState.Submitted, NothingHeld: true },
        SubmissionAct.Withdraw => standing.State == SubmissionState.Draft,
        SubmissionAct.Review => standing is { State: SubmissionState.Submitted, IsReviewed: true },
        SubmissionAct.Return => standing.State == SubmissionState.Returned,
        SubmissionAct.Accept => standing.State == SubmissionState.Accepted,
        _ => false,
    };

    private static Problem? OfLock(SubmissionStanding standing, DateOnly today) =>
        standing.RoundIsClosed ? Said("submission.round-closed")
        : standing.IsLocked(today) ? Said("submission.locked", standing.Deadline.OpenUntil.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture))
        : null;

    private static Problem? OfDepartment(SubmissionStanding standing) =>
        standing.DepartmentHasSent ? Said("submission.department-has-sent") : null;

    private static Problem Said(string code, params object?[] arguments) => new(code, Severity.Error) { Arguments = arguments };
}
