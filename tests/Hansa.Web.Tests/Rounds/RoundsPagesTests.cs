using System.Net;
using System.Text.RegularExpressions;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Rounds;

public sealed partial class RoundsPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private const string OpenRound = "select round_id::text from round where state = 'open' order by round_id limit 1";
    private const string Executive = "international-executive";

    private async Task<string> BodyKeyAsync(string name) =>
        $"{Executive}|{await hansa.AskAsync<string>($"select organization_id::text from organization_name where name like '{name}%Смоленской области' order by upper(during) desc nulls first limit 1")}";

    private static (string, string)[] Fields(string period, params (string, string)[] more) =>
        [("period", period), ("form", Executive), ("name", ""), ("due", "2031-07-07"), ("grace", "3"), ("remind", "5, 1"), ("letter", "Просим представить."), .. more];

    [Fact]
    public async Task New_WrongFields_AreShownAgainAsTypedAndOpenNothing()
    {
        var browser = await hansa.SignedInAsync();
        var before = await hansa.AskAsync<long>("select count(*) from round");
        var answer = await browser.SendFormAsync(
            "/rounds/new", "/rounds/new", ("period", "2032-Q1"), ("form", Executive), ("name", "Мой сбор"), ("due", "завтра-послезавтра"), ("grace", "много"), ("remind", "за день"), ("letter", "Важно не потерять"),
            ("body", await BodyKeyAsync("Министерство спорта")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = (await answer.Content.ReadAsStringAsync()).Plain();
        foreach (var expected in (string[])["«завтра-послезавтра» – не дата", "«много» – не число", "Не понятно, за сколько дней напоминать: «за день»", "Важно не потерять", "Мой сбор"])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }

        Assert.Matches($"value=\"{Regex.Escape(await BodyKeyAsync("Министерство спорта"))}\" checked", page);
        answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2032-Q1"));
        Assert.Contains("Не выбрано ни одного органа.", (await answer.Content.ReadAsStringAsync()).Plain(), StringComparison.Ordinal);
        Assert.Equal(before, await hansa.AskAsync<long>("select count(*) from round"));
    }

    [Fact]
    public async Task New_DueBeforeTheEnd_IsWarnedOfOnceThenOpened()
    {
        var browser = await hansa.SignedInAsync();
        var sport = await BodyKeyAsync("Министерство спорта");
        var answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2031-Q4", ("body", sport)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Все равно открыть", page, StringComparison.Ordinal);
        answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2031-Q4", ("body", sport), ("warned", "1")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        // Sent twice, it is one round: the body is asked for the same already.
        answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2031-Q4", ("body", sport), ("warned", "1")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(1, await hansa.AskAsync<long>("select count(*) from round where period_start = '2031-10-01'"));
    }

    [Fact]
    public async Task Board_Filters_LeaveWhatFits()
    {
        var browser = await hansa.SignedInAsync();
        var round = "/rounds/" + await hansa.AskAsync<string>(OpenRound);
        var all = await browser.GetStringAsync(round);
        Assert.Contains("Мероприятий не было", all.Plain(), StringComparison.Ordinal);
        Assert.Contains("href=\"/submissions/", all, StringComparison.Ordinal);
        Assert.Equal(await CountAsync("returned"), Cells().Count(await browser.GetStringAsync(round + "?show=returned")));
        Assert.Equal(await CountAsync("accepted"), Cells().Count(await browser.GetStringAsync(round + "?show=accepted")));
        Assert.Equal(1, Cells().Count(await browser.GetStringAsync(round + "?q=вязем")));
        Assert.Contains("Ничего не нашлось", (await browser.GetStringAsync(round + "?q=ничего-такого")).Plain(), StringComparison.Ordinal);
        Assert.Equal(Cells().Count(all), Cells().Count(await browser.GetStringAsync(round + "?show=<script>&q=")));
    }

    private async Task<int> CountAsync(string state) =>
        (int)await hansa.AskAsync<long>($"select count(*) from submission where state = '{state}' and round_id = ({OpenRound})::uuid");

    [Fact]
    public async Task Change_OverSomebodyElse_ShowsBothVersions()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2033-Q1", ("body", await BodyKeyAsync("Министерство спорта")), ("warned", "1")));
        var round = answer.Headers.Location!.OriginalString;
        (string, string)[] fields = [("version", "1"), ("name", "Первый"), ("due", "2033-04-10"), ("grace", "5"), ("remind", "2"), ("letter", "Письмо")];
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(round + "/change", round + "/change", fields)).StatusCode);
        fields[1] = ("name", "Второй");
        answer = await browser.SendFormAsync(round + "/change", round + "/change", fields);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<td>Первый</td><td>Второй</td>", page, StringComparison.Ordinal);
        Assert.Contains("Сохранить мое", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_UnfinishedRound_AsksFirstAndCanBeTakenBack()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2034-Q1", ("body", await BodyKeyAsync("Министерство спорта")), ("warned", "1")));
        var round = answer.Headers.Location!.OriginalString;
        answer = await browser.SendFormAsync(round + "/close", round + "/close", ("version", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        answer = await browser.SendFormAsync(round + "/close", round + "/close", ("version", "1"), ("unfinished", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Открыть снова", await browser.GetStringAsync(round), StringComparison.Ordinal);
        answer = await browser.GetAsync(round + "/change");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Сбор закрыт.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(round, round + "/reopen", ("version", "2"))).StatusCode);
    }

    [Fact]
    public async Task Body_ExceptionAndRemoval_AreDoneFromItsPage()
    {
        var browser = await hansa.SignedInAsync();
        var sport = await BodyKeyAsync("Министерство спорта");
        var answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2035-Q1", ("body", sport), ("body", await BodyKeyAsync("Министерство культуры")), ("warned", "1")));
        var round = answer.Headers.Location!.OriginalString;
        var body = $"{round}/bodies/{sport.Split('|')[1]}";
        var submission = await hansa.AskAsync<string>($"select submission_id::text from submission where round_id = '{round[8..]}' and organization_id = '{sport.Split('|')[1]}'");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(body, body + "/exception", ("submission", submission), ("until", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(body, body + "/exception", ("submission", submission), ("until", "2020-01-01"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(body, body + "/exception", ("submission", submission), ("until", "2035-08-01"))).StatusCode);
        Assert.Contains("срок продлен по 01.08.2035", (await browser.GetStringAsync(body)).Plain(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendFormAsync(body, body + "/remove", ("submission", Guid.Empty.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(body, body + "/remove", ("submission", submission))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(body)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(round + "/bodies/add", round + "/bodies/add", ("body", sport))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(round + "/bodies/add", round + "/bodies/add")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(body)).StatusCode);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("reporter")]
    [InlineData("reader")]
    [InlineData("administrator")]
    public async Task Rounds_ForThoseWhoAreNoCoordinators_AreClosed(string person)
    {
        var browser = await hansa.SignedInAsync(person);
        var round = "/rounds/" + await hansa.AskAsync<string>(OpenRound);
        foreach (var path in (string[])["/rounds", "/rounds/new", round, round + "/change", round + "/close", round + "/bodies/add", round + "/letters", round + "/letters/new?kind=KickOff"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).StatusCode);
        }

        foreach (var path in (string[])["/rounds/new", round + "/change", round + "/close", round + "/reopen", round + "/bodies/add", round + "/letters/new"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendFormAsync("/", path, ("kind", "KickOff"))).StatusCode);
        }
    }

    [Fact]
    public async Task Rounds_UnknownOnes_AreNotFound()
    {
        var browser = await hansa.SignedInAsync();
        foreach (var path in (string[])["", "/change", "/close", "/letters", "/bodies/add", $"/bodies/{Guid.Empty}", $"/letters/{Guid.Empty}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/rounds/{Guid.Empty}{path}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/rounds/" + await hansa.AskAsync<string>(OpenRound) + "/letters/new?kind=Accepted")).StatusCode);
    }

    [GeneratedRegex("class=\"hansa-cell\"")]
    private static partial Regex Cells();
}
