using Hansa.App.Registers;
using Hansa.Core.Diffs;
using Hansa.Core.Readings;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Imports;

/// <summary>One import with all that was read from its file.</summary>
/// <param name="Reading">Title, columns, rows with problems and repairs; without rows once it is withdrawn.</param>
/// <param name="Activities">One a row: what it tells of.</param>
/// <param name="Others">Other reports of the same file that came with it.</param>
/// <param name="Replaces">What it took the place of.</param>
/// <param name="ReplacedBy">What took its place.</param>
/// <param name="Difference">What it changed against what it replaced; null where it replaced nothing that still has its rows.</param>
/// <param name="SubmissionId">The submission of a round that it was accepted from.</param>
public sealed record ImportSheet(
    Import Import, Reading Reading, IReadOnlyList<Guid> Activities, IReadOnlyList<Import> Others, IReadOnlyList<Import> Replaces, Import? ReplacedBy,
    ReportDifference? Difference, Guid? SubmissionId)
{
    /// <returns>Null where the region has no such import.</returns>
    public static async Task<ImportSheet?> ReadAsync(Register register, string regionId, Guid importId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var imports = db.Imports.AsNoTracking().Where(import => import.RegionId == regionId);
        var older = await imports.Where(import => import.ReplacedBy == importId).OrderBy(import => import.ImportedAt).ToListAsync(cancel);
        var stored = await StoredReadings.LoadAsync(db, regionId, [importId, .. older.Select(static import => import.ImportId)], cancel);
        if (stored.Count == 0 || stored[0] is not { } own || own.Import.ImportId != importId)
        {
            return null;
        }

        var replaced = stored.Skip(1).Select(static one => one.Reading).ToList();
        var others = await imports.Where(import => import.Sha256 == own.Import.Sha256 && import.ImportId != importId && import.ImportedAt == own.Import.ImportedAt)
            .OrderBy(import => import.Report).ToListAsync(cancel);
        return new ImportSheet(
            own.Import, own.Reading, [.. own.Tellings.Select(static telling => telling.ActivityId)], others, older,
            own.Import.ReplacedBy is { } newer ? await imports.SingleOrDefaultAsync(import => import.ImportId == newer, cancel) : null,
            replaced.Count > 0 && own.Tellings.Count > 0 ? ReportDiff.Compare(replaced, own.Reading) : null,
            await db.Submissions.Where(one => one.RegionId == regionId && one.ImportId == importId).Select(static one => (Guid?)one.SubmissionId).FirstOrDefaultAsync(cancel));
    }
}
