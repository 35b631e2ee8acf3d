using Hansa.App.Registers;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>A saved change of a row.</summary>
/// <param name="Cells">What differs; all filled cells of the first.</param>
/// <param name="Removed">The row was taken out (true) or brought back (false); null for a change of words.</param>
/// <param name="InReview">By whoever checks, in place of the body.</param>
public sealed record RowHistoryLine(int Version, DateTimeOffset At, string Actor, IReadOnlyList<ChangedCell> Cells, bool? Removed, bool InReview);

/// <summary>Who wrote what into a row, and when.</summary>
public static class RowHistory
{
    /// <returns>The latest first; empty for a row of another submission.</returns>
    public static async Task<IReadOnlyList<RowHistoryLine>> ReadAsync(Register register, string regionId, Guid submissionId, Guid rowId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var changes = await (
            from change in db.SubmissionRowChanges.AsNoTracking()
            join row in db.SubmissionRows.AsNoTracking() on new { change.RegionId, change.SubmissionRowId } equals new { row.RegionId, row.SubmissionRowId }
            where change.RegionId == regionId && change.SubmissionRowId == rowId && row.SubmissionId == submissionId
            orderby change.Version descending
            select change).ToListAsync(cancel);
        return [.. changes.Select(Line)];
    }

    private static RowHistoryLine Line(SubmissionRowChange change)
    {
        var (before, after) = (RowChangeText.Read(change.Before), RowChangeText.Read(change.After));
        var cells = before.Texts.Keys.Union(after.Texts.Keys).Order()
            .Select(role => new ChangedCell(role, before.Texts.GetValueOrDefault(role, ""), after.Texts.GetValueOrDefault(role, "")));
        return new RowHistoryLine(change.Version, change.At, change.Actor, [.. cells], after.Removed, change.InReview);
    }
}
