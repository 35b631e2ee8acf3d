using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Hansa.App.Agreements;

/// <summary>A card with all that hangs on it.</summary>
/// <param name="Amendments">By the day they were signed.</param>
/// <param name="Changes">By day.</param>
/// <param name="Titles">The spellings by which it is found.</param>
/// <param name="Files">Names of the files kept with it.</param>
public sealed record AgreementSheet(
    Guid Id,
    int Version,
    AgreementCard Card,
    IReadOnlyList<AmendmentLine> Amendments,
    IReadOnlyList<StatusChange> Changes,
    IReadOnlyList<TitleLine> Titles,
    IReadOnlyList<string> Files)
{
    /// <summary>Order, signing and registration of the card and its amendments that lie in a wrong order (domain.md M-56).</summary>
    public IReadOnlyList<Problem> Doubts() =>
    [
        .. AgreementDayChecks.Find(Card.OrderDate, Card.SignedOn, Cited(Card.Registrations)),
        .. Amendments.SelectMany(amendment => AgreementDayChecks.Find(amendment.OrderDate, amendment.SignedOn, Cited(amendment.Registrations))),
    ];

    public StatusOnDay On(DateOnly day) =>
        AgreementLife.On(day, new AgreementTerm(Card.InForceFrom ?? Card.SignedOn, Card.InForceUntil, Card.Extension, Card.ExtensionMonths), Changes);

    private static IEnumerable<CitedDocument> Cited(IEnumerable<RegistrationLine> lines) =>
        lines.Select(line => new CitedDocument(DocumentKind.Registration, line.Number, line.Date));
}

/// <param name="From">The first day on which the spelling names this card; null for since ever.</param>
/// <param name="Until">The last day; null for still.</param>
public sealed record TitleLine(string Title, DateOnly? From, DateOnly? Until);

/// <summary>Reads cards out of the tables.</summary>
internal static class AgreementSheets
{
    /// <summary>Null for a card that is not there.</summary>
    public static async Task<AgreementSheet?> FindAsync(RegisterDb db, string regionId, Guid id, CancellationToken cancel)
    {
        var agreement = await db.Agreements.AsNoTracking().FirstOrDefaultAsync(card => card.RegionId == regionId && card.AgreementId == id, cancel);
        if (agreement is null)
        {
            return null;
        }

        var parties = await db.AgreementParties.AsNoTracking().Where(party => party.RegionId == regionId && party.AgreementId == id).OrderBy(party => party.Position).ToListAsync(cancel);
        var registrations = await db.AgreementRegistrations.AsNoTracking().Where(line => line.RegionId == regionId && line.AgreementId == id)
            .OrderBy(line => line.Date).ThenBy(line => line.AgreementRegistrationId).ToListAsync(cancel);
        var amendments = await db.AgreementAmendments.AsNoTracking().Where(line => line.RegionId == regionId && line.AgreementId == id)
            .OrderBy(line => line.SignedOn).ThenBy(line => line.AgreementAmendmentId).ToListAsync(cancel);
        var changes = await db.AgreementChanges.AsNoTracking().Where(change => change.RegionId == regionId && change.AgreementId == id).OrderBy(change => change.Day).ToListAsync(cancel);
        var aliases = await db.AgreementAliases.AsNoTracking().Where(alias => alias.RegionId == regionId && alias.AgreementId == id).OrderBy(alias => alias.AgreementAliasId).ToListAsync(cancel);
        var files = await db.AgreementFiles.AsNoTracking().Where(file => file.RegionId == regionId && file.AgreementId == id).OrderBy(file => file.AddedAt).Select(file => file.FileName).ToListAsync(cancel);
        return new AgreementSheet(
            id,
            agreement.Version,
            CardOf(agreement, parties, LinesOf(registrations, null)),
            [.. amendments.Select(amendment => AmendmentOf(amendment, LinesOf(registrations, amendment.AgreementAmendmentId)))],
            [.. changes.Select(change => new StatusChange(change.Kind, change.Day, change.Until, change.Act))],
            [.. aliases.Select(alias => new TitleLine(alias.Title, First(alias.During), Last(alias.During)))],
            files);
    }

    private static IReadOnlyList<RegistrationLine> LinesOf(List<AgreementRegistration> all, Guid? amendment) =>
        [.. all.Where(line => line.AgreementAmendmentId == amendment).Select(line => new RegistrationLine(line.Number, line.Date, line.Registry))];

    private static AgreementCard CardOf(Agreement card, List<AgreementParty> parties, IReadOnlyList<RegistrationLine> registrations) => new()
    {
        Kind = card.Kind, Title = card.Title, Number = card.Number, OrderNumber = card.OrderNumber, OrderDate = card.OrderDate,
        SignedOn = card.SignedOn, SignedAt = card.SignedAt, SignedMode = card.SignedMode,
        FederalConsent = card.FederalConsent, FederalConsentOn = card.FederalConsentOn,
        InForceFrom = card.InForceFrom, InForceUntil = card.InForceUntil, Extension = card.Extension, ExtensionMonths = card.ExtensionMonths,
        Original = card.Original, Note = card.Note,
        Parties = [.. parties.Select(party => new PartyLine(party.Name, party.Level, party.Country, party.Area, party.OrganizationId))],
        Registrations = registrations,
    };

    private static AmendmentLine AmendmentOf(AgreementAmendment line, IReadOnlyList<RegistrationLine> registrations) => new()
    {
        Title = line.Title, Number = line.Number, OrderNumber = line.OrderNumber, OrderDate = line.OrderDate,
        SignedOn = line.SignedOn, SignedAt = line.SignedAt, SignedMode = line.SignedMode, Note = line.Note, Registrations = registrations,
    };

    private static DateOnly? First(NpgsqlRange<DateOnly> days) => days.LowerBoundInfinite ? null : days.LowerBound;

    private static DateOnly? Last(NpgsqlRange<DateOnly> days) => days.UpperBoundInfinite ? null : days.UpperBound.AddDays(-1);
}
