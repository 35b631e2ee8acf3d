using Hansa.App.Registers;
using Hansa.Core.Permissions;
using Npgsql;

namespace Hansa.App.Accounts;

/// <summary>A person as an administrator sees them: no secret.</summary>
/// <param name="Organization">Its name today; null for the whole region.</param>
/// <param name="LockedUntil">Null unless too many sign-ins failed just now.</param>
public sealed record AccountLine(
    Guid AccountId, int Version, string Name, string Email, Role Role, Guid? OrganizationId, string? Organization, string Language, bool TwoFactor,
    bool PasswordTemporary, DateTimeOffset CreatedAt, DateTimeOffset? SignedInAt, DateTimeOffset? ClosedAt, DateTimeOffset? LockedUntil);

/// <summary>Who has an account.</summary>
public static class AccountList
{
    /// <summary>The open ones by name, then those closed.</summary>
    public static async Task<IReadOnlyList<AccountLine>> OfAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            """
            select a.account_id, a.version, a.name, a.email, a.role, a.organization_id,
              (select coalesce(n.short_name, n.name) from organization_name n
               where n.region_id = a.region_id and n.organization_id = a.organization_id order by (n.during @> $2) desc, lower(n.during) desc nulls last limit 1),
              a.language, a.two_factor, a.password_temporary, a.created_at, a.signed_in_at, a.closed_at,
              (select t.locked_until from sign_in_attempt t where t.address_hash = sha256(convert_to(a.email_key, 'UTF8')) and t.locked_until > $3)
            from account a where a.region_id = $1
            order by a.closed_at is not null, a.name, a.email
            """);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(register.Time.GetLocalNow().Date) });
        command.Parameters.Add(new() { Value = register.Time.GetUtcNow() });
        var lines = new List<AccountLine>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            lines.Add(Read(reader));
        }

        return lines;
    }

    /// <summary>Bodies a role may be for: those of today, by name.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> BodiesAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            """
            select o.organization_id, n.name from organization o join organization_name n using (region_id, organization_id)
            where o.region_id = $1 and n.during @> $2 and (o.closed is null or o.closed > $2) order by n.name
            """);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(register.Time.GetLocalNow().Date) });
        var bodies = new List<(Guid, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            bodies.Add((reader.GetGuid(0), reader.GetString(1)));
        }

        return bodies;
    }

    /// <summary>The name of a body today, or its last one; null for none.</summary>
    public static async Task<string?> NameOfAsync(Register register, string regionId, Guid? organizationId, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            "select name from organization_name where region_id = $1 and organization_id = $2 order by (during @> $3) desc, lower(during) desc nulls last limit 1");
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = organizationId ?? Guid.Empty });
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(register.Time.GetLocalNow().Date) });
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    private static AccountLine Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3), KebabEnum.ValueOf<Role>(reader.GetString(4)),
        reader.IsDBNull(5) ? null : reader.GetGuid(5), reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetString(7), reader.GetBoolean(8),
        reader.GetBoolean(9), reader.GetFieldValue<DateTimeOffset>(10), When(reader, 11), When(reader, 12), When(reader, 13));

    private static DateTimeOffset? When(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
