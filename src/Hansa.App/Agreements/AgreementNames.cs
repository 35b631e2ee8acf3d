using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>The cards of the register by all the spellings of their titles: to choose from and to recognise what is typed.</summary>
public sealed class AgreementNames
{
    private readonly Dictionary<string, CardName> _byKey;

    private AgreementNames(IReadOnlyList<CardName> cards, Dictionary<string, CardName> byKey) => (Cards, _byKey) = (cards, byKey);

    /// <summary>No card at all.</summary>
    public static AgreementNames None { get; } = new([], []);

    /// <summary>By title.</summary>
    public IReadOnlyList<CardName> Cards { get; }

    /// <summary>The card that a title names, however its parties are ordered and its words are spaced; the latest signed of several. Null for none.</summary>
    public CardName? Find(string title) => _byKey.GetValueOrDefault(AgreementKey.Of(title));

    public static async Task<AgreementNames> ReadAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var found = await (
            from alias in db.AgreementAliases.AsNoTracking()
            join card in db.Agreements.AsNoTracking() on new { alias.RegionId, alias.AgreementId } equals new { card.RegionId, card.AgreementId }
            where alias.RegionId == regionId
            orderby card.SignedOn, card.AgreementId
            select new { alias.AliasKey, Card = new CardName(card.AgreementId, card.Title) }).ToListAsync(cancel);
        var byKey = new Dictionary<string, CardName>(StringComparer.Ordinal);
        foreach (var one in found)
        {
            byKey[one.AliasKey] = one.Card;
        }

        return new AgreementNames([.. found.Select(one => one.Card).Distinct().OrderBy(card => card.Title, StringComparer.Ordinal)], byKey);
    }
}
