using System.Net;
using Hansa.Core.Permissions;
using Hansa.Core.Selections;
using Hansa.Tests;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Reports;

public sealed class DraftPagesTests(ReportsHansa filled) : IClassFixture<ReportsHansa>
{
    [Fact]
    public async Task Draft_OfTheRegister_LooksLikeItsWordFile()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(ReportsHansa.Draft));
        var word = await ReportsHansa.ReadAsync(browser, ReportsHansa.Draft);
        Assert.NotEmpty(word.Rows);
        var at = page.IndexOf("class=\"paper-title\"", StringComparison.Ordinal);
        Assert.Contains(word.Head.Title, page[at..].Replace('\u00a0', ' '), StringComparison.Ordinal);
        foreach (var row in word.Rows)
        {
            var next = page.IndexOf($">{row.Number}.<", at, StringComparison.Ordinal);
            Assert.True(next > at, $"row {row.Number}");
            at = next;
        }

        var style = await browser.GetStringAsync("/reports/paper/international-executive/2023.css");
        Assert.Contains("--w: 297", style, StringComparison.Ordinal);
        Assert.Contains("col:nth-child(6)", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_WithButtons_ChangesTheOrderOfTheFile()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var (first, second) = await filled.NeighboursAsync();
        var before = (await ReportsHansa.ReadAsync(browser, ReportsHansa.Draft)).Rows.Select(row => row.Title).ToList();
        var answer = await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("up", second.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"{ReportsHansa.Draft}#row-{second:N}", answer.Headers.Location!.OriginalString);
        Assert.Contains("Строка переставлена", await browser.GetStringAsync(ReportsHansa.Draft), StringComparison.Ordinal);
        var after = (await ReportsHansa.ReadAsync(browser, ReportsHansa.Draft)).Rows.Select(row => row.Title).ToList();
        Assert.NotEqual(before, after);
        Assert.Equal(before.Order(), after.Order());
        // Dragged back.
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("put", first.ToString()), ("beside", second.ToString()), ("behind", "no"));
        Assert.Equal(before, (await ReportsHansa.ReadAsync(browser, ReportsHansa.Draft)).Rows.Select(row => row.Title));
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/order");
        Assert.False((await filled.PreviewAsync("international-executive", "2024-Q2")).IsOrderedByHand);
    }

    [Fact]
    public async Task Move_WithHtmx_AnswersTheDeskOnly()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var (first, second) = await filled.NeighboursAsync();
        var token = Forms.TokenOf(await browser.GetStringAsync(ReportsHansa.Draft));
        browser.DefaultRequestHeaders.Add("HX-Request", "true");
        var answer = await browser.PostAsync(ReportsHansa.Draft + "/rows", Fields(("down", first.ToString()), ("__RequestVerificationToken", token)));
        var part = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<div id=\"desk\"", part, StringComparison.Ordinal);
        Assert.Contains("Строка переставлена", part, StringComparison.Ordinal);
        Assert.True(part.IndexOf($"row-{second:N}", StringComparison.Ordinal) < part.IndexOf($"row-{first:N}", StringComparison.Ordinal));
        // A row cannot leave its heading: said in words, nothing moved.
        var last = (await filled.PreviewAsync("international-executive", "2024-Q2")).Selection.Rows[^1].Key;
        answer = await browser.PostAsync(ReportsHansa.Draft + "/rows", Fields(("put", first.ToString()), ("beside", last.ToString()), ("__RequestVerificationToken", token)));
        Assert.Contains("Сюда переставить нельзя", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await filled.ForgetAsync("international-executive", "2024-Q2");
    }

    [Fact]
    public async Task Leave_WithANote_StandsAmongThoseLeftOutAndComesBack()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var rows = (await filled.PreviewAsync("international-executive", "2024-Q2")).Selection.Rows;
        var (key, title) = (rows[1].Key.ToString(), rows[1].Row.Title);
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("leave", key), ("note", "о нём уже сообщили"));
        Assert.DoesNotContain(title, (await ReportsHansa.ReadAsync(browser, ReportsHansa.Draft)).Rows.Select(row => row.Title));
        var page = await browser.GetStringAsync(ReportsHansa.Draft);
        Assert.Contains("о нём уже сообщили", page, StringComparison.Ordinal);
        Assert.Contains("Убрано: Проверяющий Coordinator", page, StringComparison.Ordinal);
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("take", key));
        Assert.Contains(title, (await ReportsHansa.ReadAsync(browser, ReportsHansa.Draft)).Rows.Select(row => row.Title));
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/note", ("note", "спросить о сроках"));
        await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rule", ("rule", nameof(PeriodRule.Ends)));
        var list = await browser.GetStringAsync("/reports");
        Assert.Contains("включено 1, убрано 0", list, StringComparison.Ordinal);
        Assert.Equal(("спросить о сроках", PeriodRule.Ends), (await filled.PreviewAsync("international-executive", "2024-Q2")) is var preview ? (preview.Note, preview.Rule) : default);
        await browser.SendFormAsync("/reports", ReportsHansa.Draft + "/drop");
        Assert.DoesNotContain("включено 1, убрано 0", await browser.GetStringAsync("/reports"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutsidePeriod_RealQuarter_IsFlaggedUntilDecided()
    {
        _ = Repo.SharedPath("reports");
        const string Real = "/reports/draft/international-executive/2023-Q3";
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        var outside = (await filled.PreviewAsync("international-executive", "2023-Q3")).Selection.Rows.First(row => row.CarriedFrom is not null);
        var page = await browser.GetStringAsync(Real);
        Assert.Contains("вне отчетного периода: 28 июня", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("paper-asked", page, StringComparison.Ordinal);
        await browser.SendFormAsync(Real, Real + "/rows", ("take", outside.Key.ToString()), ("note", "сведения опоздали"));
        page = (await browser.GetStringAsync(Real)).Replace('\u00a0', ' ');
        Assert.DoesNotContain("вне отчетного периода: 28 июня", page, StringComparison.Ordinal);
        Assert.Contains("сведения опоздали", page, StringComparison.Ordinal);
        await browser.SendFormAsync(Real, Real + "/rows", ("forget", outside.Key.ToString()));
        Assert.Contains("вне отчетного периода: 28 июня", (await browser.GetStringAsync(Real)).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/draft/no-such-form/2024-Q2", HttpStatusCode.UnprocessableEntity, "Формы")]
    [InlineData("/reports/draft/international-executive/2024-Q9", HttpStatusCode.NotFound, "Такой страницы нет")]
    [InlineData("/reports/draft/country-cooperation/2024-Q2", HttpStatusCode.UnprocessableEntity, "страна не выбрана")]
    [InlineData("/reports/draft/country-cooperation/2024-Q2?country=ZZ", HttpStatusCode.UnprocessableEntity, "Страны с кодом")]
    [InlineData("/reports/draft/international-executive/2024-Q2/report.exe", HttpStatusCode.NotFound, "Такой страницы нет")]
    [InlineData("/reports/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound, "Такой страницы нет")]
    public async Task Address_OfNothing_IsRefusedInWords(string address, HttpStatusCode status, string words)
    {
        var answer = await (await filled.Hansa.SignedInAsync(Role.Coordinator)).GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_BadForm_ChangesNothing()
    {
        var browser = await filled.Hansa.SignedInAsync(Role.Coordinator);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("explode", "yes"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("up", "не ключ"))).StatusCode);
        var answer = await browser.SendFormAsync(ReportsHansa.Draft, ReportsHansa.Draft + "/rows", ("leave", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("В реестре нет строки", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Administrator)]
    public async Task Draft_OtherRoles_AreForbidden(Role role)
    {
        var browser = await filled.Hansa.SignedInAsync(role);
        foreach (var address in new[] { "/reports/new", ReportsHansa.Draft, ReportsHansa.Draft + "/report.docx", ReportsHansa.Draft + "/freeze", ReportsHansa.Draft + "/compare" })
        {
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, (await browser.GetAsync(address)).StatusCode));
        }

        Assert.Equal(role == Role.Administrator ? HttpStatusCode.Forbidden : HttpStatusCode.OK, (await browser.GetAsync("/reports")).StatusCode);
    }

    private static FormUrlEncodedContent Fields(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
