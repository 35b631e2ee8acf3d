using Hansa.App.Tests;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>Hasty hands: a button pressed twice, the way back after sending, a form that outlived its session.</summary>
public sealed class SendingTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    private async Task<(Clerk Clerk, string Path)> OpenAsync(string thing, string page, string person = "coordinator", bool javaScript = true)
    {
        var clerk = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        await clerk.SignInAsync(SamplePeople.Of(person));
        var path = await hansa.Things.FillInAsync($"/submissions/{{{thing}}}");
        await clerk.GoAsync(path + page);
        return (clerk, path);
    }

    private async Task<long> StepsAsync(string path) =>
        (long)(await hansa.Register.Source.AskAsync("select count(*) from submission_step where submission_id = $1", Guid.Parse(path.Split('/')[^1])))!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_PressedTwiceThenBack_SendsOnceAndSaysSo(bool javaScript)
    {
        var (clerk, path) = await OpenAsync(javaScript ? "gathering" : "written", "/submit", javaScript: javaScript);
        await clerk.FillAsync("Фамилия и инициалы", "Лебедев И. П.");
        await clerk.FillAsync("Должность", "министр");
        await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Подписать и отправить" }).DblClickAsync();
        await clerk.SeeAsync("Отчет отправлен");
        Assert.Equal(1, await StepsAsync(path));
        await clerk.Page.GoBackAsync();
        if (await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Подписать и отправить" }).IsVisibleAsync())
        {
            await clerk.PressAsync("Подписать и отправить");
        }

        await clerk.SeeAsync("Отчет отправлен");
        Assert.Equal(1, await StepsAsync(path));
    }

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_IsTakenUpAfterSigningIn()
    {
        var (clerk, path) = await OpenAsync("empty", "/nothing", javaScript: false);
        await clerk.FillAsync("Фамилия и инициалы", "Петрова М. К.");
        await clerk.FillAsync("Должность", "заместитель министра");
        await hansa.EndSessionsAsync();
        await clerk.PressAsync("Подписать и отправить");
        await clerk.SignInHereAsync(SamplePeople.Of("coordinator"));
        // What was signed is shown and sent by a press of the person’s own.
        await clerk.Page.Locator("main summary").ClickAsync();
        await clerk.SeeAsync("Петрова М. К.");
        await clerk.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await clerk.SeeAsync("мероприятий не было");
        Assert.Equal(1, await StepsAsync(path));
    }
}
