using Hansa.Core.Permissions;

namespace Hansa.Bench.Load;

/// <summary>Somebody of the office who looks: at the board and at submissions, at what was held, at figures.</summary>
internal sealed class LoadLooker(LoadBrowser browser, LoadAccount person, Guid round, IReadOnlyList<Guid> submissions, Random random)
{
    private static readonly string[] s_words = ["Витебск", "выставка", "форум", "культура", "Минск", "конференция"];

    public Task ActAsync()
    {
        var chance = random.NextDouble();
        return chance < 0.3 ? browser.GetAsync("search", "/activities?q=" + Uri.EscapeDataString(s_words[random.Next(s_words.Length)]))
            : chance < 0.4 ? browser.GetAsync("figures", "/figures")
            : person.Role != Role.Coordinator || chance < 0.5 ? browser.GetAsync("agreements", "/agreements")
            : chance < 0.8 ? browser.GetAsync("board of the round", $"/rounds/{round}")
            : browser.GetAsync("submission of a body", $"/submissions/{submissions[random.Next(submissions.Count)]}");
    }
}
