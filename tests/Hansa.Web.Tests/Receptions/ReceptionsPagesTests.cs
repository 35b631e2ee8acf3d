using System.Net;
using System.Text;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Receptions;

public sealed class ReceptionsPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    [Fact]
    public async Task List_OfAPeriod_WritesTheSentenceOfTheReport()
    {
        var browser = await hansa.SignedInAsync("reader");
        var page = await browser.GetStringAsync("/receptions?period=2023-Q1");
        Assert.Contains("Предложение под отчетом", page, StringComparison.Ordinal);
        Assert.Contains("в здании Дома Советов", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit", page, StringComparison.Ordinal);
        Assert.Contains("За этот период записей нет", await browser.GetStringAsync("/receptions?period=2020-Q1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/receptions?period=когда-то")).StatusCode);
    }

    [Fact]
    public async Task List_AReporter_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await hansa.SignedInAsync("reporter")).GetAsync("/receptions")).StatusCode);

    [Fact]
    public async Task Add_WithoutGuestsOrDay_KeepsWhatWasTyped()
    {
        var answer = await (await hansa.SignedInAsync()).SendFormAsync(
            "/receptions/add", "/receptions/add", ("dates", "на днях"), ("guests", " "), ("talk", "Говорили о дружбе"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var expected in (string[])["Не сказано, кого принимали", "какой это день: «на днях»", "Говорили о дружбе", "value=\"на днях\""])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Add_ThenEditByTwo_ShowsBothVersions()
    {
        var browser = await hansa.SignedInAsync();
        (string, string)[] entry = [("dates", "3 марта 2026 года"), ("place", "здание Дома Советов"), ("guests", "Делегация Республики Сербии"), ("talk", "Переговоры о туризме")];
        var answer = await browser.SendFormAsync("/receptions/add", "/receptions/add", entry);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        answer = await browser.SendFormAsync("/receptions/add", "/receptions/add", entry);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Такая запись уже есть", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var path = $"/receptions/{await hansa.AskAsync<Guid>("select reception_id from reception where guests like '%Сербии%'")}";
        Assert.Equal("talks", await hansa.AskAsync<string>("select kind from reception where guests like '%Сербии%'"));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path + "/edit", path + "/edit", [.. entry, ("version", "1"), ("record", "Отчет № 1")])).StatusCode);
        answer = await browser.SendFormAsync(path + "/edit", path + "/edit", [.. entry, ("version", "1"), ("record", "Отчет № 2")]);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<td>Отчет № 1</td><td>Отчет № 2</td>", page.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path + "/edit", path + "/remove", ("version", "2"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path + "/edit")).StatusCode);
    }

    [Fact]
    public async Task Import_JournalTwice_AddsItOnce()
    {
        var browser = await hansa.SignedInAsync();
        const string Journal = "№;Дата и место;Гости;Основание и цель;Характер и содержание беседы;Участники;Кем разрешен;Отчет\n1;4 мая 2026 года, музей;Посол Республики Индии;Визит;Встреча;Директор;Губернатор;Отчет\n2;5 мая 2026 года;Послы;;Прием;;;\n";
        Assert.Contains("Внесено записей: 2; уже было: 0", await SendAsync(browser, "журнал.csv", Journal, HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Contains("Внесено записей: 0; уже было: 2", await SendAsync(browser, "..\\журнал 2.csv", Journal, HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Contains("Ошибка", await SendAsync(browser, "x.docx", "это не документ", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(HttpClient browser, string name, string text, HttpStatusCode expected)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenOf(await browser.GetStringAsync("/receptions"))), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name },
        };
        var answer = await browser.PostAsync("/receptions/import", form);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
