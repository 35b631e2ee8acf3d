using Hansa.Core.Agreements;
using Hansa.Core.Places;

namespace Hansa.App.Agreements;

/// <summary>A party as a card states it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="Area">ISO 3166-2 of a Russian region; null elsewhere.</param>
public sealed record PartyLine(string Name, PartyLevel Level, string? Country = null, string? Area = null, Guid? OrganizationId = null);

public sealed record RegistrationLine(string? Number, DateOnly? Date, string Registry = "");

/// <summary>What a person writes on a card: everything but its history, aliases and files.</summary>
public sealed record AgreementCard
{
    public required AgreementKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? OrderNumber { get; init; }

    public DateOnly? OrderDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    public string SignedAt { get; init; } = "";

    public Mode? SignedMode { get; init; }

    public string FederalConsent { get; init; } = "";

    public DateOnly? FederalConsentOn { get; init; }

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? InForceUntil { get; init; }

    public Extension Extension { get; init; }

    public int? ExtensionMonths { get; init; }

    public string Original { get; init; } = "";

    public string Note { get; init; } = "";

    public IReadOnlyList<PartyLine> Parties { get; init; } = [];

    public IReadOnlyList<RegistrationLine> Registrations { get; init; } = [];

    /// <summary>A card filled from what a title tells: kind, parties with their levels, number and day.</summary>
    public static AgreementCard Of(string title)
    {
        var read = AgreementTitle.Parse(title);
        return new AgreementCard
        {
            Kind = AgreementKinds.Of(read),
            Title = AgreementTitles.Tidy(title),
            Number = read.Number,
            SignedOn = read.Date,
            Parties = [.. read.Parties.DistinctBy(party => party.Key).Where(party => party.Key.Length > 0).Select(Line)],
        };
    }

    /// <summary>The same with what a signing tells of it.</summary>
    public AgreementCard With(SignedPaper paper, string place, Mode? mode) => this with
    {
        Number = paper.Number ?? Number,
        SignedOn = paper.SignedOn ?? SignedOn,
        SignedAt = mode == Mode.ByExchange ? SignedAt : place,
        SignedMode = mode ?? SignedMode,
        OrderNumber = paper.Order?.Number ?? OrderNumber,
        OrderDate = paper.Order?.Date ?? OrderDate,
        Registrations = paper.Registrations.Count > 0 ? Lines(paper.Registrations) : Registrations,
    };

    internal static IReadOnlyList<RegistrationLine> Lines(IReadOnlyList<CitedDocument> registrations) =>
        [.. registrations.Select(registration => new RegistrationLine(registration.Number, registration.Date))];

    private static PartyLine Line(Core.Agreements.AgreementParty party)
    {
        var standing = PartyLevels.Of(party.Name);
        return new PartyLine(party.Name, standing.Level, standing.Country, standing.Area);
    }
}
