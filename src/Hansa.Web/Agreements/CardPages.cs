using Hansa.App.Agreements;
using Hansa.Core.Agreements;
using Hansa.Core.Permissions;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Agreements;

/// <summary>The form of a card: a new one, a changed one.</summary>
internal static class CardPages
{
    public static void MapAgreementCards(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/agreements/add", static (Visit visit, string? title) => visit.Show<CardPage>(new
        {
            Typed = CardForm.Of(string.IsNullOrWhiteSpace(title) ? new AgreementCard { Kind = AgreementKind.Agreement, Title = "" } : AgreementCard.Of(title), visit.Language),
        })).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/add", AddAsync).For(Actions.AgreementEdit);
        pages.MapGet("/agreements/{id:guid}/edit", EditAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/{id:guid}/edit", SaveAsync).For(Actions.AgreementEdit);
    }

    private static async Task<IResult> AddAsync(Visit visit, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        if (form.ContainsKey("more") || form.ContainsKey("understand"))
        {
            return visit.Show<CardPage>(new { Typed = form.ContainsKey("understand") ? Understood(typed, visit) : typed, More = form["more"].ToString() });
        }

        if (CardForm.Read(typed, null) is { } card)
        {
            var (id, problem) = await new AgreementBook(visit.Work).AddAsync(card, typed.Key("succeeds"), cancel);
            if (id is not null)
            {
                return visit.To($"/agreements/{id}", "agreement.added");
            }

            typed.Note(problem!.Code is "card.title-taken" ? "title" : "", problem);
        }

        return visit.Show<CardPage>(new { Typed = typed, Others = await OthersAsync(visit, typed, cancel) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> EditAsync(Visit visit, Guid id, CancellationToken cancel) =>
        await new AgreementPages(visit.Work).FindAsync(id, cancel: cancel) is { } page
            ? visit.Show<CardPage>(new { Id = (Guid?)id, page.Sheet.Version, Typed = CardForm.Of(page.Sheet.Card, visit.Language) })
            : visit.NotFound();

    private static async Task<IResult> SaveAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        if (await new AgreementPages(visit.Work).FindAsync(id, cancel: cancel) is not { } page)
        {
            return visit.NotFound();
        }

        var typed = Typed.Of(form);
        var version = typed.Number("version");
        if (form.ContainsKey("more"))
        {
            return visit.Show<CardPage>(new { Id = (Guid?)id, Version = version ?? 0, Typed = typed, More = form["more"].ToString() });
        }

        Typed? theirs = null;
        if (CardForm.Read(typed, page.Sheet.Card) is { } card)
        {
            if (await new AgreementBook(visit.Work).ChangeAsync(id, version, card, cancel) is not { } problem)
            {
                return visit.To($"/agreements/{id}", "web.saved");
            }

            typed.Note(problem.Code == "card.title-taken" ? "title" : "", problem);
            theirs = problem.Code == "register.conflict" ? CardForm.Of(page.Sheet.Card, visit.Language) : null;
        }

        return visit.Show<CardPage>(
            new { Id = (Guid?)id, Version = theirs is null ? version ?? 0 : page.Sheet.Version, Typed = typed, Theirs = theirs },
            theirs is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    /// <summary>Fills in what the title tells, and keeps whatever else was typed.</summary>
    private static Typed Understood(Typed typed, Visit visit)
    {
        var read = CardForm.Of(AgreementCard.Of(typed["title"]), visit.Language);
        return Typed.Of(CardForm.Fields.SelectMany(field =>
            (typed.All(field).Any(value => value.Length > 0) && field != "kind" ? typed : read).All(field).Select(value => (field, (string?)value))));
    }

    // Only where the title belongs to another card is there something to succeed.
    private static async Task<IReadOnlyList<AgreementLine>> OthersAsync(Visit visit, Typed typed, CancellationToken cancel) =>
        typed.Wrong.Values.Any(problem => problem.Code == "card.title-taken") ? await new AgreementList(visit.Work).FindAsync(new AgreementFilter(), cancel: cancel) : [];
}
