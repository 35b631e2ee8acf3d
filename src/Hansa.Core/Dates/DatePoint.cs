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

/// <summary>How a point is tied to the one before it.</summary>
internal enum DateJoin : byte
{
    /// <summary>Another item.</summary>
    List,

    /// <summary>The end of a range.</summary>
    Range,

    /// <summary>Another item, of which only one is true: «5 или 6 июня».</summary>
    Either,
}

/// <summary>A preposition that leaves one end open when no range follows.</summary>
internal enum DateBound : byte
{
    None,
    From,
    Until,
}

/// <summary>A named stretch of the calendar with the parts that were written; 0 stands for a part that was not.</summary>
internal struct DatePoint
{
    /// <summary>A year was written but cannot be one («202 года»).</summary>
    public const int Unreadable = -1;

    /// <summary>«прошлого года» and «следующего года»: relative to the reporting period.</summary>
    public const int LastYear = -2;
    public const int NextYear = -3;

    public DateUnit Unit;
    public DateJoin Join;
    public DateBound Bound;

    /// <summary>The number is no part of a date: a count, a time, a house.</summary>
    public bool Dropped;

    public DateWordTraits Traits;

    /// <summary>Day, quarter, half, decade, season, count of months.</summary>
    public int Number;
    public int Month;
    public int Year;

    /// <summary>Tokens, both included.</summary>
    public int First;
    public int Last;

    /// <summary>A year was written and can be read.</summary>
    public readonly bool HasYear => Year > 0;

    /// <summary>The point cannot do without a year of its own.</summary>
    public readonly bool NeedsYear => Unit is not (DateUnit.Number or DateUnit.Year or >= DateUnit.ThisMonth);

    public readonly bool Has(DateWordTraits trait) => (Traits & trait) != 0;
}
