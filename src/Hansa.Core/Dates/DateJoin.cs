namespace Hansa.Core.Dates;

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
