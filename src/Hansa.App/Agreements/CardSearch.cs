using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Agreements;

/// <summary>Finds a card by what a person calls it.</summary>
public static class CardSearch
{
    private const int ShortLength = 8;

    /// <summary>The end of a key, by which people call a card, a plan or a line: the beginning is the time.</summary>
    public static string ShortId(Guid id) => id.ToString("N")[^ShortLength..];

    /// <param name="name">A key, the end of one, or words of a title.</param>
    public static async Task<(Guid? Card, Problem? Problem)> FindAsync(RegisterWork work, string name, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var cards = await db.Agreements.AsNoTracking().Where(card => card.RegionId == work.RegionId).Select(card => new CardName(card.AgreementId, card.Title)).ToListAsync(cancel);
        return Find(cards, name) switch
        {
            [var only] => (only.Id, null),
            [] => (null, new Problem("card.unknown-card", Severity.Error) { Text = name, Arguments = [name] }),
            var several => (null, new Problem("card.several", Severity.Error)
            {
                Text = name, Arguments = [string.Join("; ", several.Take(5).Select(card => $"{ShortId(card.Id)} {card.Title}"))],
            }),
        };
    }

    /// <param name="name">A key or the end of one.</param>
    /// <returns>The only key of that end, or null.</returns>
    public static Guid? ByEnd(IEnumerable<Guid> keys, string name)
    {
        var end = name.Replace("-", "", StringComparison.Ordinal).Trim();
        var found = end.Length == 0 ? [] : keys.Where(key => key.ToString("N").EndsWith(end, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static List<CardName> Find(List<CardName> cards, string name)
    {
        if (ByEnd(cards.Select(card => card.Id), name) is { } id)
        {
            return [cards.First(card => card.Id == id)];
        }

        var words = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] : cards.FindAll(card => Array.TrueForAll(words, word => Folding.Fold(card.Title).Contains(word, StringComparison.Ordinal)));
    }
}
