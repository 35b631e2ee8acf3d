using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>
/// Writes rows of a submission, as typed. Two people may write in one row: different cells come together silently, for the
/// same cell the second gets both versions and nothing is lost.
/// </summary>
/// <param name="work">Whose register, and who writes. Words saved twice by one actor are one person’s: the later stand.</param>
/// <param name="inReview">In place of the body, in what it has sent: its own words are kept beside.</param>
public sealed partial class RowEditing(RegisterWork work, bool inReview = false)
{
    private readonly RowWork _work = new(work, inReview);

    /// <summary>Saves one cell. Agreements come a line each, headings under <see cref="ColumnRole.Section"/> and <see cref="ColumnRole.Subsection"/>.</summary>
    /// <param name="seenVersion">The row’s version that the writer saw.</param>
    public Task<RowSaved> SaveCellAsync(Guid submissionId, Guid rowId, ColumnRole role, string text, int seenVersion, CancellationToken cancel = default) =>
        SaveRowAsync(submissionId, rowId, new Dictionary<ColumnRole, string> { [role] = text }, seenVersion, cancel);

    /// <summary>Saves some cells or all; those that hold what the writer had seen are left to the others.</summary>
    public async Task<RowSaved> SaveRowAsync(
        Guid submissionId, Guid rowId, IReadOnlyDictionary<ColumnRole, string> values, int seenVersion, CancellationToken cancel = default)
    {
        RowSaved? saved = null;
        var problem = await _work.DoAsync(
            submissionId,
            rowId,
            async (db, _, row) =>
            {
                saved = await new RowSaving(_work, db, row).SaveAsync(values, seenVersion, cancel);
                return saved.Problem;
            },
            cancel);
        return saved is null || problem is not null ? new RowSaved(problem, rowId, seenVersion) : saved;
    }

    /// <summary>Saves the text under the table.</summary>
    public Task<Problem?> SaveFooterAsync(Guid submissionId, string text, CancellationToken cancel = default) => _work.DoAsync(
        submissionId,
        (_, record) =>
        {
            var (words, problem) = RowWriting.Normal(ColumnRole.Content, text);
            record.Submission.Footer = problem is null ? words.Trim() : record.Submission.Footer;
            return Task.FromResult(problem);
        },
        cancel);

    /// <summary>Settles words that came second.</summary>
    /// <param name="actor">Whose they are.</param>
    /// <param name="take">Put them into the cell; else they are dropped.</param>
    public async Task<RowSaved> SettleAsync(Guid submissionId, Guid rowId, ColumnRole role, string actor, bool take, CancellationToken cancel = default)
    {
        var saved = new RowSaved(null, rowId, 0);
        var problem = await _work.DoAsync(
            submissionId,
            rowId,
            async (db, _, row) =>
            {
                saved = saved with { Version = row.Version };
                if (await db.SubmissionRowAsides.FindAsync([work.RegionId, rowId, ColumnNames.Of(role), actor], cancel) is not { } aside)
                {
                    return null;
                }

                db.SubmissionRowAsides.Remove(aside);
                if (take)
                {
                    var before = StoredRows.Of(row);
                    var after = RowWriting.With(before, role, aside.Text);
                    var changed = RowDifference.Cells(before, after);
                    RowWriting.Put(row, after);
                    _work.Keep(db, row, row.Version + 1, RowWriting.Side(changed, before: true), RowWriting.Side(changed, before: false));
                    saved = saved with { Version = row.Version + 1, Changed = [role] };
                }

                return null;
            },
            cancel);
        return saved with { Problem = problem };
    }
}
