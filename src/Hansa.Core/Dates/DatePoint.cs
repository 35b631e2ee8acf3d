namespace Hansa.Core.Dates;

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
