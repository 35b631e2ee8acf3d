using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>The program is killed under people at work and started again.</summary>
public sealed class AppKilledTests(Chromium chromium, LiveHansa hansa) : BrowserTests(chromium), IClassFixture<LiveHansa>
{
    [Fact]
    public async Task Kill_PersonSignedIn_StaysSignedInAndTheirFormsHold()
    {
        var clerk = await SeatAsync(hansa.Address);
        await clerk.SignInAsync(SamplePeople.Of("coordinator"));
        hansa.Kill();
        await Assert.ThrowsAsync<PlaywrightException>(() => clerk.Page.ReloadAsync());
        await hansa.StartAgainAsync();
        await clerk.GoAsync("/");
        Assert.Equal("Главная", await clerk.HeadingAsync());
        hansa.Kill();
        await hansa.StartAgainAsync();
        // The form and its token are older than the program.
        await clerk.UnfoldAsync(SamplePeople.Of("coordinator").Name);
        await clerk.PressAsync("Выйти");
        Assert.Equal("Вход", await clerk.HeadingAsync());
    }
}
