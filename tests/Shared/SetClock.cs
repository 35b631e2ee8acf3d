namespace Hansa.Tests;

/// <summary>A clock that stands where a test puts it, where it is three hours later than in UTC.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public DateOnly Today
    {
        get => DateOnly.FromDateTime(GetLocalNow().Date);
        set => Now = new DateTimeOffset(value, new TimeOnly(9, 0), LocalTimeZone.BaseUtcOffset);
    }

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(3), "here", "here");

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
