using Hansa.Core.Tables;

namespace Hansa.Core.Submissions;

public enum ChangedRowKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A cell that says something else than before.</summary>
public sealed record ChangedCell(ColumnRole Role, string Before, string After);

/// <summary>A row that came, went or changed.</summary>
/// <param name="Row">As it is now; as it was, for a removed one.</param>
/// <param name="Cells">What differs; all filled cells of a row that came or went.</param>
public sealed record ChangedRow(ChangedRowKind Kind, SubmittedRow Row, IReadOnlyList<ChangedCell> Cells);

/// <summary>Tells what differs between two states of a submission, row by row and cell by cell.</summary>
public static class RowDifference
{
    private static readonly ColumnRole[] s_compared = [ColumnRole.Section, ColumnRole.Subsection, ColumnRole.Agreement, .. SubmittedRow.Columns];

    /// <returns>In the order of <paramref name="after"/>; rows that went come last.</returns>
    public static IReadOnlyList<ChangedRow> Of(IReadOnlyList<SubmittedRow> before, IReadOnlyList<SubmittedRow> after)
    {
        var old = before.ToDictionary(row => row.Id);
        var changes = new List<ChangedRow>();
        foreach (var row in after)
        {
            if (!old.Remove(row.Id, out var earlier))
            {
                changes.Add(new ChangedRow(ChangedRowKind.Added, row, Cells(new SubmittedRow(row.Id), row)));
            }
            else if (Cells(earlier, row) is { Count: > 0 } cells)
            {
                changes.Add(new ChangedRow(ChangedRowKind.Changed, row, cells));
            }
        }

        foreach (var row in before.Where(row => old.ContainsKey(row.Id)))
        {
            changes.Add(new ChangedRow(ChangedRowKind.Removed, row, Cells(row, new SubmittedRow(row.Id))));
        }

        return changes;
    }

    /// <summary>The cells that differ between two states of one row.</summary>
    public static IReadOnlyList<ChangedCell> Cells(SubmittedRow before, SubmittedRow after) =>
        [.. from role in s_compared where before[role] != after[role] select new ChangedCell(role, before[role], after[role])];
}
