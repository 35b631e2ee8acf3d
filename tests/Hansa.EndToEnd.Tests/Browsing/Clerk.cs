using Hansa.App.Samples;
using Hansa.Core.Text;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Browsing;

/// <summary>Somebody of an office at a browser of their own. They do what a person does: read, press, follow, fill in, go on.</summary>
public sealed class Clerk : IAsyncDisposable
{
    private readonly Uri _address;
    private readonly IBrowserContext _context;
    private readonly bool _traced;

    private Clerk(Uri address, IBrowserContext context, IPage page, Complaints complaints, bool traced) =>
        (_address, _context, Page, Complaints, _traced) = (address, context, page, complaints, traced);

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    public Complaints Complaints { get; }

    public IBrowserContext Browser => _context;

    /// <summary>Path and query of the page.</summary>
    public string Here => new Uri(Page.Url).PathAndQuery;

    internal static async Task<Clerk> SeatAsync(IBrowser browser, Uri address, Seat seat)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = seat.Language == Language.Russian ? "ru-RU" : "en-GB",
            JavaScriptEnabled = seat.JavaScript,
            ViewportSize = seat.Screen ?? Screen.Office,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        if (seat.Traced)
        {
            await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true, Sources = false, Screenshots = false });
        }

        var complaints = new Complaints(context);
        return new Clerk(address, context, await context.NewPageAsync(), complaints, seat.Traced);
    }

    /// <summary>Opens a page, which must be there.</summary>
    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(new Uri(_address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        Assert.True(answer!.Status == 200, $"{path} answered {answer.Status}: {await HeadingAsync()}");
    }

    public async Task SignInAsync(DemoAccount person, string? path = null)
    {
        await GoAsync(path is null ? "/sign-in" : "/sign-in?back=" + Uri.EscapeDataString(path));
        await SignInHereAsync(person);
        // Waiting for the load event here may miss it; what is done next waits for what it needs.
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal), new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>Signs in on the page that asks for it.</summary>
    public async Task SignInHereAsync(DemoAccount person)
    {
        await Page.FillAsync("#email", person.Email);
        await Page.FillAsync("#password", DemoAccounts.Password);
        await Page.Locator("main form button[type=submit]").First.ClickAsync();
    }

    /// <summary>The page’s <c>h1</c>.</summary>
    public async Task<string> HeadingAsync() => (await Page.Locator("h1").First.InnerTextAsync()).Trim();

    /// <summary>Reloads the page until it is the one with the heading, as a patient person does.</summary>
    public async Task ReloadUntilAsync(string heading)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (await HeadingAsync() != heading)
        {
            Assert.True(DateTime.UtcNow < until, $"After a minute the page still says: {await HeadingAsync()}");
            await Task.Delay(200);
            await Page.ReloadAsync();
        }
    }

    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).First.ClickAsync();

    public Task FollowAsync(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }).First.ClickAsync();

    /// <summary>Opens what is folded up under these words.</summary>
    public Task UnfoldAsync(string words) => Page.Locator("summary:visible", new PageLocatorOptions { HasText = words }).First.ClickAsync();

    public Task FillAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Waits until the words stand on the page.</summary>
    public Task SeeAsync(string words) => Page.GetByText(words).Filter(new LocatorFilterOptions { Visible = true }).First.WaitForAsync();

    /// <summary>Keeps what the clerk sees, and how they got there, for whoever looks into a failed test.</summary>
    internal async Task KeepEvidenceAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = System.IO.Path.Combine(folder, name);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path + ".png", FullPage = true });
        await File.WriteAllTextAsync(path + ".html", $"<!-- {Page.Url} -->\n" + await Page.ContentAsync());
        if (_traced)
        {
            await _context.Tracing.StopAsync(new TracingStopOptions { Path = path + ".trace.zip" });
        }
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}

/// <param name="Screen">The office’s screen by default.</param>
/// <param name="Traced">Whether each step is kept in case the test fails; costs a little time.</param>
internal sealed record Seat(Language Language = Language.Russian, bool JavaScript = true, ViewportSize? Screen = null, bool Traced = true);
