using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>What the rows of current reports suggest to write into the register of agreements and nobody has decided on yet.</summary>
public sealed class AgreementProposals(RegisterWork work)
{
    /// <summary>All open proposals: signings, amendments and plans first, then titles, most rows first.</summary>
    public async Task<IReadOnlyList<AgreementProposal>> FindAsync(CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await FindAsync(db, cancel);
    }

    internal async Task<IReadOnlyList<AgreementProposal>> FindAsync(RegisterDb db, CancellationToken cancel)
    {
        var known = await KnownAgreements.LoadAsync(db, work.RegionId, cancel);
        var decided = (await db.AgreementDecisions.Where(decision => decision.RegionId == work.RegionId).Select(decision => decision.ProposalKey).ToListAsync(cancel))
            .ToHashSet(StringComparer.Ordinal);
        var found = await SigningProposals.FindAsync(work, known, decided, cancel);
        found.AddRange((await TitleProposals.FindAsync(work, known, cancel)).Where(proposal => !decided.Contains(proposal.Key)));
        return found;
    }
}
