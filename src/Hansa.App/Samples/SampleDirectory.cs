using System.Text.Json;
using Hansa.App.Audits;
using Hansa.App.Directories;
using Hansa.App.Registers;
using NpgsqlTypes;

namespace Hansa.App.Samples;

/// <summary>Writes the sample region and its organizations with their names, parents and spellings.</summary>
internal static class SampleDirectory
{
    public static async Task WriteAsync(RegisterDb db, List<Deed> deeds, RegisterWork work, SampleRegionFile region, CancellationToken cancel)
    {
        var ids = region.Organizations.ToDictionary(body => body.Key, _ => work.Register.Ids.Next(), StringComparer.Ordinal);
        foreach (var body in region.Organizations)
        {
            db.Organizations.Add(new Organization { RegionId = work.RegionId, OrganizationId = ids[body.Key], Kind = body.Kind });
        }

        // The rows below point to these, and EF knows no order between tables without navigations.
        await db.SaveChangesAsync(cancel);
        foreach (var body in region.Organizations)
        {
            Add(db, work, ids, body);
            deeds.Add(new Deed("add", "organization", ids[body.Key], null, JsonSerializer.Serialize(body, SampleJson.Default.SampleOrganization)));
        }
    }

    private static void Add(RegisterDb db, RegisterWork work, Dictionary<string, Guid> ids, SampleOrganization body)
    {
        var id = ids[body.Key];
        foreach (var name in body.Names)
        {
            db.OrganizationNames.Add(new OrganizationName
            {
                RegionId = work.RegionId, OrganizationId = id, OrganizationNameId = work.Register.Ids.Next(), Name = name.Name, ShortName = name.Short, During = Days(name.From, name.Until),
            });
        }

        foreach (var key in body.Names.SelectMany(name => new[] { name.Name, name.Short }).OfType<string>().Select(DirectoryKey.Of).Distinct())
        {
            db.OrganizationAliases.Add(new OrganizationAlias { RegionId = work.RegionId, AliasKey = key, OrganizationId = id });
        }

        if (body.Parent is { } parent)
        {
            db.OrganizationParents.Add(new OrganizationParent
            {
                RegionId = work.RegionId, OrganizationId = id, OrganizationParentId = work.Register.Ids.Next(), ParentId = ids[parent], During = Days(null, null),
            });
        }
    }

    private static NpgsqlRange<DateOnly> Days(DateOnly? from, DateOnly? until) =>
        new(from ?? default, true, from is null, until ?? default, false, until is null);
}
