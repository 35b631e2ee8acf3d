using System.Reflection;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Browsing;

/// <summary>One Chromium for all tests, started by the first that needs it; every clerk has a profile of their own in it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] s_quiet =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _running = new(() => Task.Run(StartAsync));

    /// <summary>Where Chromium is installed, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The browser; skips the running test, with the reason, where there is none.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        Assert.SkipWhen(Path is null, "Chromium is not installed (package chromium), and HANSA_CHROMIUM names none.");
        return (await _running.Value).Browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            var (driver, browser) = await _running.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var driver = typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(about => about.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = s_quiet }));
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("HANSA_CHROMIUM") is { Length: > 0 } named ? [named] : s_names.SelectMany(InPath)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> InPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin")
            .Select(folder => System.IO.Path.Combine(folder, name));
}
