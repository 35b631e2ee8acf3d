using Hansa.Core.Dates;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>A stretch of days in eight bytes.</summary>
/// <param name="Start">Day number, see <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Days">How many more days it goes on.</param>
/// <param name="IsExact">The words name days, not months or longer.</param>
internal readonly record struct PackedSpan(int Start, ushort Days, bool IsExact)
{
    public int End => Start + Days;

    public static PackedSpan Of(DateSpan span) => new(
        span.Start.DayNumber,
        (ushort)Math.Clamp(span.End.DayNumber - span.Start.DayNumber, 0, ushort.MaxValue),
        span.Precision == DatePrecision.Day && span.Recurrence is null);

    /// <summary>Days between the two: 0 when they touch or overlap.</summary>
    public int Gap(PackedSpan other) => Math.Max(0, Math.Max(Start - other.End, other.Start - End));

    public bool Covers(PackedSpan other) => Start <= other.Start && End >= other.End;
}
