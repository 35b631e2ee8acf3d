using Hansa.Core.Text;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Pages;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Screenshots;

/// <summary>
/// Pictures of every page as everybody sees it, in both languages, on both screens, to be looked at: run by the script
/// <c>take</c> beside this file, never among the tests.
/// </summary>
public sealed class ScreenshotTaking(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    [Theory(Explicit = true)]
    [InlineData(Language.Russian)]
    [InlineData(Language.English)]
    public async Task Take_EveryPage_IsKeptInArtifacts(Language language)
    {
        var only = Environment.GetEnvironmentVariable("HANSA_PAGES");
        foreach (var (screen, name) in new[] { (Screen.Office, "office"), (Screen.Phone, "phone") })
        {
            var folder = Repo.PathOf("artifacts", "screenshots", language == Language.Russian ? "ru" : "en", name);
            foreach (var (page, person) in PageList.Visits.Where(visit => only is null || visit.Page.Address.Contains(only, StringComparison.Ordinal)))
            {
                var clerk = await SeatAsync(hansa.Address, new Seat(language, Screen: screen, Traced: false));
                await hansa.SignInAsync(clerk, person);
                await clerk.GoAsync(await hansa.Things.FillInAsync(page.Address));
                await clerk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, NameOf(page, person)), FullPage = true });
                await clerk.DisposeAsync();
            }
        }
    }

    // «/submissions/{draft}/upload» of the reporter is submissions-draft-upload.reporter.png.
    private static string NameOf(PageLine page, string? person)
    {
        var name = string.Join('-', page.Address.Split(['/', '{', '}', '?', '=', '&'], StringSplitOptions.RemoveEmptyEntries));
        return $"{(name.Length == 0 ? "home" : name)}{(person is null ? "" : "." + person)}.png";
    }
}
