namespace Hansa.Core.Submissions;

/// <summary>All that decides what may be done with a submission.</summary>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="GraceDays">Days behind it on which it still gets in, marked late.</param>
public sealed record SubmissionStanding(SubmissionState State, DateOnly Due, int GraceDays)
{
    /// <summary>Gets in until this day, included, in spite of the lock.</summary>
    public DateOnly? ExceptionUntil { get; init; }

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
    public bool IsLocked(DateOnly today) =>
        RoundIsClosed || (State != SubmissionState.Returned && today > LastDay);

    /// <summary>The last day on which the body gets in.</summary>
    public DateOnly LastDay => Due.AddDays(GraceDays) is var last && ExceptionUntil is { } exception && exception > last ? exception : last;

    /// <summary>Sent today it would be behind its day.</summary>
    public bool IsLate(DateOnly today) => today > Due;
}
