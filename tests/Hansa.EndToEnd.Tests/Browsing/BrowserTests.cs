using Hansa.Tests;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Browsing;

/// <summary>
/// Tests with people at browsers. A test fails too when a page complained on the way; of a failed test the last page, its
/// markup and the trace of every clerk are kept in artifacts/end-to-end.
/// </summary>
public abstract class BrowserTests(Chromium chromium) : IAsyncLifetime
{
    private const int LongestName = 120;

    private readonly List<Clerk> _clerks = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<Clerk> SeatAsync(Uri address, Seat? seat = null)
    {
        var clerk = await Clerk.SeatAsync(await chromium.BrowserAsync(), address, seat ?? new Seat());
        lock (_clerks)
        {
            _clerks.Add(clerk);
        }

        return clerk;
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed || _clerks.Exists(clerk => clerk.Complaints.All.Count > 0);
        var number = 0;
        foreach (var clerk in _clerks)
        {
            number++;
            if (failed)
            {
                await TryKeepAsync(clerk, number);
            }

            await clerk.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        var complaints = _clerks.SelectMany(clerk => clerk.Complaints.All).Distinct().ToList();
        Assert.True(complaints.Count == 0, "Pages complained: " + string.Join("\n", complaints));
    }

    private async Task TryKeepAsync(Clerk clerk, int number)
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? GetType().Name;
        var at = test.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? open : test.Length;
        // With what the theory was given, so that one case does not overwrite another.
        var name = string.Concat((test[..at].Split('.')[^1] + test[at..]).Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));
        name = name[..Math.Min(name.Length, LongestName)];
        try
        {
            await clerk.KeepEvidenceAsync(Repo.PathOf("artifacts", "end-to-end", GetType().Name), $"{name}-{number}");
        }
        catch (PlaywrightException)
        {
            // The browser is gone: that was what failed.
        }
    }
}
