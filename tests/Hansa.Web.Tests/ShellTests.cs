using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests;

public sealed class ShellTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    [Fact]
    public async Task Home_NotSignedIn_GoesToSignInAndKeepsTheWay()
    {
        var answer = await hansa.Browser().GetAsync("/nowhere?all=1");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        answer = await hansa.Browser().GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/sign-in?back=%2F", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RussianText_IsWrittenInLettersNotEntities()
    {
        var page = await hansa.Browser().GetStringAsync("/sign-in");
        Assert.Contains("<html lang=\"ru\">", page, StringComparison.Ordinal);
        Assert.Contains("Электронная почта", page, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x4", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Language_Chosen_StaysAndGoesBack()
    {
        var browser = hansa.Browser();
        var answer = await browser.GetAsync("/language/en?back=%2Fsign-in");
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Contains("<html lang=\"en\">", await browser.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        answer = await browser.GetAsync("/language/ru?back=https%3A%2F%2Fexample.com");
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task UnknownPage_SignedIn_SaysSoInAPage()
    {
        var browser = await hansa.SignedInAsync(Role.Coordinator);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        var answer = await browser.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Такой страницы нет", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedInWords()
    {
        var answer = await hansa.Browser().PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("email", "a@b.c")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Форма устарела", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_AskedByTheirAddress_AreKeptForGood()
    {
        var page = await hansa.Browser().GetStringAsync("/sign-in");
        var start = page.IndexOf("/lib/htmx.min.js?v=", StringComparison.Ordinal);
        var answer = await hansa.Browser().GetAsync(page[start..page.IndexOf('"', start)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
