using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Places;

namespace Hansa.App.Agreements;

/// <summary>A supplementary agreement as a person writes it.</summary>
public sealed record AmendmentLine
{
    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? OrderNumber { get; init; }

    public DateOnly? OrderDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    public string SignedAt { get; init; } = "";

    public Mode? SignedMode { get; init; }

    public string Note { get; init; } = "";

    public IReadOnlyList<RegistrationLine> Registrations { get; init; } = [];

    public static AmendmentLine Of(SignedPaper paper, string place, Mode? mode) => new()
    {
        Title = paper.Title,
        Number = paper.Number,
        OrderNumber = paper.Order?.Number,
        OrderDate = paper.Order?.Date,
        SignedOn = paper.SignedOn,
        SignedAt = mode == Mode.ByExchange ? "" : place,
        SignedMode = mode,
        Registrations = AgreementCard.Lines(paper.Registrations),
    };
}

/// <summary>Puts what a card says into the tables.</summary>
internal static class AgreementCards
{
    public static void Write(Agreement agreement, AgreementCard card)
    {
        (agreement.Kind, agreement.Title, agreement.Number) = (card.Kind, card.Title.Trim(), Some(card.Number));
        (agreement.OrderNumber, agreement.OrderDate) = (Some(card.OrderNumber), card.OrderDate);
        (agreement.SignedOn, agreement.SignedAt, agreement.SignedMode) = (card.SignedOn, card.SignedAt, card.SignedMode);
        (agreement.FederalConsent, agreement.FederalConsentOn) = (card.FederalConsent, card.FederalConsentOn);
        (agreement.InForceFrom, agreement.InForceUntil) = (card.InForceFrom, card.InForceUntil);
        (agreement.Extension, agreement.ExtensionMonths) = (card.Extension, card.Extension == Extension.Automatic ? card.ExtensionMonths ?? 12 : null);
        (agreement.Original, agreement.Note) = (card.Original, card.Note);
    }

    public static void AddLines(RegisterDb db, RegisterWork work, Guid id, AgreementCard card)
    {
        var position = 0;
        foreach (var party in card.Parties)
        {
            db.AgreementParties.Add(new AgreementParty
            {
                RegionId = work.RegionId, AgreementId = id, Position = ++position, Name = party.Name, PartyKey = Directories.DirectoryKey.Of(party.Name),
                Level = party.Level, Country = party.Country, Area = party.Area, OrganizationId = party.OrganizationId,
            });
        }

        AddRegistrations(db, work, id, null, card.Registrations);
    }

    public static AgreementAmendment Amendment(RegisterWork work, Guid id, AmendmentLine line) => new()
    {
        RegionId = work.RegionId, AgreementId = id, AgreementAmendmentId = work.Register.Ids.Next(), Title = line.Title, Number = Some(line.Number),
        OrderNumber = Some(line.OrderNumber), OrderDate = line.OrderDate, SignedOn = line.SignedOn, SignedAt = line.SignedAt, SignedMode = line.SignedMode, Note = line.Note,
    };

    public static void AddRegistrations(RegisterDb db, RegisterWork work, Guid id, Guid? amendment, IReadOnlyList<RegistrationLine> lines)
    {
        foreach (var line in lines)
        {
            db.AgreementRegistrations.Add(new AgreementRegistration
            {
                RegionId = work.RegionId, AgreementId = id, AgreementRegistrationId = work.Register.Ids.Next(), AgreementAmendmentId = amendment,
                Number = Some(line.Number), Date = line.Date, Registry = line.Registry,
            });
        }
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
