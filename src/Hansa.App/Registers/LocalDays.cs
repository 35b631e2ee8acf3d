namespace Hansa.App.Registers;

/// <summary>Days as people of the place where the register is kept count them.</summary>
internal static class LocalDays
{
    extension(TimeProvider time)
    {
        public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().Date);

        public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime);

        /// <summary>The moment after the day’s last.</summary>
        public DateTimeOffset EndOf(DateOnly day)
        {
            var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, time.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
        }
    }
}
