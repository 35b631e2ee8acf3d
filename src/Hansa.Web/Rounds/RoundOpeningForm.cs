using Hansa.App.Letters;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Hansa.Web.Fields;

namespace Hansa.Web.Rounds;

/// <summary>A round to be opened as fields of a form, there and back. A body is ticked as «form|organization».</summary>
internal static class RoundOpeningForm
{
    private const int DaysBeforeTheEnd = 20;

    public static Typed Of(RoundProposal proposal) => Typed.Of(
    [
        .. RoundFields.Fill(proposal.Asking.Name, proposal.Asking.Due, proposal.Asking.GraceDays, proposal.Asking.RemindDays, proposal.Asking.Letter),
        .. proposal.Asking.Bodies.Select(static body => ("body", (string?)KeyOf(body))),
        ("write", "1"),
    ]);

    public static string KeyOf(AskedBody body) => $"{body.Form}|{body.OrganizationId}";

    /// <summary>What was typed; null when something is wrong, which is noted beside its field.</summary>
    public static RoundAsking? Read(Typed typed, RoundProposal proposal)
    {
        var ticked = typed.All("body").ToHashSet(StringComparer.Ordinal);
        var direct = typed.All("direct").ToHashSet(StringComparer.Ordinal);
        return RoundFields.Read(typed) is not { } days ? null : proposal.Asking with
        {
            Name = days.Name, Due = days.Due, GraceDays = days.GraceDays, RemindDays = days.RemindDays, Letter = days.Letter,
            Bodies = [.. proposal.Bodies.Select(static body => body.Body).Where(body => ticked.Contains(KeyOf(body)))
                .Select(body => direct.Contains(KeyOf(body)) ? body with { GatheredBy = null } : body)],
        };
    }

    /// <param name="forms">Ids; unknown ones are left out.</param>
    public static IReadOnlyList<AskedForm> FormsOf(IEnumerable<string> forms, string? country) =>
    [
        .. forms.Distinct().Select(static id => FormCatalog.BuiltIn.Find(id, null)).OfType<Form>()
            .Select(form => new AskedForm(form.Id, form.Scope.OfOneCountry && country is { Length: > 0 } ? country : null)),
    ];

    /// <summary>The quarter that ends these days, or the one before.</summary>
    public static Period LikelyPeriod(DateOnly today)
    {
        var day = today.AddDays(DaysBeforeTheEnd);
        var current = Period.OfQuarter(day.Year, (day.Month + 2) / 3);
        var before = current.Start.AddDays(-1);
        return Period.OfQuarter(before.Year, (before.Month + 2) / 3);
    }

    /// <summary>The letter as the first body of the list will get it; null where nobody is ticked.</summary>
    public static LetterSampleOf? Sample(RoundAsking asked, RoundProposal proposal, string site, DateOnly today)
    {
        if (asked.Bodies is not [var first, ..] || proposal.Organizations.FirstOrDefault(line => line.OrganizationId == first.OrganizationId) is not { } body)
        {
            return null;
        }

        var forms = asked.Bodies.Where(one => one.OrganizationId == first.OrganizationId).Select(static one => one.Form).ToList();
        return new LetterSampleOf(body.Name, LetterSample.Of(asked, body.Name, forms, FormCatalog.BuiltIn, site, today));
    }
}

/// <param name="Body">To whom it goes.</param>
public sealed record LetterSampleOf(string Body, LetterText Letter);
