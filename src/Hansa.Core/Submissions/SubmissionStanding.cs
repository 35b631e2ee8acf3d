using Hansa.Core.Rounds;

namespace Hansa.Core.Submissions;

/// <summary>All that decides what may be done with a submission.</summary>
/// <param name="Deadline">Until when it gets in.</param>
public sealed record SubmissionStanding(SubmissionState State, RoundDeadline Deadline)
{
    public bool RoundIsClosed { get; init; }

    /// <summary>Somebody has begun to check it.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Signed as «nothing was held».</summary>
    public bool NothingHeld { get; init; }

    /// <summary>The department that gathers it has sent its own on: what it gathered cannot change under it.</summary>
    public bool DepartmentHasSent { get; init; }

    /// <summary>
    /// Too late for the body. What was returned may be mended behind the last day, for it had come in before; a closed round
    /// locks everything.
    /// </summary>
    public bool IsLocked(DateOnly today) => RoundIsClosed || (State != SubmissionState.Returned && Deadline.IsLocked(today));
}
