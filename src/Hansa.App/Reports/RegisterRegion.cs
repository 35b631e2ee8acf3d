using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>Whose register is asked where nobody says.</summary>
public static class RegisterRegion
{
    /// <param name="named">ISO 3166-2; null for the only region that keeps its register here.</param>
    public static async Task<(string? RegionId, Problem? Problem)> FindAsync(Register register, string? named, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var regions = await db.Regions.AsNoTracking().Select(region => region.RegionId).OrderBy(id => id).ToListAsync(cancel);
        return named is not null
            ? regions.Find(id => string.Equals(id, named, StringComparison.OrdinalIgnoreCase)) is { } found
                ? (found, null)
                : (null, ReportAsk.Refusal("register.region-unknown", named, string.Join(", ", regions)))
            : regions switch
            {
                [var only] => (only, null),
                [] => (null, ReportAsk.Refusal("register.empty")),
                _ => (null, ReportAsk.Refusal("register.region-needed", string.Join(", ", regions))),
            };
    }
}
