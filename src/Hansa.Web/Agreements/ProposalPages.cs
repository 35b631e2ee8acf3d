using Hansa.App.Agreements;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Agreements;

/// <summary>What reports suggest to write into the register of agreements, for a person to decide on.</summary>
internal static class ProposalPages
{
    public static void MapProposals(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/agreements/proposals", (Visit visit, CancellationToken cancel) => ShowAsync(visit, null, null, null, StatusCodes.Status200OK, cancel)).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/proposals/{key}/accept", AcceptAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/proposals/{key}/link", LinkAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/proposals/{key}/reject", RejectAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/proposals/accept-all", AcceptAllAsync).For(Actions.AgreementEdit);
    }

    /// <param name="wrong">The proposal that could not be decided on, why, and what was typed there.</param>
    private static async Task<IResult> ShowAsync(Visit visit, string? wrong, Problem? problem, string? typed, int status, CancellationToken cancel) => visit.Show<ProposalsPage>(
        new
        {
            Proposals = await new AgreementProposals(visit.Work).FindAsync(cancel),
            Cards = await new AgreementList(visit.Work).FindAsync(new AgreementFilter(), cancel: cancel),
            Wrong = wrong,
            Problem = problem,
            Typed = typed,
        },
        status);

    private static async Task<IResult> AcceptAsync(Visit visit, string key, [FromForm] Guid? card, CancellationToken cancel) =>
        await FindAsync(visit, key, cancel) is not { } proposal ? Gone(visit)
        : (await new ProposalDecisions(visit.Work).AcceptAsync(proposal, card, cancel)).Problem is { } problem ? await ShowAsync(visit, key, problem, null, StatusCodes.Status422UnprocessableEntity, cancel)
        : visit.To("/agreements/proposals", "proposals.accepted");

    private static async Task<IResult> LinkAsync(Visit visit, string key, [FromForm] string? card, CancellationToken cancel)
    {
        if (await FindAsync(visit, key, cancel) is not { } proposal)
        {
            return Gone(visit);
        }

        var (id, problem) = await CardAsync(visit, card?.Trim() ?? "", cancel);
        problem ??= (await new ProposalDecisions(visit.Work).AcceptAsync(proposal, id, cancel)).Problem;
        return problem is null ? visit.To("/agreements/proposals", "proposals.linked") : await ShowAsync(visit, key, problem, card, StatusCodes.Status422UnprocessableEntity, cancel);
    }

    private static async Task<IResult> RejectAsync(Visit visit, string key, CancellationToken cancel) =>
        await FindAsync(visit, key, cancel) is not { } proposal ? Gone(visit)
        : await new ProposalDecisions(visit.Work).RejectAsync(proposal, cancel) is { } problem ? visit.Refuse(problem)
        : visit.To("/agreements/proposals", "proposals.rejected");

    /// <summary>What needs no person: one that is accepted may change what the next means, so each is looked for anew.</summary>
    private static async Task<IResult> AcceptAllAsync(Visit visit, CancellationToken cancel)
    {
        foreach (var key in (await new AgreementProposals(visit.Work).FindAsync(cancel)).Where(IsClear).Select(proposal => proposal.Id))
        {
            if (await FindAsync(visit, key, cancel) is { } proposal && IsClear(proposal))
            {
                await new ProposalDecisions(visit.Work).AcceptAsync(proposal, null, cancel);
            }
        }

        return visit.To("/agreements/proposals", "proposals.accepted-all");
    }

    internal static bool IsClear(AgreementProposal proposal) => proposal.Kind != ProposalKind.Question && proposal.Candidates.Count <= 1;

    private static async Task<AgreementProposal?> FindAsync(Visit visit, string key, CancellationToken cancel) =>
        (await new AgreementProposals(visit.Work).FindAsync(cancel)).FirstOrDefault(proposal => proposal.Id == key);

    // Decided on already, by somebody else or by a second press of the button.
    private static IResult Gone(Visit visit) => visit.To("/agreements/proposals", "proposals.gone");

    private static async Task<(Guid? Card, Problem? Problem)> CardAsync(Visit visit, string typed, CancellationToken cancel)
    {
        if (typed.Length == 0)
        {
            return (null, new Problem("proposals.no-card", Severity.Error));
        }

        var cards = await new AgreementList(visit.Work).FindAsync(new AgreementFilter(), cancel: cancel);
        return cards.FirstOrDefault(card => card.Title == typed) is { } exact ? (exact.Id, null) : await CardSearch.FindAsync(visit.Work, typed, cancel);
    }
}
