using Hansa.App.Registers;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <summary>The rounds of a region that a new one might repeat.</summary>
internal static class OtherRounds
{
    /// <returns>Those whose period shares a day with the given.</returns>
    public static async Task<IReadOnlyList<OtherRound>> ReadAsync(RegisterDb db, string regionId, Period period, CancellationToken cancel)
    {
        var rounds = await db.Rounds.AsNoTracking()
            .Where(round => round.RegionId == regionId && round.PeriodStart <= period.End && round.PeriodEnd >= period.Start).ToListAsync(cancel);
        var ids = rounds.Select(round => round.RoundId).ToList();
        var forms = (await db.RoundForms.AsNoTracking().Where(form => form.RegionId == regionId && ids.Contains(form.RoundId)).ToListAsync(cancel))
            .ToLookup(form => form.RoundId, form => new AskedForm(form.Form, form.Country));
        var bodies = (await db.Submissions.AsNoTracking().Where(one => one.RegionId == regionId && ids.Contains(one.RoundId)).ToListAsync(cancel))
            .ToLookup(one => one.RoundId, one => new AskedBody(one.Form, one.OrganizationId, one.Section, one.GatheredBy));
        return [.. rounds.Select(round => new OtherRound(round.Name, round.Period, [.. forms[round.RoundId]], [.. bodies[round.RoundId]]))];
    }
}
