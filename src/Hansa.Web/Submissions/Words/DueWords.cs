using Hansa.Core.Submissions;
using Hansa.Web.Visits;

namespace Hansa.Web.Submissions.Words;

/// <summary>How much time is left: «Сдать до 15 июля: осталось 4 дня».</summary>
internal static class DueWords
{
    public static string Of(Visit visit, SubmissionStanding standing)
    {
        var deadline = standing.Deadline;
        var left = deadline.DaysLeft(visit.Today);
        var due = MomentWords.Day(visit, deadline.OnTimeUntil);
        var last = MomentWords.Day(visit, deadline.OpenUntil);
        return standing.RoundIsClosed ? visit.Say("due.round-closed")
            : standing.IsLocked(visit.Today) ? visit.Say("due.locked", last)
            : left > 1 ? visit.Say("due.left", due, left)
            : left == 1 ? visit.Say("due.tomorrow", due)
            : left == 0 ? visit.Say("due.today", due)
            : deadline.IsLocked(visit.Today) ? visit.Say("due.late-returned", due, -left)
            : visit.Say("due.late-open", due, -left, last);
    }

    /// <summary>Something is to be done within two days, or is late already.</summary>
    public static bool IsPressing(Visit visit, SubmissionStanding standing) =>
        standing.State is SubmissionState.Draft or SubmissionState.Returned && standing.Deadline.DaysLeft(visit.Today) <= 2;
}
