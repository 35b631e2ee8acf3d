using Hansa.Core.Text;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Screenshots;

/// <summary>The pictures of the guides, as a clerk sees the first screen of each page: run by <c>take --docs</c>, never among the tests.</summary>
public sealed class GuidePictures(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    [Fact(Explicit = true)]
    public async Task Take_PicturesOfTheGuides_AreKeptInDocs()
    {
        var folder = Environment.GetEnvironmentVariable("LANGUAGE") == "en" ? "en" : "ru";
        var language = folder == "en" ? Language.English : Language.Russian;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Screenshots", "pictures.tsv")).Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            var screen = cells[1] == "phone" ? Screen.Phone : Screen.Office;
            await using var clerk = await SeatAsync(hansa.Address, new Seat(language, Screen: screen, Traced: false));
            await hansa.SignInAsync(clerk, cells[2] == "-" ? null : cells[2]);
            await clerk.GoAsync(await hansa.Things.FillInAsync(cells[3]));
            if (cells[4].Length > 0)
            {
                await clerk.Page.Locator(cells[4]).First.ClickAsync();
                await clerk.Page.Locator(".row-open [name=content]").WaitForAsync();
            }

            await clerk.Page.Mouse.MoveAsync(0, 0);
            await clerk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repo.PathOf("docs", "pictures", folder, cells[0] + ".png") });
        }
    }
}
