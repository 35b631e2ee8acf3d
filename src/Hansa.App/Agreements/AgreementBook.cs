using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Hansa.App.Agreements;

/// <summary>Makes and changes cards. Each change counts the card’s version up and stands in the audit with the card before and after.</summary>
public sealed class AgreementBook(RegisterWork work)
{
    internal static NpgsqlRange<DateOnly> Always { get; } = new(default, false, true, default, false, true);

    /// <summary>A new card; its title becomes its first alias, and rows that name it are linked at once.</summary>
    /// <param name="succeeds">The card that bore the same title until this one was signed (domain.md M-52); null for none.</param>
    /// <returns>The card’s key, or why there is none: <c>card.title-taken</c> when another card bears the title.</returns>
    public async Task<(Guid? Id, Problem? Problem)> AddAsync(AgreementCard card, Guid? succeeds = null, CancellationToken cancel = default)
    {
        Guid? id = null;
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                (id, var refused) = await AddAsync(db, deeds, card, succeeds, cancel);
                if (refused is null)
                {
                    await AgreementLinks.LinkAsync(RegisterWork.ConnectionOf(db), work.RegionId, null, cancel);
                }

                return refused;
            },
            cancel);
        return problem is null ? (id, null) : (null, problem);
    }

    /// <param name="version">The one the person saw; null to change whatever is there.</param>
    public Task<Problem?> ChangeAsync(Guid id, int? version, AgreementCard card, CancellationToken cancel = default) =>
        ChangeAsync(id, version, "change", (db, agreement) => FillAsync(db, agreement, card, cancel), cancel);

    public Task<Problem?> ChangeStatusAsync(Guid id, int? version, StatusChange change, CancellationToken cancel = default) => ChangeAsync(
        id,
        version,
        KebabEnum.NameOf(change.Kind),
        (db, _) =>
        {
            db.AgreementChanges.Add(new AgreementChange
            {
                RegionId = work.RegionId, AgreementId = id, AgreementChangeId = work.Register.Ids.Next(),
                Kind = change.Kind, Day = change.Day, Until = change.Until, Act = change.Act,
            });
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    /// <summary>Adds a supplementary agreement with its registrations.</summary>
    public Task<Problem?> AmendAsync(Guid id, int? version, AmendmentLine amendment, CancellationToken cancel = default) =>
        ChangeAsync(id, version, "amend", (db, _) => AddAmendmentAsync(db, id, amendment, cancel), cancel);

    /// <summary>Another spelling of the title; rows that name it are linked at once.</summary>
    public Task<Problem?> AddAliasAsync(Guid id, int? version, string title, CancellationToken cancel = default) => ChangeAsync(
        id,
        version,
        "add-alias",
        async (db, _) =>
        {
            var problem = await AddAliasAsync(db, id, title, Always, cancel);
            if (problem is null)
            {
                await AgreementLinks.LinkAsync(RegisterWork.ConnectionOf(db), work.RegionId, null, cancel);
            }

            return problem;
        },
        cancel);

    /// <summary>Takes a spelling away again; rows that were linked by it are not any more.</summary>
    public Task<Problem?> RemoveAliasAsync(Guid id, int? version, string title, CancellationToken cancel = default) => ChangeAsync(
        id,
        version,
        "remove-alias",
        async (db, _) =>
        {
            var key = AgreementKey.Of(title);
            var removed = await db.AgreementAliases.Where(alias => alias.RegionId == work.RegionId && alias.AgreementId == id && alias.AliasKey == key).ExecuteDeleteAsync(cancel);
            await db.TellingAgreements.Where(named => named.RegionId == work.RegionId && named.AgreementId == id && named.AgreementKey == key)
                .ExecuteUpdateAsync(named => named.SetProperty(row => row.AgreementId, (Guid?)null), cancel);
            await db.AgreementDecisions.Where(decision => decision.RegionId == work.RegionId && decision.ProposalKey == AgreementProposal.KeyOfTitle(key)).ExecuteDeleteAsync(cancel);
            return removed == 0 ? new Problem("card.no-such-title", Severity.Error) { Text = title, Arguments = [title] } : null;
        },
        cancel);

    /// <summary>Keeps a file with the card: the scanned original, a draft.</summary>
    public Task<Problem?> AddFileAsync(Guid id, int? version, string fileName, byte[] content, CancellationToken cancel = default) => ChangeAsync(
        id, version, "add-file", (db, _) => AgreementFiles.AddAsync(db, work, id, fileName, content, cancel), cancel);

    /// <summary>Deletes a card that nothing but its own titles speak for; rows that named it are unlinked and may be proposed again.</summary>
    public Task<Problem?> RemoveAsync(Guid id, int? version, CancellationToken cancel = default) => ChangeAsync(
        id,
        version,
        "remove",
        async (db, agreement) =>
        {
            await db.TellingAgreements.Where(named => named.RegionId == work.RegionId && named.AgreementId == id)
                .ExecuteUpdateAsync(named => named.SetProperty(row => row.AgreementId, (Guid?)null), cancel);
            db.Agreements.Remove(agreement);
            return null;
        },
        cancel);

    internal async Task<(Guid? Id, Problem? Problem)> AddAsync(RegisterDb db, List<Deed> deeds, AgreementCard card, Guid? succeeds, CancellationToken cancel)
    {
        var id = work.Register.Ids.Next();
        var agreement = new Agreement
        {
            RegionId = work.RegionId, AgreementId = id, Kind = card.Kind, Title = card.Title, CreatedAt = work.Now, ChangedAt = work.Now,
        };
        if (await FillAsync(db, agreement, card, cancel, isNew: true) is { } refused)
        {
            return (null, refused);
        }

        var days = Always;
        if (succeeds is { } older && card.SignedOn is { } signed)
        {
            days = new NpgsqlRange<DateOnly>(signed, true, false, default, false, true);
            await AgreementAliases.EndAsync(db, work.RegionId, older, AgreementKey.Of(card.Title), signed, cancel);
        }

        if (await AddAliasAsync(db, id, card.Title, days, cancel) is { } taken)
        {
            return (null, taken);
        }

        deeds.Add(new Deed("add", "agreement", id, null, AgreementJson.Write(card)));
        return (id, null);
    }

    internal async Task<Problem?> FillAsync(RegisterDb db, Agreement agreement, AgreementCard card, CancellationToken cancel, bool isNew = false)
    {
        if (AgreementCardRules.Check(card) is [var (_, wrong), ..])
        {
            return wrong;
        }

        AgreementCards.Write(agreement, card);
        if (isNew)
        {
            db.Agreements.Add(agreement);
            await db.SaveChangesAsync(cancel);
        }

        await db.AgreementParties.Where(party => party.RegionId == work.RegionId && party.AgreementId == agreement.AgreementId).ExecuteDeleteAsync(cancel);
        await db.AgreementRegistrations
            .Where(line => line.RegionId == work.RegionId && line.AgreementId == agreement.AgreementId && line.AgreementAmendmentId == null).ExecuteDeleteAsync(cancel);
        AgreementCards.AddLines(db, work, agreement.AgreementId, card);
        return null;
    }

    internal async Task<Problem?> AddAliasAsync(RegisterDb db, Guid id, string title, NpgsqlRange<DateOnly> days, CancellationToken cancel)
    {
        var key = AgreementKey.Of(title);
        if (key.Length == 0)
        {
            return new Problem("card.no-title", Severity.Error);
        }

        if (await AgreementAliases.HolderAsync(db, work.RegionId, key, days, cancel) is { } holder)
        {
            return holder.AgreementId == id ? null : new Problem("card.title-taken", Severity.Error) { Text = title, Arguments = [holder.Title] };
        }

        db.AgreementAliases.Add(new AgreementAlias
        {
            RegionId = work.RegionId, AgreementAliasId = work.Register.Ids.Next(), AgreementId = id, AliasKey = key, Title = title, During = days,
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    internal async Task<Problem?> AddAmendmentAsync(RegisterDb db, Guid id, AmendmentLine line, CancellationToken cancel)
    {
        var amendment = AgreementCards.Amendment(work, id, line);
        db.AgreementAmendments.Add(amendment);
        await db.SaveChangesAsync(cancel);
        AgreementCards.AddRegistrations(db, work, id, amendment.AgreementAmendmentId, line.Registrations);
        return null;
    }

    internal Task<Problem?> ChangeAsync(Guid id, int? version, string action, Func<RegisterDb, Agreement, Task<Problem?>> change, CancellationToken cancel) =>
        work.DoAsync((db, deeds) => ChangeAsync(db, deeds, id, version, action, change, cancel), cancel);

    internal async Task<Problem?> ChangeAsync(
        RegisterDb db, List<Deed> deeds, Guid id, int? version, string action, Func<RegisterDb, Agreement, Task<Problem?>> change, CancellationToken cancel)
    {
        var agreement = await db.Agreements.FindAsync([work.RegionId, id], cancel);
        if (agreement is null)
        {
            return new Problem("card.unknown-card", Severity.Error) { Arguments = [id] };
        }

        if (version is { } seen && seen != agreement.Version)
        {
            return RegisterWork.Conflict;
        }

        var before = await AgreementSheets.FindAsync(db, work.RegionId, id, cancel);
        agreement.ChangedAt = work.Now;
        if (await change(db, agreement) is { } problem)
        {
            return problem;
        }

        await db.SaveChangesAsync(cancel);
        var after = await AgreementSheets.FindAsync(db, work.RegionId, id, cancel);
        deeds.Add(new Deed(action, "agreement", id, AgreementJson.Write(before), after is null ? null : AgreementJson.Write(after)));
        return null;
    }
}
