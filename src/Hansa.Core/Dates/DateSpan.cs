namespace Hansa.Core.Dates;

/// <summary>How exactly the words fix the days of a span: never more exact than what was written.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Quarter,

    /// <summary>«В течение всего периода», half-years, years: the words name no smaller unit.</summary>
    Period,
}

public enum Recurrence
{
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}

/// <summary>Days from <paramref name="Start"/> to <paramref name="End"/>, both included, known to <paramref name="Precision"/>.</summary>
public readonly record struct DateSpan(DateOnly Start, DateOnly End, DatePrecision Precision, Recurrence? Recurrence = null);
