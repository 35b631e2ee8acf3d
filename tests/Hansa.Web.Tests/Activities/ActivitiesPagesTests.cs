using System.Net;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Activities;

public sealed class ActivitiesPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    [Theory]
    [InlineData("/activities?q=выставки%20Могилёва", "Соломенное чудо")]
    [InlineData("/activities?q=«Две%20крепости»", "Две крепости")]
    [InlineData("/activities?country=VN", "Социалистической Республики Вьетнам")]
    [InlineData("/activities?period=2024-Q4&mode=online", "Активное долголетие")]
    [InlineData("/activities?problem=1&q=почтовой%20марке", "Космос в почтовой марке")]
    public async Task Search_WordsAndFilters_FindWhatFits(string address, string expected)
    {
        var page = await (await hansa.SignedInAsync()).GetStringAsync(address);
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Стажировка преподавателей Ошского", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_SlipOfThePen_OffersWhatWasMeant()
    {
        var page = await (await hansa.SignedInAsync()).GetStringAsync("/activities?q=выставка%20Витебскк");
        Assert.Contains("Слова «витебскк» в реестре нет", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/activities?q=%D0%B2%D1%8B%D1%81%D1%82%D0%B0%D0%B2%D0%BA%D0%B0%20%D0%B2%D0%B8%D1%82%D0%B5%D0%B1%D1%81%D0%BA\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/activities?country=xx&mode=walking&field=1&period=2024-Q9&after=%00&problem=2")]
    [InlineData("/activities?q=%22%22%20--%20%D0%00")]
    [InlineData("/activities?after=r.1.2.3")]
    public async Task Search_AddressMakesNoSense_ShowsAPageAllTheSame(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await (await hansa.SignedInAsync("reader")).GetAsync(address)).StatusCode);

    [Fact]
    public async Task Search_NextPage_GoesOnWhereTheFirstEnded()
    {
        var browser = await hansa.SignedInAsync();
        var first = await browser.GetStringAsync("/activities");
        var start = first.IndexOf("rel=\"next\" href=\"", StringComparison.Ordinal) + 17;
        var second = await browser.GetStringAsync(WebUtility.HtmlDecode(first[start..first.IndexOf('"', start)]));
        Assert.Contains("К началу", second, StringComparison.Ordinal);
        Assert.Empty(Ids(first).Intersect(Ids(second)));
    }

    [Fact]
    public async Task Search_Administrator_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await hansa.SignedInAsync("administrator")).GetAsync("/activities")).StatusCode);

    [Fact]
    public async Task Activity_ToldTwice_ShowsBothRowsAndTheirFiles()
    {
        var id = await hansa.AskAsync<Guid>("select survivor_id from activity_merge order by activity_merge_id limit 1");
        var browser = await hansa.SignedInAsync("reader");
        var page = await browser.GetStringAsync($"/activities/{id}");
        var import = await hansa.AskAsync<Guid>($"select import_id from telling where activity_id = '{id}' order by telling_id limit 1");
        Assert.Contains("Объединено из нескольких", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Да, разъединить", page, StringComparison.Ordinal);
        var file = await browser.GetAsync($"/imports/{import}/file");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(await hansa.AskAsync<byte[]>($"select sha256 from import where import_id = '{import}'"), System.Security.Cryptography.SHA256.HashData(await file.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Unmerge_ByTheCoordinator_MakesTwoAgainAndSaysSo()
    {
        var browser = await hansa.SignedInAsync();
        var (id, merge) = (
            await hansa.AskAsync<Guid>("select survivor_id from activity_merge order by activity_merge_id desc limit 1"),
            await hansa.AskAsync<Guid>("select activity_merge_id from activity_merge order by activity_merge_id desc limit 1"));
        var answer = await browser.SendFormAsync($"/activities/{id}", $"/activities/{id}/unmerge", ("merge", merge.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await browser.GetStringAsync($"/activities/{id}");
        Assert.Contains("Мероприятия разъединены", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Объединено из нескольких", page, StringComparison.Ordinal);
        Assert.Contains("Мероприятие: разъединено", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmerge_ByAReader_IsRefused()
    {
        var browser = await hansa.SignedInAsync("reader");
        var id = await hansa.AskAsync<Guid>("select survivor_id from activity_merge order by activity_merge_id limit 1");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendFormAsync("/", $"/activities/{id}/unmerge", ("merge", id.ToString()))).StatusCode);
    }

    [Fact]
    public async Task Activity_Unknown_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await hansa.SignedInAsync()).GetAsync($"/activities/{Guid.Empty}")).StatusCode);

    private static IEnumerable<string> Ids(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "href=\"/activities/([0-9a-f-]{36})\"").Select(match => match.Groups[1].Value);
}
