using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>Which agreements are asked for; what is null does not matter.</summary>
public sealed record AgreementFilter
{
    public AgreementKind? Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of a party; RU for agreements with none abroad.</summary>
    public string? Country { get; init; }

    /// <summary>The status on the day asked.</summary>
    public AgreementStatus? Status { get; init; }

    /// <summary>In force, and its last day lies within so many days from the day asked.</summary>
    public int? EndsWithinDays { get; init; }

    /// <summary>No activity for more than so many days since the last one or the signing; also where neither is known.</summary>
    public int? IdleLongerThanDays { get; init; }

    /// <summary>Words of the title, folded, all of them.</summary>
    public string? Words { get; init; }
}

/// <param name="IdleDays">Since the last activity, else since the signing; null when neither is known.</param>
public sealed record AgreementLine(
    Guid Id, int Version, AgreementKind Kind, string Title, DateOnly? SignedOn, AgreementStatus Status, DateOnly? Ends, int Activities, DateOnly? LastActivity, int? IdleDays)
{
    /// <summary>ISO 3166-1 alpha-2 of the parties abroad; only RU where there is none.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
}

/// <summary>The list of agreements.</summary>
public sealed class AgreementList(RegisterWork work)
{
    private const string Russia = "RU";

    /// <param name="asOf">The day of status and idleness; null for today.</param>
    /// <returns>By title.</returns>
    public async Task<IReadOnlyList<AgreementLine>> FindAsync(AgreementFilter filter, DateOnly? asOf = null, CancellationToken cancel = default)
    {
        var day = asOf ?? work.Today;
        await using var db = work.Register.Db();
        var cards = await db.Agreements.AsNoTracking().Where(card => card.RegionId == work.RegionId).ToListAsync(cancel);
        var changes = (await db.AgreementChanges.AsNoTracking().Where(change => change.RegionId == work.RegionId).ToListAsync(cancel))
            .ToLookup(change => change.AgreementId, change => new StatusChange(change.Kind, change.Day, change.Until, change.Act));
        var abroad = (await db.AgreementParties.AsNoTracking().Where(party => party.RegionId == work.RegionId && party.Country != null && party.Country != Russia)
            .Select(party => new { party.AgreementId, Country = party.Country! }).ToListAsync(cancel)).ToLookup(party => party.AgreementId, party => party.Country);
        var held = await HeldAsync(day, cancel);
        return [.. cards.Select(card => Line(card, changes[card.AgreementId], held.GetValueOrDefault(card.AgreementId), day) with { Countries = CountriesOf(abroad[card.AgreementId]) })
            .Where(line => Fits(line, filter, day)).OrderBy(line => line.Title, StringComparer.Ordinal).ThenBy(line => line.Id)];
    }

    private static IReadOnlyList<string> CountriesOf(IEnumerable<string> abroad) => [.. abroad.Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty(Russia)];

    private static AgreementLine Line(Agreement card, IEnumerable<StatusChange> changes, (int Count, DateOnly? Last) held, DateOnly day)
    {
        var status = AgreementLife.On(day, card.Term, changes);
        return new AgreementLine(
            card.AgreementId, card.Version, card.Kind, card.Title, card.SignedOn, status.Status, status.Ends, held.Count, held.Last,
            (held.Last ?? card.SignedOn) is { } since ? Math.Max(0, day.DayNumber - since.DayNumber) : null);
    }

    private static bool Fits(AgreementLine line, AgreementFilter filter, DateOnly day) =>
        (filter.Status is null || line.Status == filter.Status)
        && (filter.Kind is null || line.Kind == filter.Kind)
        && (filter.Country is null || line.Countries.Contains(filter.Country))
        && (filter.EndsWithinDays is not { } within || (line.Status == AgreementStatus.InForce && line.Ends is { } ends && ends.DayNumber - day.DayNumber <= within))
        && (filter.IdleLongerThanDays is not { } idle || (line.IdleDays ?? int.MaxValue) > idle)
        && (filter.Words is not { } words || Array.TrueForAll(
            Core.Text.Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Core.Text.Folding.Fold(line.Title).Contains(word, StringComparison.Ordinal)));

    private async Task<Dictionary<Guid, (int Count, DateOnly? Last)>> HeldAsync(DateOnly day, CancellationToken cancel)
    {
        await using var command = work.Register.Source.CreateCommand(
            """
            select h.agreement_id, count(*)::integer, max(a.last_day) filter (where a.first_day <= $2)
            from agreement_held h join activity a using (region_id, activity_id)
            where h.region_id = $1
            group by h.agreement_id
            """);
        command.Parameters.Add(new() { Value = work.RegionId });
        command.Parameters.Add(new() { Value = day });
        var held = new Dictionary<Guid, (int, DateOnly?)>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            held.Add(reader.GetGuid(0), (reader.GetInt32(1), await reader.IsDBNullAsync(2, cancel) ? null : reader.GetFieldValue<DateOnly>(2)));
        }

        return held;
    }
}
