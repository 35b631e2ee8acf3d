using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Hansa.App.Agreements;

/// <summary>Which card a spelling names, and on which days.</summary>
internal static class AgreementAliases
{
    /// <summary>The card that has this spelling on one of those days, or null.</summary>
    public static async Task<AgreementAlias?> HolderAsync(RegisterDb db, string regionId, string key, NpgsqlRange<DateOnly> days, CancellationToken cancel) =>
        await db.AgreementAliases.FirstOrDefaultAsync(alias => alias.RegionId == regionId && alias.AliasKey == key && alias.During.Overlaps(days), cancel);

    /// <summary>From that day on the spelling names another card: rows of later days are unlinked, to be linked to that.</summary>
    public static async Task EndAsync(RegisterDb db, string regionId, Guid agreementId, string key, DateOnly day, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            update agreement_alias set during = during * daterange(null, {day})
            where region_id = {regionId} and agreement_id = {agreementId} and alias_key = {key} and not during << daterange({day}, null) and lower(during) is distinct from {day};
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            update telling_agreement n set agreement_id = null
            from telling t join import i using (region_id, import_id) join activity a using (region_id, activity_id)
            where n.region_id = {regionId} and n.agreement_id = {agreementId} and n.agreement_key = {key}
              and t.region_id = n.region_id and t.telling_id = n.telling_id and coalesce(a.first_day, i.period_end, i.imported_at::date) >= {day}
            """,
            cancel);
    }
}
