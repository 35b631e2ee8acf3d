using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>The order of a submission’s rows.</summary>
internal static class RowOrder
{
    /// <param name="ids">All rows, those taken out among them.</param>
    public static Task WriteAsync(RegisterDb db, string regionId, IReadOnlyList<Guid> ids, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        update submission_row r set position = o.place from unnest({ids.ToArray()}) with ordinality o (id, place)
        where r.region_id = {regionId} and r.submission_row_id = o.id and r.position <> o.place
        """,
        cancel);
}
