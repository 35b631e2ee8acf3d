using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;

namespace Hansa.EndToEnd.Tests.Pages;

public sealed class SignInTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_PageAskedForBefore_IsShownAfterwards(bool javaScript)
    {
        var clerk = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        await clerk.GoAsync("/");
        Assert.Equal("Вход", await clerk.HeadingAsync());
        await clerk.SignInAsync(SamplePeople.Of("coordinator"), "/");
        Assert.Equal("Главная", await clerk.HeadingAsync());
    }
}
