using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <summary>
/// Counts what is wrong in the rows of a board’s bodies, as the editor of each would show it. What was accepted is settled and
/// not counted.
/// </summary>
internal static class BoardProblems
{
    public static async Task<IReadOnlyList<BoardBody>> CountAsync(
        RegisterDb db, Round round, IReadOnlyList<AskedForm> forms, IReadOnlyList<BoardBody> bodies, CancellationToken cancel)
    {
        var open = bodies.SelectMany(body => body.Cells).Where(IsOpen).Select(cell => cell.SubmissionId).ToList();
        if (open.Count == 0)
        {
            return bodies;
        }

        var rows = (await db.SubmissionRows.AsNoTracking()
            .Where(row => row.RegionId == round.RegionId && open.Contains(row.SubmissionId) && row.RemovedAt == null)
            .OrderBy(row => row.Position).ThenBy(row => row.SubmissionRowId).ToListAsync(cancel)).ToLookup(row => row.SubmissionId);
        var columns = (await db.SubmissionFiles.AsNoTracking()
            .Where(file => file.RegionId == round.RegionId && open.Contains(file.SubmissionId)).OrderBy(file => file.SubmissionFileId)
            .Select(file => new { file.SubmissionId, file.Columns }).ToListAsync(cancel)).ToLookup(file => file.SubmissionId, file => file.Columns);
        var agreements = (await db.AgreementAliases.AsNoTracking().Where(alias => alias.RegionId == round.RegionId)
            .Select(alias => alias.AliasKey).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var region = RegisterReports.NameOf(await db.Regions.Where(one => one.RegionId == round.RegionId).Select(one => one.Name).FirstOrDefaultAsync(cancel));

        BoardCell Counted(BoardBody body, BoardCell cell)
        {
            if (!IsOpen(cell) || FormCatalog.BuiltIn.Find(cell.Form, round.PeriodStart.Year) is not { } form)
            {
                return cell;
            }

            var frame = new SubmissionFrame(form, round.Period, body.Name, cell.Section)
            {
                Country = forms.FirstOrDefault(asked => asked.Form == cell.Form)?.Country,
                Region = region,
                FileColumns = [.. columns[cell.SubmissionId].Select(StoredColumns.Read)],
                KnownAgreements = agreements.Count > 0 && form.Column(ColumnRole.Agreement) is not null ? agreements : null,
            };
            var reading = SubmissionReading.Of(frame, [.. rows[cell.SubmissionId].Select(StoredRows.Of)]);
            var found = reading.Problems.Concat(SubmissionChecks.ToldTwice(frame, reading)).ToList();
            return cell with
            {
                Errors = found.Count(problem => problem.Severity == Severity.Error), Warnings = found.Count(problem => problem.Severity == Severity.Warning),
            };
        }

        return [.. bodies.Select(body => body with { Cells = [.. body.Cells.Select(cell => Counted(body, cell))] })];
    }

    private static bool IsOpen(BoardCell cell) => cell.Rows > 0 && cell.State != BoardState.Accepted;
}
