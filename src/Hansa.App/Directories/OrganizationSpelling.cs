using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Directories;

/// <summary>The spellings by which organizations are found when reports come in.</summary>
internal static class OrganizationSpelling
{
    /// <returns>Why an organization cannot be called so: no name, or another has it and is not closed.</returns>
    public static async Task<Problem?> RefusalAsync(RegisterDb db, RegisterWork work, Guid? id, string name, CancellationToken cancel)
    {
        var key = DirectoryKey.Of(name);
        if (key.Length == 0)
        {
            return new Problem("organization.no-name", Severity.Error);
        }

        var other = await db.OrganizationAliases.Where(alias => alias.RegionId == work.RegionId && alias.AliasKey == key && alias.OrganizationId != id)
            .Join(db.Organizations, alias => new { alias.RegionId, alias.OrganizationId }, one => new { one.RegionId, one.OrganizationId }, (_, one) => one)
            .Where(one => one.Closed == null || one.Closed > work.Today).Select(one => (Guid?)one.OrganizationId).FirstOrDefaultAsync(cancel);
        return other is not { } taken ? null
            : new Problem("organization.known", Severity.Error) { Text = name, Arguments = [await OrganizationNameOn.ReadAsync(db, work.RegionId, taken, work.Today, cancel)] };
    }

    public static async Task AddAsync(RegisterDb db, string regionId, Guid id, IEnumerable<string?> names, CancellationToken cancel)
    {
        var known = await db.OrganizationAliases.Where(alias => alias.RegionId == regionId && alias.OrganizationId == id).Select(alias => alias.AliasKey).ToListAsync(cancel);
        foreach (var key in names.OfType<string>().Select(DirectoryKey.Of).Where(key => key.Length > 0).Distinct().Except(known))
        {
            db.OrganizationAliases.Add(new OrganizationAlias { RegionId = regionId, AliasKey = key, OrganizationId = id });
        }
    }
}
