using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Agreements;

/// <summary>
/// Links the titles that rows name to cards, by their comparable spelling: case, order of the parties, glued words and
/// spaces make no difference (domain.md M-51, M-53). Where two cards bore the title at different times, the row’s day tells
/// which; a row whose day tells none stays unlinked.
/// </summary>
public static class AgreementLinks
{
    /// <summary>Links all rows that are not linked yet; to be run after an import, in its transaction or behind it.</summary>
    /// <param name="importId">Only the rows of this import; null for all.</param>
    /// <returns>How many titles of rows were linked.</returns>
    public static async Task<int> LinkAsync(NpgsqlConnection connection, string regionId, Guid? importId, CancellationToken cancel = default)
    {
        await using var command = new NpgsqlCommand(
            $"""
            update telling_agreement n set agreement_id = l.agreement_id
            from agreement_alias l, telling t
            join import i using (region_id, import_id)
            join activity a using (region_id, activity_id)
            where n.region_id = $1 and n.agreement_id is null
              and t.region_id = n.region_id and t.telling_id = n.telling_id {(importId is null ? "" : "and t.import_id = $2")}
              and l.region_id = n.region_id and l.alias_key = n.agreement_key
              and l.during @> coalesce(a.first_day, i.period_end, i.imported_at::date)
            """,
            connection);
        command.Parameters.Add(new() { Value = regionId });
        if (importId is { } one)
        {
            command.Parameters.Add(new() { Value = one });
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc cref="LinkAsync(NpgsqlConnection, string, Guid?, CancellationToken)"/>
    public static async Task<int> LinkAsync(RegisterWork work, CancellationToken cancel = default)
    {
        var linked = 0;
        await work.DoAsync(
            async (db, deeds) =>
            {
                linked = await LinkAsync(RegisterWork.ConnectionOf(db), work.RegionId, null, cancel);
                if (linked > 0)
                {
                    deeds.Add(new Audits.Deed("link", "telling_agreement", null, null, AgreementJson.Write(new { linked })));
                }

                return null;
            },
            cancel);
        return linked;
    }
}
