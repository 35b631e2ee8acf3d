using System.Net;
using Hansa.App.Rounds;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Letters;

public sealed class LettersPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private async Task<string> RoundAsync() => "/rounds/" + await hansa.AskAsync<string>("select round_id::text from round where state = 'open' order by round_id limit 1");

    [Fact]
    public async Task New_LinkForOneBody_IsShownInItsLetterUntilItIsSent()
    {
        var browser = await hansa.SignedInAsync();
        var round = await RoundAsync();
        var body = await hansa.AskAsync<string>("select organization_id::text from submission where form = 'international-municipal' order by submission_id limit 1");
        Assert.Contains("checked", await browser.GetStringAsync($"{round}/letters/new?kind=Link&body={body}"), StringComparison.Ordinal);
        var answer = await browser.SendFormAsync($"{round}/letters", $"{round}/letters/new", ("kind", "Link"), ("body", body));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var letter = answer.Headers.Location!.OriginalString;
        var page = await browser.GetStringAsync(letter);
        var start = page.IndexOf(SubmissionLinks.Path, StringComparison.Ordinal) + SubmissionLinks.Path.Length;
        Assert.Contains($"{hansa.Address.Authority}{SubmissionLinks.Path}", page, StringComparison.Ordinal);
        Assert.Equal(Guid.Parse(body), (await SubmissionLinks.FindAsync(hansa.Register, page[start..(start + 43)], TestContext.Current.CancellationToken))!.OrganizationId);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(letter, letter + "/copied")).StatusCode);
        Assert.Contains(SubmissionLinks.Path + "…", await browser.GetStringAsync(letter), StringComparison.Ordinal);
        Assert.Contains("Отправлено вручную", await browser.GetStringAsync($"{round}/letters"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ReminderTwice_IsWrittenOnce()
    {
        var browser = await hansa.SignedInAsync();
        var round = await RoundAsync();
        var body = await hansa.AskAsync<string>("select organization_id::text from submission where state = 'draft' order by submission_id desc limit 1");
        (string, string)[] fields = [("kind", "Reminder"), ("body", body)];
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync($"{round}/letters", $"{round}/letters/new", fields)).StatusCode);
        var count = await hansa.AskAsync<long>("select count(*) from letter");
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync($"{round}/letters", $"{round}/letters/new", fields)).StatusCode);
        Assert.Contains("уже были подготовлены", (await browser.GetStringAsync($"{round}/letters")).Plain(), StringComparison.Ordinal);
        Assert.Equal(count, await hansa.AskAsync<long>("select count(*) from letter"));
    }

    [Theory]
    [InlineData("Reminder", "")]
    [InlineData("Reminder", "не ключ")]
    [InlineData("KickOff", "00000000-0000-0000-0000-000000000000")]
    public async Task New_NobodyTicked_IsSaid(string kind, string body)
    {
        var browser = await hansa.SignedInAsync();
        var round = await RoundAsync();
        var answer = await browser.SendFormAsync($"{round}/letters", $"{round}/letters/new", body.Length == 0 ? [("kind", kind)] : [("kind", kind), ("body", body)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Letter_OfAnotherRound_IsNotFound()
    {
        var browser = await hansa.SignedInAsync();
        var letter = await hansa.AskAsync<string>("select letter_id::text from letter order by letter_id limit 1");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/rounds/{Guid.Empty}/letters/{letter}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendFormAsync("/rounds/new", $"{await RoundAsync()}/letters/{Guid.Empty}/copied")).StatusCode);
    }
}
