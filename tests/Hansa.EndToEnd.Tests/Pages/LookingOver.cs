using Deque.AxeCore.Commons;
using Hansa.Core.Text;
using Hansa.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Pages;

/// <summary>Everything by which a page may fall short that can be seen without knowing what it is about.</summary>
internal static class LookingOver
{
    private const int MostTabs = 400;

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    private static string Script(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", name));

    /// <summary>
    /// On the screen of an office and on a phone. What the keyboard reaches, and what axe finds on a phone, does not hang on the
    /// language: it is looked at in Russian only, for it takes half the time.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Clerk clerk, Language language)
    {
        var page = clerk.Page;
        var found = new List<string>();
        await page.EvaluateAsync(s_axe);
        await AddAxeAsync(page, found, "");
        var seen = await page.EvaluateAsync<Seen>(Script("look-over.js"));
        found.AddRange(seen.Found);
        found.AddRange(PageWords.Find(seen.Words, language));
        if (seen.Language != (language == Language.Russian ? "ru" : "en"))
        {
            found.Add($"the page says it is in «{seen.Language}»");
        }

        if (language == Language.Russian)
        {
            await AddKeyboardAsync(page, found);
        }

        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        found.AddRange((await page.EvaluateAsync<Seen>(Script("look-over.js"))).Found.Select(what => "on a phone " + what));
        if (language == Language.Russian)
        {
            await AddAxeAsync(page, found, "on a phone ");
        }

        return [.. found.Distinct()];
    }

    private static async Task AddAxeAsync(IPage page, List<string> found, string where) =>
        found.AddRange((await page.EvaluateAsync<string[]>(Script("run-axe.js"))).Select(what => where + what));

    private static async Task AddKeyboardAsync(IPage page, List<string> found)
    {
        var count = await page.EvaluateAsync<int>(Script("watch-focus.js"));
        for (var i = 0; i < Math.Min(count + 2, MostTabs); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        found.AddRange(await page.EvaluateAsync<string[]>(Script("focus-found.js")));
    }

    /// <summary>As look-over.js tells it.</summary>
    internal sealed class Seen
    {
        public string[] Found { get; set; } = [];

        public string[] Words { get; set; } = [];

        public string Language { get; set; } = "";
    }
}
