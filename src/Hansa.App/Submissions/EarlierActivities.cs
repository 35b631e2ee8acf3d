using Hansa.App.Registers;
using Hansa.Core.Periods;

namespace Hansa.App.Submissions;

/// <summary>An activity that a body has told of before.</summary>
/// <param name="Dates">As told then.</param>
/// <param name="IsOfSeason">It was held wholly or partly at the time of year of the period asked for: likely to be held again.</param>
public sealed record EarlierActivity(Guid Id, string Title, string Dates, string Place, DateOnly? FirstDay, bool IsOfSeason);

/// <summary>What the register holds of a body’s own activities, to be told again without typing.</summary>
public static class EarlierActivities
{
    /// <summary>As many as are listed at most.</summary>
    public const int Most = 300;

    /// <param name="period">The period of the report that is being written.</param>
    /// <returns>Those of the same time of year first, then the latest; the words of each in its own report’s spelling.</returns>
    public static async Task<IReadOnlyList<EarlierActivity>> ReadAsync(
        Register register, string regionId, Guid organizationId, Period period, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            """
            select a.activity_id, a.title, a.dates, a.place, a.first_day, exists (
              select from generate_series(1, 20) years
              where a.first_day <= $5 - make_interval(years => years) and a.last_day >= $4 - make_interval(years => years))
            from activity a
            where a.region_id = $1 and a.state = 'current' and a.title <> '' and coalesce(a.first_day, $3) < $3 and a.activity_id in (
              select t.activity_id from telling t where t.region_id = $1 and t.organization_id = $2 and t.is_current
              union
              select t.activity_id from import i join telling t using (region_id, import_id) where i.region_id = $1 and i.organization_id = $2 and t.is_current)
            order by 6 desc, a.first_day desc nulls last, a.activity_id
            limit $6
            """);
        object[] values = [regionId, organizationId, period.Start, period.Start, period.End, Most];
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        var found = new List<EarlierActivity>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new EarlierActivity(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                await reader.IsDBNullAsync(4, cancel) ? null : reader.GetFieldValue<DateOnly>(4), reader.GetBoolean(5)));
        }

        return found;
    }
}
