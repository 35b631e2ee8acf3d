using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>Rows that come, go and move.</summary>
public sealed partial class RowEditing
{
    /// <summary>A new row.</summary>
    /// <param name="values">Its first words, as in <see cref="SaveRowAsync"/>; may be empty.</param>
    /// <param name="after">The row it comes behind; null for the end.</param>
    /// <param name="rowId">A key the writer has chosen: sent a second time, it makes no second row. Null lets one be made.</param>
    public async Task<RowSaved> AddRowAsync(
        Guid submissionId, IReadOnlyDictionary<ColumnRole, string> values, Guid? after = null, Guid? rowId = null, CancellationToken cancel = default)
    {
        var id = rowId ?? work.Register.Ids.Next();
        var version = 1;
        var problem = await _work.DoAsync(
            submissionId,
            async (db, record) =>
            {
                if (await db.SubmissionRows.AsNoTracking().SingleOrDefaultAsync(row => row.RegionId == work.RegionId && row.SubmissionRowId == id, cancel) is { } there)
                {
                    version = there.Version;
                    return there.SubmissionId == submissionId ? null : new Problem("submission.row-not-found", Severity.Error) { Text = $"{id}" };
                }

                var words = new SubmittedRow(id);
                foreach (var (role, value) in values)
                {
                    var (text, refused) = RowWriting.IsWritable(role) ? RowWriting.Normal(role, value) : ("", new Problem("submission.no-such-column", Severity.Error) { Column = role });
                    if (refused is not null)
                    {
                        return refused;
                    }

                    words = RowWriting.With(words, role, text);
                }

                return await AddAsync(db, record, words, after, cancel);
            },
            cancel);
        return new RowSaved(problem, id, version);
    }

    /// <summary>A row like another of a submission, with its words but for the dates when it is of another.</summary>
    /// <param name="rowId">Of any submission of the region that the writer may see.</param>
    public Task<RowSaved> CopyRowAsync(Guid submissionId, Guid rowId, Guid? newRowId = null, CancellationToken cancel = default) => CopyAsync(
        submissionId,
        newRowId,
        async db =>
        {
            var row = await db.SubmissionRows.AsNoTracking().SingleOrDefaultAsync(row => row.RegionId == work.RegionId && row.SubmissionRowId == rowId, cancel);
            return row is null ? null : row.SubmissionId == submissionId ? StoredRows.Of(row) : WithoutDates(StoredRows.Of(row));
        },
        cancel);

    /// <summary>A row with the words of an activity of the register but for its dates: what is held every year.</summary>
    public Task<RowSaved> CopyActivityAsync(Guid submissionId, Guid activityId, Guid? newRowId = null, CancellationToken cancel = default) => CopyAsync(
        submissionId, newRowId, db => LastYears.WordsAsync(db, work.RegionId, activityId, cancel), cancel);

    /// <summary>Takes a row out; it can come back.</summary>
    public Task<RowSaved> RemoveRowAsync(Guid submissionId, Guid rowId, CancellationToken cancel = default) => PutAsideAsync(submissionId, rowId, removed: true, cancel);

    public Task<RowSaved> RestoreRowAsync(Guid submissionId, Guid rowId, CancellationToken cancel = default) => PutAsideAsync(submissionId, rowId, removed: false, cancel);

    /// <summary>Puts a row behind another; null puts it first.</summary>
    public async Task<RowSaved> MoveRowAsync(Guid submissionId, Guid rowId, Guid? after, CancellationToken cancel = default)
    {
        var version = 0;
        var problem = await _work.DoAsync(
            submissionId,
            rowId,
            async (db, _, row) =>
            {
                version = row.Version;
                var ids = await db.SubmissionRows.AsNoTracking().Where(other => other.RegionId == work.RegionId && other.SubmissionId == submissionId && other.SubmissionRowId != rowId)
                    .OrderBy(other => other.Position).ThenBy(other => other.SubmissionRowId).Select(other => other.SubmissionRowId).ToListAsync(cancel);
                var at = after is { } before ? ids.IndexOf(before) + 1 : 0;
                if (at == 0 && after is not null)
                {
                    return new Problem("submission.row-not-found", Severity.Error) { Text = $"{after}" };
                }

                ids.Insert(at, rowId);
                await RowOrder.WriteAsync(db, work.RegionId, ids, cancel);
                return null;
            },
            cancel);
        return new RowSaved(problem, rowId, version);
    }

    private async Task<RowSaved> CopyAsync(Guid submissionId, Guid? newRowId, Func<RegisterDb, Task<SubmittedRow?>> find, CancellationToken cancel)
    {
        var id = newRowId ?? work.Register.Ids.Next();
        var problem = await _work.DoAsync(
            submissionId,
            async (db, record) =>
            {
                if (await db.SubmissionRows.AnyAsync(row => row.RegionId == work.RegionId && row.SubmissionRowId == id, cancel))
                {
                    return null;
                }

                return await find(db) is { } words
                    ? await AddAsync(db, record, new SubmittedRow(id) { Section = words.Section, Subsection = words.Subsection, Cells = words.Cells, Agreements = words.Agreements }, null, cancel)
                    : new Problem("submission.row-not-found", Severity.Error);
            },
            cancel);
        return new RowSaved(problem, id, 1);
    }

    private async Task<Problem?> AddAsync(RegisterDb db, SubmissionRecord record, SubmittedRow words, Guid? after, CancellationToken cancel)
    {
        var submissionId = record.Submission.SubmissionId;
        var rows = db.SubmissionRows.Where(row => row.RegionId == work.RegionId && row.SubmissionId == submissionId);
        if (await rows.CountAsync(row => row.RemovedAt == null, cancel) >= RowWork.MostRows)
        {
            return new Problem("submission.too-many-rows", Severity.Error) { Arguments = [RowWork.MostRows] };
        }

        var last = await rows.MaxAsync(row => (int?)row.Position, cancel) ?? 0;
        var position = after is { } before ? await rows.Where(row => row.SubmissionRowId == before).Select(row => (int?)row.Position).SingleOrDefaultAsync(cancel) : last;
        if (position is null)
        {
            return new Problem("submission.row-not-found", Severity.Error) { Text = $"{after}" };
        }

        if (position < last)
        {
            await rows.Where(row => row.Position > position).ExecuteUpdateAsync(row => row.SetProperty(one => one.Position, one => one.Position + 1), cancel);
        }

        record.Submission.NothingHeld = false;
        _work.Add(db, submissionId, words.Id, position.Value + 1, words);
        return null;
    }

    private async Task<RowSaved> PutAsideAsync(Guid submissionId, Guid rowId, bool removed, CancellationToken cancel)
    {
        var version = 0;
        var problem = await _work.DoAsync(
            submissionId,
            rowId,
            (db, record, row) =>
            {
                version = row.Version;
                if (row.RemovedAt is not null != removed)
                {
                    version++;
                    row.RemovedAt = removed ? _work.Now : null;
                    record.Submission.NothingHeld &= removed;
                    var none = new Dictionary<ColumnRole, string>();
                    _work.Keep(db, row, version, new RowChangeText(none, !removed), new RowChangeText(none, removed));
                }

                return Task.FromResult<Problem?>(null);
            },
            cancel);
        return new RowSaved(problem, rowId, version);
    }

    private static SubmittedRow WithoutDates(SubmittedRow row) => RowWriting.With(row, ColumnRole.Dates, "");
}
