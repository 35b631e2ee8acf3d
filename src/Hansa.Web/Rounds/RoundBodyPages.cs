using Hansa.App.Directories;
using Hansa.App.Letters;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Rounds;

/// <summary>One body in a round: its words, its time, its links, its letters; and bodies added to the round.</summary>
internal static class RoundBodyPages
{
    private const string Body = "/rounds/{id:guid}/bodies/{organization:guid}";

    public static void MapRoundBodies(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/rounds/{id:guid}/bodies/add", AskToAddAsync);
        pages.MapPost("/rounds/{id:guid}/bodies/add", AddAsync);
        pages.MapGet(Body, ShowAsync);
        pages.MapPost(Body + "/exception", GrantAsync);
        pages.MapPost(Body + "/section", PlaceAsync);
        pages.MapPost(Body + "/remove", RemoveAsync);
        pages.MapPost(Body + "/link/{link:guid}/revoke", RevokeAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, Guid organization, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundView, cancel, organization);
        return board is null ? refusal : await PageAsync(visit, board, organization, Typed.Of([]), StatusCodes.Status200OK, cancel);
    }

    private static async Task<IResult> PageAsync(Visit visit, RoundBoard board, Guid organization, Typed typed, int status, CancellationToken cancel)
    {
        var links = await new SubmissionLinks(visit.Work).ListAsync(board.Round.RoundId, cancel);
        var letters = await new LetterBook(visit.Work, FormCatalog.BuiltIn).ListAsync(board.Round.RoundId, cancel);
        return visit.Show<RoundBodyPage>(
            new
            {
                Board = board,
                Body = board.Bodies.First(body => body.OrganizationId == organization),
                Links = (IReadOnlyList<LinkLine>)[.. links.Where(link => link.OrganizationId == organization)],
                Letters = (IReadOnlyList<LetterLine>)[.. letters.Where(letter => letter.OrganizationId == organization)],
                Addresses = await new OrganizationAddresses(visit.Work).ReadAsync(organization, cancel),
                Typed = typed,
            },
            status);
    }

    private static async Task<IResult> GrantAsync(Visit visit, Guid id, Guid organization, IFormCollection form, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundException, cancel, organization);
        if (board is null)
        {
            return refusal;
        }

        var typed = Typed.Of(form);
        var until = typed.Day("until");
        if (until is null && !typed.IsWrong && typed["end"].Length == 0)
        {
            typed.Note("until", "round.no-day");
        }

        if (!typed.IsWrong)
        {
            if (SubmissionOf(board, organization, typed) is not { } submission)
            {
                return visit.NotFound();
            }

            if (await new RoundPlaces(visit.Work).GrantAsync(submission, typed["end"].Length > 0 ? null : until, cancel) is not { } problem)
            {
                return visit.To($"/rounds/{id}/bodies/{organization}", "web.saved");
            }

            typed.Note("until", problem);
        }

        return await PageAsync(visit, board, organization, typed, StatusCodes.Status422UnprocessableEntity, cancel);
    }

    private static async Task<IResult> PlaceAsync(Visit visit, Guid id, Guid organization, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundChange, cancel);
        if (board is null)
        {
            return refusal;
        }

        var cell = board.Bodies.First(body => body.OrganizationId == organization).Cells.FirstOrDefault(cell => cell.SubmissionId == typed.Key("submission"));
        // Of the headings that the page offers; anything else is nobody’s choice.
        var section = cell is null ? null : SectionsOf(cell.Form, board.Round.Period).FirstOrDefault(heading => heading == typed["section"]);
        return cell is null || cell.State == BoardState.Accepted ? visit.NotFound()
            : await new RoundPlaces(visit.Work).PlaceAsync(cell.SubmissionId, section, cancel) is { } problem ? visit.Refuse(problem)
            : visit.To($"/rounds/{id}/bodies/{organization}", "web.saved");
    }

    /// <summary>Headings under which rows of a body may stand; none where the form has other groups.</summary>
    internal static IReadOnlyList<string> SectionsOf(string form, Period period) =>
        FormCatalog.BuiltIn.Find(form, period.Year) is { } found && found.Has(GroupLevel.Field) ? [.. found.Sections.Select(section => section.Heading)] : [];

    private static async Task<IResult> RemoveAsync(Visit visit, Guid id, Guid organization, IFormCollection form, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundChange, cancel);
        return board is null ? refusal
            : SubmissionOf(board, organization, Typed.Of(form)) is not { } submission ? visit.NotFound()
            : await new RoundPlaces(visit.Work).RemoveAsync(submission, cancel) is { } problem ? visit.Refuse(problem)
            : visit.To($"/rounds/{id}", "round.body-removed");
    }

    private static async Task<IResult> RevokeAsync(Visit visit, Guid id, Guid organization, Guid link, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.LinkMake, cancel, organization);
        if (board is null)
        {
            return refusal;
        }

        var links = new SubmissionLinks(visit.Work);
        return !(await links.ListAsync(id, cancel)).Any(one => one.SubmissionLinkId == link && one.OrganizationId == organization) ? visit.NotFound()
            : await links.RevokeAsync(link, cancel) is { } problem ? visit.Refuse(problem)
            : visit.To($"/rounds/{id}/bodies/{organization}", "round.link-revoked");
    }

    private static async Task<IResult> AskToAddAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundChange, cancel);
        return board is null ? refusal : visit.Show<RoundAddPage>(new { board.Round, Offered = await OfferedAsync(visit, board, cancel) });
    }

    private static async Task<IResult> AddAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var ticked = Typed.Of(form).All("body");
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundChange, cancel);
        if (board is null)
        {
            return refusal;
        }

        var offered = await OfferedAsync(visit, board, cancel);
        var asked = offered.Bodies.Select(static body => body.Body).Where(body => ticked.Contains(RoundOpeningForm.KeyOf(body))).ToList();
        var problem = asked.Count == 0 ? new Problem("round.no-bodies", Severity.Error) : await new RoundPlaces(visit.Work).AddAsync(id, asked, cancel);
        return problem is null
            ? visit.To($"/rounds/{id}", "round.bodies-added")
            : visit.Show<RoundAddPage>(
                new { board.Round, Offered = offered, Ticked = (IReadOnlyCollection<string>)ticked, Problems = (IReadOnlyList<Problem>)[problem] }, StatusCodes.Status422UnprocessableEntity);
    }

    // Whom the round’s forms are for and who is not in it yet.
    private static async Task<RoundProposal> OfferedAsync(Visit visit, RoundBoard board, CancellationToken cancel)
    {
        var proposal = await RoundProposals.ReadAsync(visit.Register, visit.RegionId, FormCatalog.BuiltIn, board.Forms, board.Round.Period, visit.Today, cancel: cancel);
        return proposal with
        {
            Bodies = [.. proposal.Bodies.Where(body => board.Bodies.FirstOrDefault(one => one.OrganizationId == body.Body.OrganizationId)?.Cell(body.Body.Form) is null)],
        };
    }

    private static Guid? SubmissionOf(RoundBoard board, Guid organization, Typed typed) =>
        board.Bodies.First(body => body.OrganizationId == organization).Cells.FirstOrDefault(cell => cell.SubmissionId == typed.Key("submission"))?.SubmissionId;
}
