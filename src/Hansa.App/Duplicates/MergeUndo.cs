using System.Text.Json.Nodes;

namespace Hansa.App.Duplicates;

/// <summary>
/// What is changed back in the survivor when one of its merges is undone. Each choice (<see cref="MergeColumn"/>) is looked at
/// as a whole: its columns and which of them count as set by a person.
/// </summary>
internal static class MergeUndo
{
    /// <summary>Takes one merge out of the history of its survivor.</summary>
    /// <param name="current">The survivor as it is.</param>
    /// <param name="before">Its columns before the merge.</param>
    /// <param name="after">Its columns behind it.</param>
    /// <param name="later">Before and after of later merges that stand, in order; changed where they build on this one.</param>
    /// <returns>The columns to change back: those nobody has changed since.</returns>
    public static JsonObject Of(JsonObject current, JsonObject before, JsonObject after, IReadOnlyList<(JsonObject Before, JsonObject After)> later)
    {
        var (was, result) = (MergePatch.Columns(current), MergePatch.Columns(current));
        foreach (var column in MergeColumn.All)
        {
            var (old, @new) = (Part(before, column), Part(after, column));
            if (!JsonNode.DeepEquals(old, @new) && Leads(later, column, old, @new) && JsonNode.DeepEquals(Part(current, column), @new))
            {
                Put(result, column, old);
            }
        }

        var patch = new JsonObject();
        foreach (var name in result.Select(pair => pair.Key).Where(name => MergePatch.Differ(result, was, name)))
        {
            patch[name] = result[name]?.DeepClone();
        }

        return patch;
    }

    // Whether what the merge set has come down to the survivor as it is. Later merges that carried it along carry what was
    // before; the one that put something else in its place is the end.
    private static bool Leads(IReadOnlyList<(JsonObject Before, JsonObject After)> later, MergeColumn column, JsonObject old, JsonObject @new)
    {
        foreach (var (before, after) in later)
        {
            if (!JsonNode.DeepEquals(Part(before, column), @new))
            {
                return false;
            }

            var carries = JsonNode.DeepEquals(Part(after, column), @new);
            Put(before, column, old);
            if (!carries)
            {
                return false;
            }

            Put(after, column, old);
        }

        return true;
    }

    private static JsonObject Part(JsonObject row, MergeColumn column)
    {
        var part = new JsonObject { [MergePatch.Edited] = MergePatch.Names(MergePatch.Names(row[MergePatch.Edited]).Where(column.Columns.Contains).Order(StringComparer.Ordinal)) };
        foreach (var name in column.Columns)
        {
            part[name] = row[name]?.DeepClone();
        }

        return part;
    }

    private static void Put(JsonObject row, MergeColumn column, JsonObject part)
    {
        foreach (var name in column.Columns)
        {
            row[name] = part[name]?.DeepClone();
        }

        var set = MergePatch.Names(part[MergePatch.Edited]).ToList();
        var names = MergePatch.Names(row[MergePatch.Edited]).ToList();
        row[MergePatch.Edited] = MergePatch.Names(names.Where(name => !column.Columns.Contains(name) || set.Contains(name)).Concat(set.Except(names)));
    }
}
