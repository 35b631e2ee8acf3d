using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>Loads the reports that tellings came in.</summary>
internal static class ToldReports
{
    public static async Task<IReadOnlyDictionary<Guid, ToldReport>> LoadAsync(RegisterDb db, string regionId, IReadOnlyCollection<Guid> importIds, CancellationToken cancel)
    {
        var current = await db.Imports.AsNoTracking()
            .Where(import => import.RegionId == regionId && importIds.Contains(import.ImportId) && import.State == ImportState.Current).ToListAsync(cancel);
        var ids = importIds.ToArray();
        // A newer file of a body stands where its first one stood: a correction does not move its rows. What came through a
        // round stands in the order of its bodies, whichever was accepted first.
        var firsts = await db.Database.SqlQueryRaw<FirstImport>(
            """
            select c.import_id as id, coalesce((
              select s.submission_id from submission s where s.region_id = c.region_id and s.import_id = c.import_id), (
              select o.import_id from import o
              where o.region_id = c.region_id and c.body_key <> '' and o.body_key = c.body_key and o.form = c.form and o.period_start = c.period_start
                and o.period_end = c.period_end and o.country is not distinct from c.country and o.part = c.part and o.report = c.report
              order by o.import_id limit 1)) as first
            from import c where c.region_id = {0} and c.import_id = any({1})
            """,
            regionId, ids).ToDictionaryAsync(row => row.Id, row => row.First ?? row.Id, cancel);
        return current
            .OrderBy(import => firsts[import.ImportId]).ThenBy(import => import.ImportId)
            .Select((import, order) => (import.ImportId, Report: new ToldReport(order, import.Form, import.Period, import.Country, import.Body)
            {
                Columns = [.. StoredColumns.Read(import.Columns).Select(column => column.Role)],
                Footer = import.Footer,
            }))
            .ToDictionary(item => item.ImportId, item => item.Report);
    }

    internal sealed record FirstImport(Guid Id, Guid? First);
}
