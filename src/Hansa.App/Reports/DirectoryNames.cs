using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Hansa.App.Reports;

/// <summary>All names that the organizations and fields of some tellings ever had: a report on one finds it under any.</summary>
internal sealed class DirectoryNames
{
    private readonly ILookup<Guid, Dated> _organizations;
    private readonly ILookup<Guid, Dated> _fields;

    private DirectoryNames(ILookup<Guid, Dated> organizations, ILookup<Guid, Dated> fields) => (_organizations, _fields) = (organizations, fields);

    public static async Task<DirectoryNames> LoadAsync(RegisterDb db, string regionId, IEnumerable<(Guid? Organization, Guid? Field)> asked, CancellationToken cancel)
    {
        var (organizations, fields) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var (organization, field) in asked)
        {
            organizations.Add(organization ?? Guid.Empty);
            fields.Add(field ?? Guid.Empty);
        }

        var names = await db.OrganizationNames.AsNoTracking()
            .Where(name => name.RegionId == regionId && organizations.Contains(name.OrganizationId)).ToListAsync(cancel);
        var labels = await db.FieldLabels.AsNoTracking()
            .Where(label => label.RegionId == regionId && fields.Contains(label.FieldId)).OrderBy(label => label.During.LowerBound).ToListAsync(cancel);
        return new DirectoryNames(
            names.SelectMany(name => new[] { (name.OrganizationId, Name: new Dated(name.Name, name.During)), (name.OrganizationId, Name: new Dated(name.ShortName ?? "", null)) })
                .Where(name => name.Name.Words.Length > 0).ToLookup(name => name.OrganizationId, name => name.Name),
            labels.ToLookup(label => label.FieldId, label => new Dated(label.Label, label.During)));
    }

    public IReadOnlyList<string> Organization(Guid? id) => id is { } found ? [.. _organizations[found].Select(name => name.Words)] : [];

    public IReadOnlyList<string> Field(Guid? id) => id is { } found ? [.. _fields[found].Select(label => label.Words)] : [];

    /// <summary>The full name of a day last.</summary>
    public IReadOnlyList<string> Organization(Guid? id, DateOnly? day) => id is { } found ? At(_organizations[found], day) : [];

    /// <summary>The label of a day last.</summary>
    public IReadOnlyList<string> Field(Guid? id, DateOnly? day) => id is { } found ? At(_fields[found], day) : [];

    private static IReadOnlyList<string> At(IEnumerable<Dated> names, DateOnly? day) =>
        [.. names.OrderBy(name => name.During is not { } during ? 0 : day is { } known && Holds(during, known) ? 2 : 1).Select(name => name.Words)];

    private static bool Holds(NpgsqlRange<DateOnly> during, DateOnly day) =>
        (during.LowerBoundInfinite || during.LowerBound <= day) && (during.UpperBoundInfinite || (during.UpperBoundIsInclusive ? day <= during.UpperBound : day < during.UpperBound));

    /// <param name="During">Null for a short name.</param>
    private sealed record Dated(string Words, NpgsqlRange<DateOnly>? During);
}
