using System.Globalization;
using Hansa.App.Agreements;
using Hansa.Core.Agreements;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Hansa.Web.Fields;
using Hansa.Web.Words;

namespace Hansa.Web.Agreements;

/// <summary>A card of an agreement as fields of a form, there and back.</summary>
internal static class CardForm
{
    /// <summary>The fields in the order of the form; <c>card.FIELD</c> is what each is called.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "kind", "title", "number", "order-number", "order-date", "signed-on", "signed-at", "signed-mode", "consent", "consent-on", "in-force-from",
        "in-force-until", "extension", "extension-months", "original", "note", "party", "party-level", "party-place", "registration", "registration-date", "registry",
    ];

    public static Typed Of(AgreementCard card, Language language) => Typed.Of(
    [
        ("kind", card.Kind.ToString()),
        ("title", card.Title),
        ("number", card.Number),
        ("order-number", card.OrderNumber),
        ("order-date", Iso(card.OrderDate)),
        ("signed-on", Iso(card.SignedOn)),
        ("signed-at", card.SignedAt),
        ("signed-mode", card.SignedMode?.ToString()),
        ("consent", card.FederalConsent),
        ("consent-on", Iso(card.FederalConsentOn)),
        ("in-force-from", Iso(card.InForceFrom)),
        ("in-force-until", Iso(card.InForceUntil)),
        ("extension", card.Extension.ToString()),
        ("extension-months", card.ExtensionMonths?.ToString(CultureInfo.InvariantCulture)),
        ("original", card.Original),
        ("note", card.Note),
        .. card.Parties.SelectMany(party => new[]
        {
            ("party", party.Name), ("party-level", party.Level.ToString()), ("party-place", (party.Area ?? party.Country) is { } code ? Shown.Area(code, language) : ""),
        }),
        .. card.Registrations.SelectMany(line => new (string, string?)[] { ("registration", line.Number), ("registration-date", Iso(line.Date)), ("registry", line.Registry) }),
    ]);

    /// <summary>The card that was typed; what is wrong is noted beside its field, and the card is null then.</summary>
    /// <param name="before">The card as it is: organizations linked to its parties stay.</param>
    public static AgreementCard? Read(Typed typed, AgreementCard? before)
    {
        var card = new AgreementCard
        {
            Kind = typed.Choice<AgreementKind>("kind") ?? AgreementKind.Agreement,
            Title = typed["title"].Trim(),
            Number = typed.Text("number"),
            OrderNumber = typed.Text("order-number"),
            OrderDate = typed.Day("order-date"),
            SignedOn = typed.Day("signed-on"),
            SignedAt = typed["signed-at"].Trim(),
            SignedMode = typed.Choice<Mode>("signed-mode"),
            FederalConsent = typed["consent"].Trim(),
            FederalConsentOn = typed.Day("consent-on"),
            InForceFrom = typed.Day("in-force-from"),
            InForceUntil = typed.Day("in-force-until"),
            Extension = typed.Choice<Extension>("extension") ?? Extension.None,
            ExtensionMonths = typed.Number("extension-months"),
            Original = typed["original"].Trim(),
            Note = typed["note"].Trim(),
            Parties = [.. Parties(typed, before)],
            Registrations = [.. Registrations(typed)],
        };
        foreach (var (member, problem) in AgreementCardRules.Check(card))
        {
            typed.Note(FieldOf(member), problem);
        }

        return typed.IsWrong ? null : card;
    }

    /// <summary>Lines of registrations; the amendment's form has them too.</summary>
    public static IEnumerable<RegistrationLine> Registrations(Typed typed)
    {
        for (var i = 0; i < typed.All("registration").Count; i++)
        {
            var (number, day) = (typed.All("registration")[i].Trim(), typed.Day("registration-date", i));
            var registry = typed.All("registry").ElementAtOrDefault(i)?.Trim() ?? "";
            if (number.Length > 0 || day is not null)
            {
                yield return new RegistrationLine(number.Length > 0 ? number : null, day, registry);
            }
            else if (registry.Length > 0)
            {
                typed.Note("registration", i, "card.registration-empty");
            }
        }
    }

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<PartyLine> Parties(Typed typed, AgreementCard? before)
    {
        for (var i = 0; i < typed.All("party").Count; i++)
        {
            if (typed.All("party")[i].Trim() is not { Length: > 0 } name)
            {
                continue;
            }

            var standing = PartyLevels.Of(name);
            var (country, area) = (standing.Country, standing.Area);
            if (typed.All("party-place").ElementAtOrDefault(i)?.Trim() is { Length: > 0 } place)
            {
                (country, area) = PlaceOf(place);
                if (country is null)
                {
                    typed.Note("party-place", i, "card.no-place", place);
                }
            }

            yield return new PartyLine(
                name, typed.Choice<PartyLevel>("party-level", i) ?? standing.Level, country, area, before?.Parties.FirstOrDefault(party => party.Name == name)?.OrganizationId);
        }
    }

    private static (string? Country, string? Area) PlaceOf(string words)
    {
        static bool Is(Area area, string words) =>
            string.Equals(area.Short.Nominative, words, StringComparison.OrdinalIgnoreCase) || string.Equals(area.Official.Nominative, words, StringComparison.OrdinalIgnoreCase)
            || string.Equals(area.English, words, StringComparison.OrdinalIgnoreCase) || string.Equals(area.Code, words, StringComparison.OrdinalIgnoreCase);
        return Regions.All.FirstOrDefault(region => Is(region, words)) is { } region ? ("RU", region.Code)
            : (Countries.All.FirstOrDefault(country => Is(country, words))?.Code, null as string);
    }

    private static string FieldOf(string member) => member switch
    {
        nameof(AgreementCard.Title) => "title",
        nameof(AgreementCard.InForceUntil) => "in-force-until",
        nameof(AgreementCard.ExtensionMonths) => "extension-months",
        nameof(AgreementCard.Parties) => "party",
        _ => "",
    };
}
