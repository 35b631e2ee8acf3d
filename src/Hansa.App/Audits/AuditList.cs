using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Audits;

/// <summary>Which lines of the audit are asked for; what is null does not matter.</summary>
public sealed record AuditFilter
{
    public string? RegionId { get; init; }

    public string? Actor { get; init; }

    public string? Action { get; init; }

    /// <summary>The table of what was changed.</summary>
    public string? Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Lines of a smaller number only: the next page goes on from the last line of this one.</summary>
    public long? Below { get; init; }

    /// <summary>This very line.</summary>
    public long? Entry { get; init; }

    public int Limit { get; init; } = 50;
}

/// <summary>Lists the audit, the newest first.</summary>
public static class AuditList
{
    public static async Task<IReadOnlyList<AuditLine>> ReadAsync(Register register, AuditFilter filter, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand();
        var where = new List<string>();
        Add("region_id = ", filter.RegionId);
        Add("actor = ", filter.Actor);
        Add("action = ", filter.Action);
        Add("subject = ", filter.Subject);
        Add("subject_id = ", filter.SubjectId);
        Add("at >= ", filter.Since?.ToUniversalTime());
        Add("at < ", filter.Until?.ToUniversalTime());
        Add("entry < ", filter.Below);
        Add("entry = ", filter.Entry);
        command.Parameters.Add(new() { Value = filter.Limit });
        command.CommandText = "select region_id, entry, at, actor, action, subject, subject_id, before::text, after::text from audit"
            + (where.Count > 0 ? " where " + string.Join(" and ", where) : "")
            + $" order by at desc, region_id, entry desc limit ${command.Parameters.Count}";
        var lines = new List<AuditLine>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            lines.Add(AuditLine.Read(reader, 2));
        }

        return lines;

        void Add(string condition, object? value)
        {
            if (value is not null)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
                where.Add(condition + "$" + command.Parameters.Count);
            }
        }
    }

    /// <summary>Who has done anything and to what, by name: what a list can be narrowed to.</summary>
    public static async Task<(IReadOnlyList<string> Actors, IReadOnlyList<string> Subjects)> ChoicesAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            """select coalesce(array_agg(distinct actor order by actor), '{}'), coalesce(array_agg(distinct subject order by subject), '{}') from audit where region_id = $1""");
        command.Parameters.Add(new() { Value = regionId });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetFieldValue<string[]>(0), reader.GetFieldValue<string[]>(1));
    }
}
