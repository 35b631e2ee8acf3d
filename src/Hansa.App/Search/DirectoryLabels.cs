using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Search;

/// <summary>What the keys of the register are called today: organizations, fields, agreements, activities, imports, plans.</summary>
public static class DirectoryLabels
{
    /// <returns>By key; keys that nothing bears are left out.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> FindAsync(Register register, string regionId, IEnumerable<Guid> keys, CancellationToken cancel = default)
    {
        var asked = keys.Distinct().ToArray();
        var labels = new Dictionary<Guid, string>();
        if (asked.Length == 0)
        {
            return labels;
        }

        await using var command = register.Source.CreateCommand(
            """
            (select distinct on (field_id) field_id, label from field_label where region_id = $1 and field_id = any ($2) order by field_id, upper(during) desc nulls first)
            union all
            (select distinct on (organization_id) organization_id, name from organization_name where region_id = $1 and organization_id = any ($2) order by organization_id, upper(during) desc nulls first)
            union all
            select agreement, title from search_agreement where region_id = $1 and agreement = any ($2)
            union all
            select agreement_id, title from agreement where region_id = $1 and agreement_id = any ($2)
            union all
            select activity_id, title from activity where region_id = $1 and activity_id = any ($2)
            union all
            select account_id, name from account where region_id = $1 and account_id = any ($2)
            union all
            select round_id, name from round where region_id = $1 and round_id = any ($2)
            union all
            select import_id, file_name from import where region_id = $1 and import_id = any ($2)
            union all
            select action_plan_id, title from action_plan where region_id = $1 and action_plan_id = any ($2)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = regionId });
        command.Parameters.Add(new NpgsqlParameter { Value = asked });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            labels[reader.GetGuid(0)] = reader.GetString(1);
        }

        return labels;
    }
}
