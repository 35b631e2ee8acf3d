namespace Hansa.App.Duplicates;

/// <summary>What of an activity is chosen as one when activities are merged: the words of the dates go with their days.</summary>
/// <param name="Name">As a person names it: «dates».</param>
/// <param name="Columns">Of the table, the one that tells whether there is anything at all first.</param>
public sealed record MergeColumn(string Name, params IReadOnlyList<string> Columns)
{
    public static IReadOnlyList<MergeColumn> All { get; } =
    [
        new("title", "title"),
        new("place", "place", "settlements", "venue"),
        new("dates", "dates", "date_spans", "edtf", "days", "first_day", "last_day"),
        new("content", "content"),
        new("participants", "participants"),
        new("note", "note"),
        new("headcount", "headcount", "headcount_qualifier", "headcount_parts"),
        new("mode", "mode"),
        new("countries", "countries"),
        new("regions", "regions"),
        new("kind", "kind"),
        new("organization", "organization_id"),
        new("field", "field_id"),
    ];

    /// <summary>The columns of all of them and <c>edited</c>, as SQL lists them.</summary>
    internal static string AllColumns { get; } = string.Join(", ", All.SelectMany(column => column.Columns).Append("edited"));

    public static MergeColumn? Find(string name) => All.FirstOrDefault(column => column.Name == name);
}
