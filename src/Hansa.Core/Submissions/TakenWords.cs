using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Submissions;

/// <summary>What was taken over from a file or from an institution’s row: the base against which later changes are told.</summary>
/// <param name="Problems">What the reader of the file had to say that the words alone do not show.</param>
/// <param name="Repairs">Spellings the reader mended.</param>
public sealed record TakenWords(
    IReadOnlyDictionary<ColumnRole, string> Cells, IReadOnlyList<string> Agreements, IReadOnlyList<Problem> Problems, IReadOnlyList<Repair> Repairs)
{
    public string this[ColumnRole role] => role == ColumnRole.Agreement ? string.Join('\n', Agreements) : Cells.GetValueOrDefault(role, "");

    /// <summary>Columns in which the row says something else by now.</summary>
    public IEnumerable<ColumnRole> ChangedIn(SubmittedRow row) =>
        SubmittedRow.Columns.Append(ColumnRole.Agreement).Where(role => this[role] != row[role]);
}
