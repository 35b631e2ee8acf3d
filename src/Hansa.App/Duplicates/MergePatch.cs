using System.Text.Json.Nodes;

namespace Hansa.App.Duplicates;

/// <summary>What a merge changes in the survivor. Rows are JSON objects of columns.</summary>
internal static class MergePatch
{
    internal const string Edited = "edited";

    /// <summary>The survivor’s columns that change.</summary>
    /// <param name="id">Of the survivor.</param>
    /// <param name="survivor">The row as it is.</param>
    /// <param name="others">Rows that go into it, by activity, in order.</param>
    /// <param name="choices">Whose column to take. A column without a choice stays, or where it is empty comes from the first that has it.</param>
    public static (JsonObject Patch, Dictionary<string, Guid> Taken) Of(
        Guid id, JsonObject survivor, IReadOnlyList<(Guid Activity, JsonObject Row)> others, IReadOnlyDictionary<string, Guid> choices)
    {
        var patch = new JsonObject();
        var taken = new Dictionary<string, Guid>();
        foreach (var column in MergeColumn.All)
        {
            var source = choices.TryGetValue(column.Name, out var chosen) ? others.FirstOrDefault(other => other.Activity == chosen)
                : IsEmpty(survivor[column.Columns[0]]) ? others.FirstOrDefault(other => !IsEmpty(other.Row[column.Columns[0]]))
                : default;
            if (source.Row is null)
            {
                continue;
            }

            taken[column.Name] = source.Activity;
            foreach (var name in column.Columns.Where(name => !JsonNode.DeepEquals(survivor[name], source.Row[name])))
            {
                patch[name] = source.Row[name]?.DeepClone();
            }
        }

        // What was taken is no longer what the first telling says; nor is what was kept of an activity told later.
        var set = patch.Select(pair => pair.Key).Union(KeptFromLater(id, survivor, others)).Except(Names(survivor[Edited])).ToList();
        if (set.Count > 0)
        {
            patch[Edited] = Names(Names(survivor[Edited]).Concat(set));
        }

        return (patch, taken);
    }

    private static IEnumerable<string> KeptFromLater(Guid id, JsonObject survivor, IReadOnlyList<(Guid Activity, JsonObject Row)> others)
    {
        var first = others.MinBy(other => other.Activity);
        return first.Activity.CompareTo(id) >= 0 ? []
            : MergeColumn.All.SelectMany(column => column.Columns).Where(name => Differ(survivor, first.Row, name));
    }

    /// <summary>Only the columns that a merge can change.</summary>
    public static JsonObject Columns(JsonObject row)
    {
        var columns = new JsonObject();
        foreach (var name in MergeColumn.All.SelectMany(column => column.Columns).Append(Edited))
        {
            columns[name] = row[name]?.DeepClone();
        }

        return columns;
    }

    public static JsonObject With(JsonObject columns, JsonObject patch)
    {
        var result = columns.DeepClone().AsObject();
        foreach (var (name, value) in patch)
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }

    internal static bool Differ(JsonObject a, JsonObject b, string name) => !JsonNode.DeepEquals(a[name], b[name]);

    private static bool IsEmpty(JsonNode? value) => value is null || value is JsonArray { Count: 0 } || (value is JsonValue text && text.ToString().Length == 0);

    internal static IEnumerable<string> Names(JsonNode? edited) => edited is JsonArray names ? names.Select(name => name!.GetValue<string>()) : [];

    internal static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];
}
