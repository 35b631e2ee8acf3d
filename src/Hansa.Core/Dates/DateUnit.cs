namespace Hansa.Core.Dates;

/// <summary>The stretch of the calendar that a <see cref="DatePoint"/> names.</summary>
internal enum DateUnit : byte
{
    /// <summary>A number whose month or unit has not been met (yet).</summary>
    Number,
    Day,

    /// <summary>The 1st to the 15th, or the rest of a month.</summary>
    HalfMonth,

    /// <summary>The 1st to the 10th, the 11th to the 20th, the rest of a month.</summary>
    Decade,
    Month,
    Season,
    Quarter,
    HalfYear,

    /// <summary>The first so many months of a year: «9 месяцев».</summary>
    FirstMonths,

    /// <summary>September to May.</summary>
    SchoolYear,
    Year,

    /// <summary>From here on: the one of the reporting period, never with a number of its own.</summary>
    ThisMonth,
    ThisQuarter,
    ThisHalfYear,
    ThisYear,
    ThisPeriod,
}
