using Hansa.App.Submissions;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Submissions;

/// <summary>What a visitor may do with a submission as it stands now.</summary>
/// <param name="May">Acts that both the state of the submission and the visitor’s role allow.</param>
/// <param name="CanRemark">May write in the threads of remarks.</param>
public sealed record Access(SubmissionHeader Header, IReadOnlySet<SubmissionAct> May, bool CanRemark)
{
    /// <returns>Null for whoever may not even see it.</returns>
    internal static Access? Of(Visit visit, SubmissionHeader header)
    {
        bool May(string action) => visit.Person.May(action, header.State, header.OrganizationId, header.RoundId);
        return May(Actions.SubmissionView)
            ? new Access(header, header.Allowed.Where(act => May(ActionOf(act))).ToHashSet(), May(Actions.RemarkWrite))
            : null;
    }

    /// <summary>Asks for an act, without reading the rows.</summary>
    /// <returns>The access, or the answer that says why it is refused.</returns>
    internal static async Task<(Access? Access, IResult? Refusal)> ForAsync(Visit visit, Guid id, SubmissionAct act)
    {
        var header = await SubmissionPages.HeaderAsync(visit.Register, visit.RegionId, id, visit.Http.RequestAborted);
        return header is null ? (null, visit.Refuse(new Problem("submission.not-found", Severity.Error)))
            : Of(visit, header) is not { } access ? (null, visit.Forbidden())
            : access.May.Contains(act) ? (access, null)
            : (null, Refusal(visit, header, act));
    }

    /// <summary>The state of the submission has its reason in words; a right that is missing is only said to be.</summary>
    internal static IResult Refusal(Visit visit, SubmissionHeader header, SubmissionAct act) =>
        MayEver(visit, header, act) && SubmissionFlow.Refusal(act, header.Standing, visit.Today) is { } problem ? visit.Refuse(problem) : visit.Forbidden();

    /// <summary>Does the visitor’s role allow the act in any state of this submission.</summary>
    internal static bool MayEver(Visit visit, SubmissionHeader header, SubmissionAct act) =>
        visit.Person.MayInSomeState(ActionOf(act), header.OrganizationId, header.RoundId);

    private static string ActionOf(SubmissionAct act) => act switch
    {
        SubmissionAct.Edit or SubmissionAct.EditInReview => Actions.SubmissionEdit,
        SubmissionAct.Submit or SubmissionAct.StateNothingHeld => Actions.SubmissionSubmit,
        SubmissionAct.Withdraw => Actions.SubmissionWithdraw,
        SubmissionAct.Review or SubmissionAct.Return => Actions.SubmissionReturn,
        SubmissionAct.Accept => Actions.SubmissionAccept,
        SubmissionAct.Reopen => Actions.SubmissionReopen,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
