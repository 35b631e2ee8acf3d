using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Accounts;

/// <summary>Finds a body of the directory by any of its spellings.</summary>
public static class BodySearch
{
    /// <returns>Null and why, when nobody is called so, or several are.</returns>
    public static async Task<(Guid? Id, Problem? Problem)> FindAsync(Register register, string regionId, string name, CancellationToken cancel = default)
    {
        var key = DirectoryKey.Of(name);
        await using var db = register.Db();
        var found = await db.OrganizationAliases.Where(alias => alias.RegionId == regionId && alias.AliasKey == key).Select(alias => alias.OrganizationId)
            .Union(db.OrganizationNames.Where(one => one.RegionId == regionId && (one.Name == name || one.ShortName == name)).Select(one => one.OrganizationId))
            .ToListAsync(cancel);
        return found switch
        {
            [var only] => (only, null),
            [] => (null, AccountSheet.Refusal("account.no-body", name)),
            _ => (null, AccountSheet.Refusal("account.many-bodies", name, found.Count)),
        };
    }
}
