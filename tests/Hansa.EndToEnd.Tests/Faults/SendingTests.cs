using Hansa.App.Tests;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>Hasty hands: a button pressed twice, the way back after sending, a form that outlived its session, a file too large.</summary>
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
        await hansa.Register.Source.AskAsync("update account_session set ended_at = now() where ended_at is null");
        await clerk.PressAsync("Подписать и отправить");
        await clerk.SignInHereAsync(SamplePeople.Of("coordinator"));
        // What was signed is shown and sent by a press of the person’s own.
        await clerk.Page.Locator("main summary").ClickAsync();
        await clerk.SeeAsync("Петрова М. К.");
        await clerk.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await clerk.SeeAsync("мероприятий не было");
        Assert.Equal(1, await StepsAsync(path));
    }

    [Theory]
    [InlineData(true, 21)]
    [InlineData(false, 21)]
    [InlineData(false, 90)]
    public async Task Upload_FileTooLarge_IsRefusedInWordsAndChangesNothing(bool javaScript, int megabytes)
    {
        var (clerk, path) = await OpenAsync("draft", "/upload", "reporter", javaScript);
        var file = Path.Combine(Directory.CreateTempSubdirectory("hansa-test-").FullName, "отчет.docx");
        await using (var large = File.Create(file))
        {
            large.SetLength(megabytes * 1024L * 1024);
        }

        try
        {
            await clerk.Page.SetInputFilesAsync("#upload-file", file);
            await clerk.PressAsync("Загрузить");
            await clerk.SeeAsync(javaScript ? "Файл больше 20 МБ" : megabytes > 80 ? "Файл слишком велик" : "Файл «отчет.docx» больше 20 МБ");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }

        await clerk.GoAsync(path);
        Assert.Equal(3, await clerk.Page.Locator("[data-row]").CountAsync());
    }
}
