using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Submissions;

/// <summary>What may be done in which state and on which day.</summary>
public sealed class SubmissionFlowTests
{
    private static readonly DateOnly s_due = new(2023, 7, 10);
    private static readonly SubmissionStanding s_draft = new(SubmissionState.Draft, new RoundDeadline(s_due, 3));

    [Theory]
    [InlineData(SubmissionState.Draft, "Edit Submit StateNothingHeld")]
    [InlineData(SubmissionState.Submitted, "EditInReview Review Withdraw Return Accept")]
    [InlineData(SubmissionState.Returned, "Edit Submit StateNothingHeld")]
    [InlineData(SubmissionState.Accepted, "Reopen")]
    public void Allowed_InTime_FollowsTheState(SubmissionState state, string acts) =>
        Assert.Equal(acts, string.Join(' ', SubmissionFlow.Allowed(s_draft with { State = state }, s_due)));

    [Theory]
    [InlineData(SubmissionState.Draft, "")]
    [InlineData(SubmissionState.Submitted, "EditInReview Review Return Accept")]
    [InlineData(SubmissionState.Returned, "Edit Submit StateNothingHeld")]
    [InlineData(SubmissionState.Accepted, "Reopen")]
    public void Allowed_BehindTheLastDay_LeavesWhatWasReturned(SubmissionState state, string acts) =>
        Assert.Equal(acts, string.Join(' ', SubmissionFlow.Allowed(s_draft with { State = state }, s_due.AddDays(4))));

    [Theory]
    [InlineData(SubmissionState.Draft, "")]
    [InlineData(SubmissionState.Submitted, "EditInReview Review Accept")]
    [InlineData(SubmissionState.Returned, "")]
    [InlineData(SubmissionState.Accepted, "Reopen")]
    public void Allowed_RoundClosed_LocksTheBody(SubmissionState state, string acts) =>
        Assert.Equal(acts, string.Join(' ', SubmissionFlow.Allowed(s_draft with { State = state, RoundIsClosed = true }, s_due)));

    [Theory]
    [InlineData(0, null, false, false)]
    [InlineData(1, null, false, true)]
    [InlineData(3, null, false, true)]
    [InlineData(4, null, true, true)]
    [InlineData(4, 5, false, false)]
    [InlineData(6, 5, true, true)]
    [InlineData(3, 1, false, true)]
    public void Standing_ByTheDay_IsLockedAndLate(int days, int? exception, bool locked, bool late)
    {
        var standing = s_draft with { Deadline = new RoundDeadline(s_due, 3, exception is { } more ? s_due.AddDays(more) : null) };
        Assert.Equal((locked, late), (standing.IsLocked(s_due.AddDays(days)), standing.Deadline.IsLate(s_due.AddDays(days))));
    }

    [Fact]
    public void Withdraw_Reviewed_IsRefused() =>
        Assert.Equal("submission.in-review", SubmissionFlow.Refusal(SubmissionAct.Withdraw, s_draft with { State = SubmissionState.Submitted, IsReviewed = true }, s_due)!.Code);

    [Theory]
    [InlineData(SubmissionAct.Return, SubmissionState.Submitted)]
    [InlineData(SubmissionAct.Accept, SubmissionState.Submitted)]
    [InlineData(SubmissionAct.Reopen, SubmissionState.Accepted)]
    public void Gathered_DepartmentHasSent_Stands(SubmissionAct act, SubmissionState state) =>
        Assert.Equal("submission.department-has-sent", SubmissionFlow.Refusal(act, s_draft with { State = state, DepartmentHasSent = true }, s_due)!.Code);

    [Fact]
    public void Refusal_OfAnyActInAnyState_HasItsSentences()
    {
        foreach (var act in Enum.GetValues<SubmissionAct>())
        {
            foreach (var state in Enum.GetValues<SubmissionState>())
            {
                foreach (var closed in (bool[])[false, true])
                {
                    var standing = s_draft with { State = state, RoundIsClosed = closed, IsReviewed = true, DepartmentHasSent = closed };
                    if (SubmissionFlow.Refusal(act, standing, s_due.AddDays(9)) is { } problem)
                    {
                        Assert.DoesNotContain('[', problem.Message(Language.Russian));
                        Assert.DoesNotContain('{', problem.Message(Language.English));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("а", "а", "б", CellMerge.Write)]
    [InlineData("а", "б", "б", CellMerge.Keep)]
    [InlineData("а", "б", "а", CellMerge.Keep)]
    [InlineData("а", "а", "а", CellMerge.Keep)]
    [InlineData("а", "б", "в", CellMerge.Conflict)]
    [InlineData("", "б", "в", CellMerge.Conflict)]
    public void Merge_OfThreeStates_LosesNothing(string seen, string present, string mine, CellMerge merge) =>
        Assert.Equal(merge, CellMerging.Of(seen, present, mine));
}
