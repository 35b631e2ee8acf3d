using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Npgsql;

namespace Hansa.App.Agreements;

/// <summary>An activity beside a card.</summary>
public sealed record HeldActivity(Guid Id, string Title, string Dates, DateOnly? FirstDay, DateOnly? LastDay, int? Headcount);

/// <param name="Year">Null for activities whose day nobody knows.</param>
public sealed record YearCount(int? Year, int Activities);

/// <param name="Activities">That name the partner’s region or country; the row often leaves it out (domain.md M-55). Null where the card states neither.</param>
public sealed record PartnerCount(string Name, int? Activities);

/// <summary>What is known of an agreement on a day.</summary>
/// <param name="IdleDays">Since the end of the last activity, else since it was signed; null when neither is known.</param>
/// <param name="LastActivity">The latest by its last day; null where there is none with a day.</param>
public sealed record AgreementPage(
    AgreementSheet Sheet,
    DateOnly AsOf,
    StatusOnDay Status,
    IReadOnlyList<YearCount> Years,
    IReadOnlyList<HeldActivity> Activities,
    HeldActivity? LastActivity,
    int? IdleDays,
    IReadOnlyList<PartnerCount> Partners,
    IReadOnlyList<PlanName> Plans);

/// <summary>Gathers the page of facts of an agreement.</summary>
public sealed class AgreementPages(RegisterWork work)
{
    /// <param name="asOf">The day of its status; null for today.</param>
    /// <returns>Null for a card that is not there.</returns>
    public async Task<AgreementPage?> FindAsync(Guid id, DateOnly? asOf = null, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        if (await AgreementSheets.FindAsync(db, work.RegionId, id, cancel) is not { } sheet)
        {
            return null;
        }

        var day = asOf ?? work.Today;
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        var activities = await ActivitiesAsync(id, named, cancel);
        var last = activities.Where(activity => activity.LastDay is not null && activity.FirstDay <= day).MaxBy(activity => activity.LastDay);
        var since = last?.LastDay ?? sheet.Card.SignedOn;
        return new AgreementPage(
            sheet,
            day,
            sheet.On(day),
            [.. activities.GroupBy(activity => activity.FirstDay?.Year).OrderBy(year => year.Key ?? int.MaxValue).Select(year => new YearCount(year.Key, year.Count()))],
            activities,
            last,
            since is { } then ? Math.Max(0, day.DayNumber - then.DayNumber) : null,
            [.. sheet.Card.Parties.Where(party => party.Area != work.RegionId || party.Level != PartyLevel.Region)
                .Select(party => new PartnerCount(party.Name, (party.Area ?? party.Country) is { } code ? named.GetValueOrDefault(code) : null))],
            await new PlanReview(work).ListAsync(id, cancel));
    }

    /// <param name="named">How many activities name each region and country.</param>
    private async Task<List<HeldActivity>> ActivitiesAsync(Guid id, Dictionary<string, int> named, CancellationToken cancel)
    {
        await using var command = work.Register.Source.CreateCommand(
            """
            select a.activity_id, a.title, a.dates, a.first_day, a.last_day, a.headcount, a.countries || a.regions
            from agreement_held h join activity a using (region_id, activity_id)
            where h.region_id = $1 and h.agreement_id = $2
            order by a.first_day nulls last, a.activity_id
            """);
        command.Parameters.Add(new() { Value = work.RegionId });
        command.Parameters.Add(new() { Value = id });
        var activities = new List<HeldActivity>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            activities.Add(new HeldActivity(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), Day(reader, 3), Day(reader, 4), await reader.IsDBNullAsync(5, cancel) ? null : reader.GetInt32(5)));
            foreach (var code in reader.GetFieldValue<string[]>(6).Distinct(StringComparer.Ordinal))
            {
                named[code] = named.GetValueOrDefault(code) + 1;
            }
        }

        return activities;
    }

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
