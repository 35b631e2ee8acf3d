namespace Hansa.Core.Tables;

/// <summary>What a heading says its column holds.</summary>
/// <param name="Sure">Holds whatever the other columns are; otherwise only where none of them has the role for certain.</param>
/// <param name="Perhaps">The role where what its brackets name («Мероприятие (дата, место)»), or a title’s heading besides, has no column of its own.</param>
internal readonly record struct HeadingMeaning(ColumnRole Role, ColumnPart Part, bool Sure, ColumnRole Perhaps)
{
    public static HeadingMeaning None { get; } = new(ColumnRole.Unknown, ColumnPart.Whole, true, ColumnRole.Unknown);
}
