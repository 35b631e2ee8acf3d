using Hansa.App.Directories;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;

namespace Hansa.App.Agreements;

/// <summary>What a card must hold to; said before it is stored, so that each is told at its place.</summary>
public static class AgreementCardRules
{
    /// <summary>So many months an agreement goes on by itself at most.</summary>
    public const int MostMonths = 1200;

    /// <returns>With the member of the card that is meant.</returns>
    public static IReadOnlyList<(string Member, Problem Problem)> Check(AgreementCard card)
    {
        var found = new List<(string, Problem)>();
        if (AgreementKey.Of(card.Title).Length == 0)
        {
            found.Add((nameof(card.Title), Error("card.no-title")));
        }

        if (card.InForceFrom > card.InForceUntil)
        {
            found.Add((nameof(card.InForceUntil), Error("card.ends-before-it-begins")));
        }

        if (card.Extension != Extension.None && card.InForceUntil is null)
        {
            found.Add((nameof(card.InForceUntil), Error("card.extension-without-term")));
        }

        if (card.ExtensionMonths is < 1 or > MostMonths)
        {
            found.Add((nameof(card.ExtensionMonths), Error("card.extension-months", MostMonths)));
        }

        foreach (var twice in card.Parties.GroupBy(party => DirectoryKey.Of(party.Name)).Where(group => group.Count() > 1))
        {
            found.Add((nameof(card.Parties), Error("card.party-twice", twice.First().Name)));
        }

        return found;
    }

    private static Problem Error(string code, params object?[] arguments) => new(code, Severity.Error) { Arguments = arguments };
}
