namespace Hansa.Core.Tables;

/// <summary>
/// Which part of a role’s text a column tells where several columns tell it («Цель», «Содержание», «Результат»), in the
/// order in which the parts are put together.
/// </summary>
internal enum ColumnPart
{
    Aim,
    Country,
    Town,
    Whole,

    /// <summary>The last day, where the first stands in a column of its own.</summary>
    To,

    /// <summary>The time of day.</summary>
    Hour,
    Result,

    /// <summary>An executive body or a municipality rather than an institution.</summary>
    Body,

    /// <summary>Whoever answers for the activity: an institution, or a person.</summary>
    Responsible,
}
