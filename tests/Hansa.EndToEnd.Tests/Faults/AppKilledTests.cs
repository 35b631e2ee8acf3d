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
        hansa.Kill();
        await hansa.StartAgainAsync();
        // The form and its token are older than the program.
        await clerk.UnfoldAsync(SamplePeople.Of("coordinator").Name);
        await clerk.PressAsync("Выйти");
        Assert.Equal("Вход", await clerk.HeadingAsync());
    }

    [Fact]
    public async Task Kill_PersonTyping_SeesItAndLosesNothing()
    {
        var clerk = await SeatAsync(hansa.Address);
        await clerk.SignInAsync(SamplePeople.Of("reporter"));
        var editor = await SavingEditor.OpenAsync(clerk, hansa.Register);
        await editor.TypeAsync("title", "Экскурсия для делегации Кубы");
        await editor.UntilKeptAsync("title", "Экскурсия для делегации Кубы");
        using (clerk.Complaints.Forgiven())
        {
            hansa.Kill();
            await editor.TypeAsync("place", "г. Гагарин, дом семьи Гагариных");
            await editor.TypeAsync("participants", "12 человек");
            await editor.UntilAsync("offline");
            await hansa.StartAgainAsync();
            await editor.UntilAsync("saved");
        }

        Assert.Equal(("г. Гагарин, дом семьи Гагариных", "12 человек"), (await editor.KeptAsync("place"), await editor.KeptAsync("participants")));
    }

    [Fact]
    public async Task Kill_PersonTypingClosesThePage_FindsTheWordsOnComingBack()
    {
        var clerk = await SeatAsync(hansa.Address);
        await clerk.SignInAsync(SamplePeople.Of("reporter"));
        var editor = await SavingEditor.OpenAsync(clerk, hansa.Register);
        using (clerk.Complaints.Forgiven())
        {
            hansa.Kill();
            await editor.TypeAsync("content", "Гости осмотрели дом и музей, оставили запись в книге.");
            await editor.UntilAsync("offline");
            clerk.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
            await clerk.Page.GotoAsync("about:blank");
        }

        await hansa.StartAgainAsync();
        await editor.OpenAgainAsync();
        await editor.UntilKeptAsync("content", "Гости осмотрели дом и музей, оставили запись в книге.");
        Assert.Equal("Гости осмотрели дом и музей, оставили запись в книге.", await editor.ShownAsync("content"));
    }
}
