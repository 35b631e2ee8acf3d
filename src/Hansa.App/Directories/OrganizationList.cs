using Hansa.App.Registers;
using Hansa.Core.Forms;
using Npgsql;

namespace Hansa.App.Directories;

/// <summary>An organization as it is called and placed on a day.</summary>
/// <param name="Parent">Whom it stands under, null at the top.</param>
/// <param name="Proposed">An import met the name and nobody has confirmed it yet.</param>
/// <param name="Addresses">Where it is written to.</param>
/// <param name="Accounts">How many people sign in for it.</param>
public sealed record OrganizationLine(
    Guid OrganizationId, OrganizationKind Kind, string Name, string? ShortName, Guid? Parent, DateOnly? Closed, bool Proposed,
    IReadOnlyList<string> Addresses, int Accounts)
{
    /// <summary>How deep it stands in the tree.</summary>
    public int Depth { get; init; }
}

/// <summary>Lists the organizations of a region as a tree, by their names of a day.</summary>
public static class OrganizationList
{
    private static readonly OrganizationKind[] s_order = Enum.GetValues<OrganizationKind>();

    /// <returns>Parents before those below them; by kind, then name.</returns>
    public static async Task<IReadOnlyList<OrganizationLine>> ReadAsync(Register register, string regionId, DateOnly day, CancellationToken cancel = default)
    {
        var lines = new List<OrganizationLine>();
        await using var command = register.Source.CreateCommand(
            """
            select o.organization_id, o.kind, n.name, n.short_name, p.parent_id, o.closed, o.proposed,
              array(select a.email from organization_address a where a.region_id = o.region_id and a.organization_id = o.organization_id order by 1),
              (select count(*)::int from account c where c.region_id = o.region_id and c.organization_id = o.organization_id and c.closed_at is null)
            from organization o
            cross join lateral (
              select name, short_name from organization_name n where n.region_id = o.region_id and n.organization_id = o.organization_id
              -- Before its first and after its last name it is called by the nearest.
              order by n.during @> $2 desc, upper(n.during) desc nulls first limit 1) n
            left join organization_parent p on p.region_id = o.region_id and p.organization_id = o.organization_id and p.during @> $2
            where o.region_id = $1
            """);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = day });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            lines.Add(new OrganizationLine(
                reader.GetGuid(0), KebabEnum.ValueOf<OrganizationKind>(reader.GetString(1)), reader.GetString(2), Text(reader, 3),
                reader.IsDBNull(4) ? null : reader.GetGuid(4), reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5), reader.GetBoolean(6),
                reader.GetFieldValue<string[]>(7), reader.GetInt32(8)));
        }

        return Tree(lines);
    }

    /// <summary>Puts those below behind whom they stand under. Who stands under nobody known, or in a ring, is at the top.</summary>
    internal static IReadOnlyList<OrganizationLine> Tree(IReadOnlyList<OrganizationLine> lines)
    {
        var below = lines.ToLookup(line => line.Parent);
        var known = lines.Select(line => line.OrganizationId).ToHashSet();
        var tree = new List<OrganizationLine>(lines.Count);
        var placed = new HashSet<Guid>();
        void Place(OrganizationLine line, int depth)
        {
            if (placed.Add(line.OrganizationId))
            {
                tree.Add(line with { Depth = depth });
                foreach (var lower in Sorted(below[line.OrganizationId]))
                {
                    Place(lower, depth + 1);
                }
            }
        }

        foreach (var top in Sorted(lines.Where(line => line.Parent is not { } parent || !known.Contains(parent))).Concat(Sorted(lines)))
        {
            Place(top, 0);
        }

        return tree;
    }

    private static IOrderedEnumerable<OrganizationLine> Sorted(IEnumerable<OrganizationLine> lines) =>
        lines.OrderBy(line => Array.IndexOf(s_order, line.Kind)).ThenBy(line => DirectoryKey.Of(line.Name), StringComparer.Ordinal);

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
