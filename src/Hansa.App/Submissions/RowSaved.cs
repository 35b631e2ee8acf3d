using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.App.Submissions;

/// <summary>What became of a saved row.</summary>
/// <param name="Problem">Why nothing was saved, or null.</param>
/// <param name="RowId">Also of a row newly made.</param>
/// <param name="Version">The row’s version from now on.</param>
public sealed record RowSaved(Problem? Problem, Guid RowId, int Version)
{
    /// <summary>Cells that another had changed meanwhile: the other’s words stand, those written now lie aside until a person chooses.</summary>
    public IReadOnlyList<CellConflict> Conflicts { get; init; } = [];

    /// <summary>Somebody has taken the row out meanwhile; the words are in it all the same.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Columns whose words are new.</summary>
    public IReadOnlyList<ColumnRole> Changed { get; init; } = [];
}

/// <summary>Two people’s words for one cell.</summary>
/// <param name="Mine">Written now; lies aside.</param>
/// <param name="Theirs">Stands in the row.</param>
/// <param name="Seen">What stood there when the writer began.</param>
public sealed record CellConflict(ColumnRole Role, string Mine, string Theirs, string Seen, string ChangedBy, DateTimeOffset ChangedAt);
