using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Directories;

/// <summary>
/// Takes what an import met under a new spelling into the organization it is. Whatever points to it points to that one
/// afterwards, and the spelling finds it from then on.
/// </summary>
public sealed class OrganizationMerging(RegisterWork work)
{
    public Task<Problem?> MergeAsync(Guid proposed, Guid into, CancellationToken cancel = default) => work.DoAsync(
        async (db, deeds) =>
        {
            var (from, to) = (await db.Organizations.FindAsync([work.RegionId, proposed], cancel), await db.Organizations.FindAsync([work.RegionId, into], cancel));
            if (from is null || to is null || proposed == into || !from.Proposed)
            {
                return from is null || to is null ? new Problem("organization.unknown", Severity.Error)
                    : proposed == into ? new Problem("organization.merge-itself", Severity.Error)
                    : new Problem("organization.not-proposed", Severity.Error) { Arguments = [await OrganizationNameOn.ReadAsync(db, work.RegionId, proposed, work.Today, cancel)] };
            }

            var name = await OrganizationNameOn.ReadAsync(db, work.RegionId, proposed, work.Today, cancel);
            var connection = RegisterWork.ConnectionOf(db);
            try
            {
                await DoAsync(connection, s_own, proposed, into, cancel);
                foreach (var (table, column) in await PointingAsync(connection, cancel))
                {
                    await DoAsync(connection, $"update {table} set {column} = $3 where region_id = $1 and {column} = $2", proposed, into, cancel);
                }

                await DoAsync(connection, "delete from organization where region_id = $1 and organization_id = $2 and $3::uuid is not null", proposed, into, cancel);
            }
            catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.CheckViolation)
            {
                return new Problem("organization.merge-conflict", Severity.Error);
            }

            db.ChangeTracker.Clear();
            deeds.Add(new Deed("merge", "organization", into, AgreementJson.Write(new { merged = proposed, name }), AgreementJson.Write(new { into })));
            return null;
        },
        cancel);

    // What belongs to the merged one alone: its spellings go over, its name and place are only what the import took them for.
    private const string s_own =
        """
        with spelling as (
          insert into organization_alias (region_id, alias_key, organization_id)
          select region_id, alias_key, $3 from organization_alias where region_id = $1 and organization_id = $2
          on conflict do nothing),
        address as (
          insert into organization_address (region_id, organization_id, email, person)
          select region_id, $3, email, person from organization_address where region_id = $1 and organization_id = $2
          on conflict do nothing),
        name as (delete from organization_name where region_id = $1 and organization_id = $2),
        place as (delete from organization_parent where region_id = $1 and (organization_id = $2 or parent_id = $2 and organization_id = $3)),
        old_spelling as (delete from organization_alias where region_id = $1 and organization_id = $2)
        delete from organization_address where region_id = $1 and organization_id = $2
        """;

    // Whatever table a later subject brings, the catalogue knows that it points here.
    private static async Task<List<(string Table, string Column)>> PointingAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var pointing = new List<(string, string)>();
        await using var command = new NpgsqlCommand(
            """
            select c.conrelid::regclass::text, quote_ident(a.attname)
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
            where c.contype = 'f' and c.confrelid = 'organization'::regclass and array_length(c.conkey, 1) = 2
            order by 1, 2
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            pointing.Add((reader.GetString(0), reader.GetString(1)));
        }

        return pointing;
    }

    private async Task DoAsync(NpgsqlConnection connection, string sql, Guid proposed, Guid into, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = work.RegionId });
        command.Parameters.Add(new() { Value = proposed });
        command.Parameters.Add(new() { Value = into });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
