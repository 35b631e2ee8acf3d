using Hansa.Core.Submissions;

namespace Hansa.Web.Submissions.Words;

/// <summary>The state of a submission: its word and its look. The look never speaks alone.</summary>
internal static class StateWords
{
    public static string KeyOf(SubmissionStanding standing, int rows) => standing switch
    {
        { State: SubmissionState.Draft } => rows == 0 ? "state.empty" : "state.draft",
        { State: SubmissionState.Submitted, NothingHeld: true } => "state.nothing-sent",
        { State: SubmissionState.Submitted, IsReviewed: true } => "state.in-review",
        { State: SubmissionState.Submitted } => "state.submitted",
        { State: SubmissionState.Returned } => "state.returned",
        { State: SubmissionState.Accepted, NothingHeld: true } => "state.nothing-accepted",
        { State: SubmissionState.Accepted } => "state.accepted",
        _ => "state.draft",
    };

    public static string LookOf(SubmissionState state) => state switch
    {
        SubmissionState.Draft => "bg-secondary-lt",
        SubmissionState.Submitted => "bg-azure-lt",
        SubmissionState.Returned => "bg-orange-lt",
        SubmissionState.Accepted => "bg-green-lt",
        _ => "bg-secondary-lt",
    };

    public static string IconOf(SubmissionState state) => state switch
    {
        SubmissionState.Draft => "pencil",
        SubmissionState.Submitted => "send",
        SubmissionState.Returned => "arrow-back-up",
        SubmissionState.Accepted => "circle-check",
        _ => "pencil",
    };
}
