namespace Hansa.Core.Rounds;

/// <summary>Until when a body’s word on a round gets in. All days belong to what they bound.</summary>
/// <param name="Due">The round’s day.</param>
/// <param name="GraceDays">Days after it on which a word still gets in, marked late.</param>
/// <param name="ExceptionUntil">The day up to which this body is let in in spite of the lock; null without one.</param>
public readonly record struct RoundDeadline(DateOnly Due, int GraceDays, DateOnly? ExceptionUntil = null)
{
    /// <summary>The last day that is on time: an exception moves it, for what was granted is not late.</summary>
    public DateOnly OnTimeUntil => ExceptionUntil is { } day && day > Due ? day : Due;

    /// <summary>The last day on which a word gets in.</summary>
    public DateOnly OpenUntil => ExceptionUntil is { } day && day > Due.AddDays(GraceDays) ? day : Due.AddDays(GraceDays);

    public bool IsLocked(DateOnly today) => today > OpenUntil;

    public bool IsLate(DateOnly day) => day > OnTimeUntil;

    /// <summary>0 on the last day, less than nothing afterwards.</summary>
    public int DaysLeft(DateOnly today) => OnTimeUntil.DayNumber - today.DayNumber;
}
