using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Hansa.App.Directories;

/// <summary>A name or a parent that held for some days.</summary>
/// <param name="From">The first day; null: always.</param>
/// <param name="Until">The last day; null: still.</param>
/// <param name="Of">The parent; null for a name.</param>
public sealed record OrganizationDays(string Name, string? ShortName, DateOnly? From, DateOnly? Until, Guid? Of = null);

/// <summary>Everything the directory knows of an organization.</summary>
/// <param name="Name">As it is called on the day asked for.</param>
/// <param name="Names">The newest first.</param>
/// <param name="Parents">Whom it stood under, the newest first.</param>
/// <param name="Parent">Whom it stands under on that day.</param>
/// <param name="Lower">Those that stand under it on that day.</param>
public sealed record OrganizationCard(
    Guid OrganizationId, OrganizationKind Kind, string Name, string? ShortName, DateOnly? Closed, bool Proposed, Guid? Parent, IReadOnlyList<OrganizationDays> Names,
    IReadOnlyList<OrganizationDays> Parents, IReadOnlyList<OrganizationLine> Lower, IReadOnlyList<AddressLine> Addresses)
{
    /// <returns>Null where the region has no such organization.</returns>
    public static async Task<OrganizationCard?> ReadAsync(RegisterWork work, Guid id, DateOnly day, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        if (await db.Organizations.AsNoTracking().FirstOrDefaultAsync(one => one.RegionId == work.RegionId && one.OrganizationId == id, cancel) is not { } organization)
        {
            return null;
        }

        var all = await OrganizationList.ReadAsync(work.Register, work.RegionId, day, cancel);
        var called = all.ToDictionary(line => line.OrganizationId);
        var names = await db.OrganizationNames.AsNoTracking().Where(name => name.RegionId == work.RegionId && name.OrganizationId == id).ToListAsync(cancel);
        var parents = await db.OrganizationParents.AsNoTracking().Where(parent => parent.RegionId == work.RegionId && parent.OrganizationId == id).ToListAsync(cancel);
        return new OrganizationCard(
            id, organization.Kind, called[id].Name, called[id].ShortName, organization.Closed, organization.Proposed, called[id].Parent,
            [.. names.OrderByDescending(name => name.During.LowerBoundInfinite ? DateOnly.MinValue : name.During.LowerBound)
                .Select(name => new OrganizationDays(name.Name, name.ShortName, First(name.During), Last(name.During)))],
            [.. parents.OrderByDescending(parent => parent.During.LowerBoundInfinite ? DateOnly.MinValue : parent.During.LowerBound)
                .Select(parent => new OrganizationDays(called[parent.ParentId].Name, null, First(parent.During), Last(parent.During), parent.ParentId))],
            [.. all.Where(line => line.Parent == id)],
            await new OrganizationAddresses(work).ReadAsync(id, cancel));
    }

    private static DateOnly? First(NpgsqlRange<DateOnly> days) => days.LowerBoundInfinite ? null : days.LowerBound;

    private static DateOnly? Last(NpgsqlRange<DateOnly> days) => days.UpperBoundInfinite ? null : days.UpperBound.AddDays(-1);
}
