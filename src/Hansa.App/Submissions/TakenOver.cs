using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Readings;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>Takes words over from elsewhere, a newer file or an institution’s row, into rows that people may have written in meanwhile.</summary>
/// <param name="from">Whose words they are, as people call it: shown beside a cell where both sides wrote.</param>
internal sealed class TakenOver(RowWork work, RegisterDb db, string from)
{
    public SubmissionRow Add(Guid submissionId, SubmittedRow words, int position) => work.Add(db, submissionId, work.NextId(), position, words);

    /// <summary>Writes what is new; a cell that was written in here as well keeps its words, the new ones lie aside.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> UpdateAsync(SubmissionRow row, SubmittedRow words, CancellationToken cancel)
    {
        var before = StoredRows.Of(row);
        var after = before with { Taken = words.Taken, AgreementsFilledDown = words.AgreementsFilledDown, Extra = words.Extra };
        var asides = new List<ColumnRole>();
        foreach (var role in SubmittedRow.Columns.Append(ColumnRole.Agreement))
        {
            switch (CellMerging.Of(before.Taken?[role] ?? "", before[role], words[role]))
            {
                case CellMerge.Write:
                    after = RowWriting.With(after, role, words[role]) with { AgreementsFilledDown = words.AgreementsFilledDown };
                    break;
                case CellMerge.Conflict:
                    asides.Add(role);
                    break;
            }
        }

        foreach (var role in asides)
        {
            await AsideAsync(row.SubmissionRowId, role, words[role], cancel);
        }

        var changed = RowDifference.Cells(before, after);
        if (changed.Count == 0)
        {
            row.Taken = StoredRows.WriteTaken(words.Taken);
            return false;
        }

        RowWriting.Put(row, after);
        work.Keep(db, row, row.Version + 1, RowWriting.Side(changed, before: true), RowWriting.Side(changed, before: false));
        return true;
    }

    /// <summary>Takes a row out that its source has no more, unless somebody has written in it here.</summary>
    /// <returns>Whether it is out.</returns>
    public bool Remove(SubmissionRow row)
    {
        var words = StoredRows.Of(row);
        if (row.RemovedAt is not null || words.Taken is null || words.Taken.ChangedIn(words).Any())
        {
            return row.RemovedAt is not null;
        }

        row.RemovedAt = work.Now;
        var none = new Dictionary<ColumnRole, string>();
        work.Keep(db, row, row.Version + 1, new RowChangeText(none, false), new RowChangeText(none, true));
        return true;
    }

    private async Task AsideAsync(Guid rowId, ColumnRole role, string text, CancellationToken cancel)
    {
        if (await db.SubmissionRowAsides.FindAsync([work.RegionId, rowId, ColumnNames.Of(role), from], cancel) is { } earlier)
        {
            (earlier.Text, earlier.At) = (text, work.Now);
            return;
        }

        db.SubmissionRowAsides.Add(new SubmissionRowAside
        {
            RegionId = work.RegionId, SubmissionRowId = rowId, Role = ColumnNames.Of(role), Actor = from, Text = text, At = work.Now,
        });
    }
}
