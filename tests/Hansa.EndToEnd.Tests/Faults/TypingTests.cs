using Hansa.App.Samples;
using Hansa.App.Tests;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>What may come between a person and the register while they type.</summary>
public sealed class TypingTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    private async Task<SavingEditor> OpenAsync(string person)
    {
        var clerk = await SeatAsync(hansa.Address);
        await clerk.SignInAsync(SamplePeople.Of(person));
        return await SavingEditor.OpenAsync(clerk, hansa.Register);
    }

    [Fact]
    public async Task Offline_ForAWhile_LosesNothing()
    {
        var editor = await OpenAsync("reporter");
        using (editor.Clerk.Complaints.Forgiven())
        {
            await editor.Clerk.Browser.SetOfflineAsync(true);
            await editor.TypeAsync("place", "г. Гагарин, ул. Гагарина");
            await editor.UntilAsync("offline");
            await editor.TypeAsync("place", "г. Гагарин, ул. Гагарина, д. 74");
            await editor.Clerk.Browser.SetOfflineAsync(false);
            await editor.UntilAsync("saved");
        }

        await editor.UntilKeptAsync("place", "г. Гагарин, ул. Гагарина, д. 74");
    }

    [Fact]
    public async Task Session_EndedWhileTyping_GoesOnAfterSigningInAgain()
    {
        var editor = await OpenAsync("reporter");
        await hansa.EndSessionsAsync();
        await editor.TypeAsync("participants", "9 человек из посольства");
        // Sign-in opens over the page, which keeps what was typed.
        var dialog = editor.Clerk.Page.Locator("dialog[open]");
        await dialog.Locator("[name=email]").FillAsync(SamplePeople.Of("reporter").Email);
        await dialog.Locator("[name=password]").FillAsync(DemoAccounts.Password);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await editor.UntilAsync("saved");
        await editor.UntilKeptAsync("participants", "9 человек из посольства");
    }

    [Fact]
    public async Task Cell_TwoPeopleInIt_EachSeesBothVersions()
    {
        var (reporter, coordinator) = (await OpenAsync("reporter"), await OpenAsync("coordinator"));
        await reporter.TypeAsync("title", "Экскурсия для гостей с Кубы");
        await reporter.UntilKeptAsync("title", "Экскурсия для гостей с Кубы");
        await coordinator.TypeAsync("title", "Экскурсия для делегации посольства Кубы");
        await coordinator.UntilAsync("conflict");
        await coordinator.Clerk.SeeAsync("Ваш вариант не потерян");
        Assert.Equal("Экскурсия для гостей с Кубы", await reporter.KeptAsync("title"));
        // Another cell of the same row comes together by itself.
        await coordinator.TypeAsync("dates", "15 марта 2026 года");
        await coordinator.UntilKeptAsync("dates", "15 марта 2026 года");
        await coordinator.Clerk.PressAsync("Поставить мой вариант");
        await reporter.UntilKeptAsync("title", "Экскурсия для делегации посольства Кубы");
    }
}
