using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Quarter;
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
    public async Task Account_SentAfterwards_IsSentOnceSignedIn(bool javaScript)
    {
        var person = javaScript ? "reader" : "sport";
        var clerk = await OpenAsync(person, "/account", javaScript);
        await clerk.Page.FillAsync("#name", Typed);
        await SendAsync(clerk, "Сохранить", person, javaScript);
        await clerk.Page.WaitForURLAsync("**/account");
        Assert.Equal(Typed, await clerk.Page.InputValueAsync("#name"));
        Assert.Equal(1L, await AskAsync($"select count(*) from account where email_key = '{SamplePeople.Of(person).Email}' and name = '{Typed}'"));
    }

    [Theory]
    [InlineData(true, "2019-Q1")]
    [InlineData(false, "2019-Q2")]
    public async Task Round_OpenedAfterwards_IsOpenedOnceSignedIn(bool javaScript, string period)
    {
        var clerk = await OpenAsync("coordinator", $"/rounds/new?period={period}&form=international-executive", javaScript);
        await clerk.FillAsync("Название", Typed);
        await clerk.Page.Locator("input[name=body]").First.CheckAsync();
        await SendAsync(clerk, "Открыть сбор", "coordinator", javaScript);
        await clerk.OpenAnywayAsync();
        Assert.Equal(1L, await AskAsync($"select count(*) from round where name = '{Typed}' and period_start = '{(javaScript ? "2019-01-01" : "2019-04-01")}'"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Person_AddedAfterwards_IsAddedOnceSignedIn(bool javaScript)
    {
        var clerk = await OpenAsync("administrator", "/people/new", javaScript);
        await clerk.Page.FillAsync("#name", "Новикова Анна Павловна");
        await clerk.Page.FillAsync("#email", $"novikova-{(javaScript ? 1 : 2)}@example.org");
        await clerk.Page.Locator("input[name=role]").Last.CheckAsync();
        await SendAsync(clerk, "Добавить", "administrator", javaScript);
        await clerk.SeeAsync("Пароль для первого входа");
        Assert.Equal(1L, await AskAsync($"select count(*) from account where email_key = 'novikova-{(javaScript ? 1 : 2)}@example.org'"));
    }

    private async Task<Clerk> OpenAsync(string person, string path, bool javaScript)
    {
        var clerk = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        await hansa.SignInAsync(clerk, person);
        await clerk.GoAsync(path);
        return clerk;
    }

    // Pressed when nobody is signed in any more: what was typed goes through sign-in, and without scripts through one press more.
    private async Task SendAsync(Clerk clerk, string button, string person, bool javaScript)
    {
        await hansa.EndSessionsAsync();
        await clerk.PressAsync(button);
        await clerk.SeeAsync("введенное сохранено");
        await clerk.SignInHereAsync(SamplePeople.Of(person));
        if (!javaScript)
        {
            await clerk.SeeAsync("Осталось отправить введенное");
            await clerk.PressAsync("Отправить");
        }
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
        // Sign-in must not open under the hands of somebody who is typing: the first words are saved before the session ends.
        await UntilAsync("select count(*) from submission_row where cells ->> 'title' = 'Выставка'");
        await hansa.EndSessionsAsync();
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
