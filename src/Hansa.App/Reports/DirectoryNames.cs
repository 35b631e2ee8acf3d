using Hansa.App.Imports;
using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>All names that the organizations and fields of some tellings ever had: a report on one finds it under any.</summary>
internal sealed class DirectoryNames
{
    private readonly ILookup<Guid, string> _organizations;
    private readonly ILookup<Guid, string> _fields;

    private DirectoryNames(ILookup<Guid, string> organizations, ILookup<Guid, string> fields) => (_organizations, _fields) = (organizations, fields);

    public static async Task<DirectoryNames> LoadAsync(RegisterDb db, string regionId, IEnumerable<Telling> tellings, CancellationToken cancel)
    {
        var (organizations, fields) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var telling in tellings)
        {
            organizations.Add(telling.OrganizationId ?? Guid.Empty);
            fields.Add(telling.FieldId ?? Guid.Empty);
        }

        var names = await db.OrganizationNames.AsNoTracking()
            .Where(name => name.RegionId == regionId && organizations.Contains(name.OrganizationId)).ToListAsync(cancel);
        var labels = await db.FieldLabels.AsNoTracking()
            .Where(label => label.RegionId == regionId && fields.Contains(label.FieldId)).OrderBy(label => label.During.LowerBound).ToListAsync(cancel);
        return new DirectoryNames(
            names.SelectMany(name => new[] { (name.OrganizationId, Words: name.Name), (name.OrganizationId, Words: name.ShortName ?? "") })
                .Where(name => name.Words.Length > 0).ToLookup(name => name.OrganizationId, name => name.Words),
            labels.ToLookup(label => label.FieldId, label => label.Label));
    }

    public IReadOnlyList<string> Organization(Guid? id) => id is { } found ? [.. _organizations[found]] : [];

    public IReadOnlyList<string> Field(Guid? id) => id is { } found ? [.. _fields[found]] : [];
}
