
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Accounts;

/// <summary>A session that ends while somebody works: nothing typed is lost, and the words say what to do.</summary>
public sealed class SessionEndedTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    private const string Typed = "Имя, набранное после конца сеанса";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_SentAfterwards_IsSentOnceSignedIn(bool javaScript)
    {
        var clerk = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        var person = SamplePeople.Of(javaScript ? "reader" : "sport");
        await clerk.SignInAsync(person, "/account");
        await EndSessionsAsync();
        await clerk.Page.FillAsync("#name", Typed);
        await clerk.PressAsync("Сохранить");
        await clerk.SeeAsync("введенное сохранено");
        await clerk.Page.FillAsync("#email", person.Email);
        await clerk.Page.FillAsync("#password", SamplePeople.Password);
        await clerk.Page.Locator("main form button[type=submit]").First.ClickAsync();
        if (!javaScript)
        {
            await clerk.SeeAsync("Осталось отправить введенное");
            await clerk.PressAsync("Отправить");
        }

        await clerk.Page.WaitForURLAsync("**/account");
        Assert.Equal(Typed, await clerk.Page.InputValueAsync("#name"));
        Assert.Equal(1L, await AskAsync($"select count(*) from account where email_key = '{person.Email}' and name = '{Typed}'"));
    }

    [Fact]
    public async Task Cell_TypedAfterwards_IsSavedOnceSignedInOverThePage()
    {
        var found = (string)(await AskAsync(
            "select a.email || ' ' || s.submission_id from submission s join account a using (region_id, organization_id) where a.role = 'reporter' and s.state in ('draft', 'returned') order by 1 limit 1"))!;
        var (email, path) = (found.Split(' ')[0], "/submissions/" + found.Split(' ')[1]);
        var clerk = await SeatAsync(hansa.Address);
        await clerk.SignInAsync(SamplePeople.Of(email.Split('@')[0]), path);
        await clerk.PressAsync("Добавить строку");
        var cell = clerk.Page.Locator("textarea[name=title]").Last;
        await cell.FillAsync("Выставка");
        await EndSessionsAsync();
        await cell.FillAsync("Выставка, о которой дописали после конца сеанса");
        var dialog = clerk.Page.Locator("#sign-in-again");
        await dialog.Locator("input[name=email]").FillAsync(email);
        await dialog.Locator("input[name=password]").FillAsync("мимо");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await clerk.SeeAsync("Почта или пароль не подходят");
        await dialog.Locator("input[name=password]").FillAsync(SamplePeople.Password);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Equal("Выставка, о которой дописали после конца сеанса", await cell.InputValueAsync());
        await UntilAsync("select count(*) from submission_row where cells ->> 'title' = 'Выставка, о которой дописали после конца сеанса'");
    }

    private async Task EndSessionsAsync()
    {
        await using var command = hansa.Register.Source.CreateCommand("update account_session set ended_at = now() where ended_at is null");
        Assert.True(await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = hansa.Register.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private async Task UntilAsync(string sql)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while ((long)(await AskAsync(sql))! == 0)
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
