using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Directories;

/// <summary>What an organization is called on a day; before its first and after its last name, by the nearest.</summary>
internal static class OrganizationNameOn
{
    public static async Task<string> ReadAsync(RegisterDb db, string regionId, Guid organizationId, DateOnly day, CancellationToken cancel)
    {
        var names = await db.OrganizationNames.AsNoTracking().Where(name => name.RegionId == regionId && name.OrganizationId == organizationId).ToListAsync(cancel);
        return Of(names, day);
    }

    /// <summary>The names of some organizations, by their keys.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(RegisterDb db, string regionId, IReadOnlyCollection<Guid> organizations, DateOnly day, CancellationToken cancel)
    {
        var names = await db.OrganizationNames.AsNoTracking().Where(name => name.RegionId == regionId && organizations.Contains(name.OrganizationId)).ToListAsync(cancel);
        return names.GroupBy(name => name.OrganizationId).ToDictionary(group => group.Key, group => Of([.. group], day));
    }

    private static string Of(List<OrganizationName> names, DateOnly day) => (names.Find(name => Holds(name, day)) ?? names.MaxBy(name => name.During.LowerBound))?.Name ?? "";

    private static bool Holds(OrganizationName name, DateOnly day) =>
        (name.During.LowerBoundInfinite || name.During.LowerBound <= day) && (name.During.UpperBoundInfinite || day < name.During.UpperBound);
}
