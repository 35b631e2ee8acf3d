using Hansa.App.Audits;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>Accepts and rejects proposals; what was decided is not proposed again.</summary>
public sealed class ProposalDecisions(RegisterWork work)
{
    private readonly AgreementBook _book = new(work);

    /// <summary>
    /// Makes the card, amendment or plan that is proposed, links all rows that name it, and puts the signing beside the card.
    /// </summary>
    /// <param name="card">The card meant: for a question, an amendment, a plan, or to fill a card that is there; null for the only
    /// candidate, or a new card where there is none.</param>
    /// <returns>The card; or why nothing was done: <c>card.which-card</c> when several may be meant.</returns>
    public async Task<(Guid? Card, Problem? Problem)> AcceptAsync(AgreementProposal proposal, Guid? card = null, CancellationToken cancel = default)
    {
        Guid? id = null;
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                (id, var refused) = await CardOfAsync(db, deeds, proposal, card, cancel);
                if (refused is not null)
                {
                    return refused;
                }

                await HoldAsync(db, proposal, id!.Value, cancel);
                await DecideAsync(db, deeds, proposal, id, cancel);
                await db.SaveChangesAsync(cancel);
                await AgreementLinks.LinkAsync(RegisterWork.ConnectionOf(db), work.RegionId, null, cancel);
                return null;
            },
            cancel);
        return problem is null ? (id, null) : (null, problem);
    }

    /// <summary>«No agreement of ours»: it is not proposed again.</summary>
    public Task<Problem?> RejectAsync(AgreementProposal proposal, CancellationToken cancel = default) => work.DoAsync(
        async (db, deeds) =>
        {
            await DecideAsync(db, deeds, proposal, null, cancel);
            return null;
        },
        cancel);

    private async Task<(Guid? Card, Problem? Problem)> CardOfAsync(RegisterDb db, List<Deed> deeds, AgreementProposal proposal, Guid? named, CancellationToken cancel)
    {
        if (named is null && (proposal.Candidates.Count > 1 || proposal.Kind == ProposalKind.Question))
        {
            return (null, new Problem("card.which-card", Severity.Error)
            {
                Arguments = [string.Join("; ", proposal.Candidates.Select(candidate => $"{candidate.Id} {candidate.Title}"))],
            });
        }

        var target = named ?? (proposal.Candidates.Count == 1 ? proposal.Candidates[0].Id : null as Guid?);
        if (target is null)
        {
            (target, var refused) = await _book.AddAsync(db, deeds, proposal.Card, proposal.Succeeds?.Id, cancel);
            return refused is not null || proposal.Kind is ProposalKind.Card or ProposalKind.Signing
                ? (target, refused)
                : (target, await ToCardAsync(db, deeds, proposal, target!.Value, cancel));
        }

        return (target, await ToCardAsync(db, deeds, proposal, target.Value, cancel));
    }

    private async Task<Problem?> ToCardAsync(RegisterDb db, List<Deed> deeds, AgreementProposal proposal, Guid id, CancellationToken cancel)
    {
        return await _book.ChangeAsync(
            db,
            deeds,
            id,
            null,
            "accept-" + KebabEnum.NameOf(proposal.Kind),
            async (_, agreement) =>
            {
                switch (proposal.Kind)
                {
                    case ProposalKind.Amendment:
                        return await _book.AddAmendmentAsync(db, id, AmendmentLine.Of(proposal.Paper!, proposal.Place, proposal.Mode), cancel);
                    case ProposalKind.Plan:
                        return PlanSheet.Of(id, proposal.Paper!) is { } plan
                            ? await new PlanBook(work).AddAsync(db, deeds, plan, cancel)
                            : new Problem("plan.no-days", Severity.Error) { Arguments = [proposal.Paper!.Title] };
                    case ProposalKind.Signing:
                        var sheet = await AgreementSheets.FindAsync(db, work.RegionId, id, cancel);
                        var filled = sheet!.Card.With(proposal.Paper!, proposal.Place, proposal.Mode);
                        return await _book.FillAsync(db, agreement, filled with { SignedOn = sheet.Card.SignedOn ?? filled.SignedOn }, cancel)
                            ?? await AddSpellingsAsync(db, proposal, id, cancel);
                    default:
                        return await AddSpellingsAsync(db, proposal, id, cancel);
                }
            },
            cancel);
    }

    private async Task<Problem?> AddSpellingsAsync(RegisterDb db, AgreementProposal proposal, Guid id, CancellationToken cancel)
    {
        foreach (var spelling in proposal.Spellings)
        {
            if (await _book.AddAliasAsync(db, id, spelling, AgreementBook.Always, cancel) is { } taken)
            {
                return taken;
            }
        }

        return null;
    }

    /// <summary>Rows that name the agreement are linked by it; a signing names it in its title only.</summary>
    private async Task HoldAsync(RegisterDb db, AgreementProposal proposal, Guid id, CancellationToken cancel)
    {
        if (proposal.Paper is null)
        {
            return;
        }

        var held = await db.AgreementActivities.Where(line => line.RegionId == work.RegionId && line.AgreementId == id).Select(line => line.ActivityId).ToListAsync(cancel);
        foreach (var activity in proposal.Sources.Select(source => source.ActivityId).Distinct().Except(held))
        {
            db.AgreementActivities.Add(new AgreementActivity { RegionId = work.RegionId, AgreementId = id, ActivityId = activity });
        }
    }

    private async Task DecideAsync(RegisterDb db, List<Deed> deeds, AgreementProposal proposal, Guid? id, CancellationToken cancel)
    {
        var decision = await db.AgreementDecisions.FindAsync([work.RegionId, proposal.Key], cancel);
        if (decision is null)
        {
            db.AgreementDecisions.Add(decision = new AgreementDecision
            {
                RegionId = work.RegionId, ProposalKey = proposal.Key, Accepted = id is not null, AgreementId = id, DecidedAt = work.Now, DecidedBy = work.Actor,
            });
        }

        (decision.Accepted, decision.AgreementId, decision.DecidedAt, decision.DecidedBy) = (id is not null, id, work.Now, work.Actor);
        deeds.Add(new Deed(id is null ? "reject" : "accept", "agreement_decision", id, null, AgreementJson.Write(new { proposal.Key, proposal.Card.Title })));
    }
}
