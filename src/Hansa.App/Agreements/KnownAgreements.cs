using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>The cards of the register with their spellings, to look titles up.</summary>
internal sealed class KnownAgreements
{
    private readonly Dictionary<string, List<Known>> _byKey = new(StringComparer.Ordinal);
    private readonly List<Known> _all = [];

    public IReadOnlyDictionary<Guid, List<(DateOnly? SignedOn, string? Number)>> Amendments { get; private init; } =
        new Dictionary<Guid, List<(DateOnly?, string?)>>();

    public static async Task<KnownAgreements> LoadAsync(RegisterDb db, string regionId, CancellationToken cancel)
    {
        var amendments = await db.AgreementAmendments.AsNoTracking().Where(line => line.RegionId == regionId).ToListAsync(cancel);
        var known = new KnownAgreements
        {
            Amendments = amendments.GroupBy(line => line.AgreementId).ToDictionary(group => group.Key, group => group.Select(line => (line.SignedOn, line.OrderNumber)).ToList()),
        };
        var spellings =
            from alias in db.AgreementAliases
            join card in db.Agreements on new { alias.RegionId, alias.AgreementId } equals new { card.RegionId, card.AgreementId }
            where alias.RegionId == regionId
            orderby card.AgreementId
            select new { card.AgreementId, card.Title, card.SignedOn, alias.AliasKey, Spelling = alias.Title };
        foreach (var spelling in await spellings.AsNoTracking().ToListAsync(cancel))
        {
            var entry = new Known(new CardName(spelling.AgreementId, spelling.Title), spelling.SignedOn, spelling.Spelling);
            known._all.Add(entry);
            if (!known._byKey.TryGetValue(spelling.AliasKey, out var same))
            {
                known._byKey.Add(spelling.AliasKey, same = []);
            }

            same.Add(entry);
        }

        return known;
    }

    /// <summary>Cards with exactly this spelling, the latest signed first.</summary>
    public IReadOnlyList<Known> Exact(string title) =>
        _byKey.TryGetValue(AgreementKey.Of(title), out var found) ? [.. found.OrderByDescending(known => known.SignedOn)] : [];

    /// <summary>Cards whose title is this one or much like it, each once.</summary>
    public IReadOnlyList<CardName> Alike(string title) =>
        [.. _all.Where(known => AgreementTitles.Similar(known.Spelling, title)).Select(known => known.Card).DistinctBy(card => card.Id)];

    internal sealed record Known(CardName Card, DateOnly? SignedOn, string Spelling);
}
