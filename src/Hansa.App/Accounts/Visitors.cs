using System.Collections.Frozen;
using Hansa.App.Registers;
using Hansa.Core.Permissions;
using Npgsql;

namespace Hansa.App.Accounts;

/// <summary>Finds who comes with a request: asked once each, so in one question to the database.</summary>
public static class Visitors
{
    // How old the time of the last visit may grow before it is written again.
    private static readonly TimeSpan s_seldom = TimeSpan.FromMinutes(1);

    private const string Account =
        """
        a.region_id, a.account_id, a.name, a.email, a.role, a.organization_id, a.language, a.password_temporary,
        array(
          with recursive lower as (
            select p.organization_id from organization_parent p
            where p.region_id = a.region_id and p.parent_id = a.organization_id and p.during @> $1
            union
            select p.organization_id from organization_parent p join lower l on p.parent_id = l.organization_id
            where p.region_id = a.region_id and p.during @> $1)
          select organization_id from lower)
        """;

    /// <param name="stamp">As the session holds it; an older one than the account’s has ended.</param>
    /// <returns>Null when the session or the account has ended.</returns>
    public static async Task<Visitor?> OfSessionAsync(Register register, string regionId, Guid accountId, Guid sessionId, string stamp, CancellationToken cancel = default)
    {
        Visitor visitor;
        await using (var command = Ask(
            register,
            $"select {Account}, s.seen_at from account a join account_session s using (region_id, account_id) "
            + "where a.region_id = $2 and a.account_id = $3 and s.session_id = $4 and a.security_stamp = $5 and a.closed_at is null and s.ended_at is null",
            regionId, accountId, sessionId, stamp))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
            {
                return null;
            }

            visitor = Read(reader) with { SessionId = sessionId };
            if (register.Time.GetUtcNow() - reader.GetFieldValue<DateTimeOffset>(9) < s_seldom)
            {
                return visitor;
            }
        }

        await using var seen = register.Source.CreateCommand("update account_session set seen_at = $1 where region_id = $2 and session_id = $3 and seen_at < $1");
        seen.Parameters.Add(new() { Value = register.Time.GetUtcNow() });
        seen.Parameters.Add(new() { Value = regionId });
        seen.Parameters.Add(new() { Value = sessionId });
        await seen.ExecuteNonQueryAsync(cancel);
        return visitor;
    }

    /// <summary>Who a program with a token comes for.</summary>
    /// <returns>Null when the token is unknown, expired or revoked, or the account closed.</returns>
    public static async Task<Visitor?> OfTokenAsync(Register register, string token, CancellationToken cancel = default)
    {
        await using var command = Ask(
            register,
            $"with t as (update access_token set used_at = $3 where hash = $2 and revoked_at is null and expires_at > $3 returning region_id, account_id) "
            + $"select {Account} from account a join t using (region_id, account_id) where a.closed_at is null and not a.password_temporary",
            AccountSecrets.HashOf(token), register.Time.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Read(reader) : null;
    }

    private static NpgsqlCommand Ask(Register register, string sql, params object[] values)
    {
        var command = register.Source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(register.Time.GetLocalNow().Date) });
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private static Visitor Read(NpgsqlDataReader reader) => new(
        reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), KebabEnum.ValueOf<Role>(reader.GetString(4)),
        reader.IsDBNull(5) ? null : reader.GetGuid(5), reader.GetFieldValue<Guid[]>(8).ToFrozenSet())
    {
        Language = reader.GetString(6), PasswordTemporary = reader.GetBoolean(7),
    };
}
