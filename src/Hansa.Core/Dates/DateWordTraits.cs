namespace Hansa.Core.Dates;

/// <summary>How a date word was written, as far as that changes its meaning.</summary>
[Flags]
internal enum DateWordTraits : byte
{
    None = 0,

    /// <summary>«пятого», «5-го».</summary>
    Ordinal = 1,

    /// <summary>«девять».</summary>
    Cardinal = 2,
    Roman = 4,
    Genitive = 8,
    Plural = 16,

    /// <summary>No space before it.</summary>
    Glued = 32,

    /// <summary>A slip that fits two months, or a year that may be a day («июн.20»).</summary>
    Doubtful = 64,

    /// <summary>The year was taken from a neighbour over New Year, against or without the evidence of the period.</summary>
    YearDoubt = 128,
}
