using System.Net;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Agreements;

public sealed class AgreementsPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private const string OfPskov = "select agreement_id from agreement where title like '%Псковской%'";

    [Theory]
    [InlineData("/agreements?status=Terminated", "Тарновские-Гуры", "Псковской")]
    [InlineData("/agreements?country=UZ", "Самаркандской", "Псковской")]
    [InlineData("/agreements?kind=OfIntent", "Минский завод упаковки", "Псковской")]
    [InlineData("/agreements?q=татарстан%20науке", "Республики Татарстан", "Псковской")]
    [InlineData("/agreements?kind=7x&status=&ends=soon&idle=-1&country=Беларусь", "Псковской", "Таких соглашений нет")]
    public async Task List_Filters_LeaveWhatFits(string address, string there, string gone)
    {
        var page = await (await hansa.SignedInAsync("reader")).GetStringAsync(address);
        Assert.Contains(there, page, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnAgreement_TellsItsFacts()
    {
        var page = await (await hansa.SignedInAsync("reader")).GetStringAsync($"/agreements/{await hansa.AskAsync<Guid>(OfPskov)}");
        foreach (var expected in (string[])["от 04.03.2019 № 312-р", "19.03.2019, г. Псков", "19.03.2029", "Мероприятий по годам: 2023 – 3, 2024 – 8", "Ярмарка «Урожай соседей»", "назван в 8 мероприятиях"])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Удалить карточку", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WrongFields_AreShownAgainAsTyped()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await browser.SendFormAsync(
            "/agreements/add", "/agreements/add", ("title", "Соглашение о пробном сотрудничестве"), ("in-force-from", "2026-01-10"), ("in-force-until", "2025-01-10"),
            ("order-date", "тридцатого"), ("party", "Правительство Псковской области"), ("party-place", "Атлантида"), ("note", "Важно не потерять"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var expected in (string[])["Последний день действия раньше первого", "«тридцатого» – не дата", "«Атлантида» нет в справочнике", "Важно не потерять", "value=\"Атлантида\"", "value=\"тридцатого\""])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Add_ThenEditThenRemove_KeepsAllThatWasTyped()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await browser.SendFormAsync(
            "/agreements/add", "/agreements/add", ("kind", "Memorandum"), ("title", "Меморандум между Правительством Смоленской области и Правительством Тверской области"), ("signed-on", "5 июня 2025 года"),
            ("extension", "Automatic"), ("extension-months", "36"), ("in-force-until", "2030-06-05"), ("party", "Правительство Тверской области"), ("party-level", ""), ("party-place", ""),
            ("party", "город Париж"), ("party-level", "Municipality"), ("party-place", "Франция"), ("registration", "77"), ("registration-date", "2025-06-20"), ("registry", "Минюст"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var path = answer.Headers.Location!.OriginalString;
        var page = await browser.GetStringAsync(path);
        foreach (var expected in (string[])["Карточка заведена", "регион, Тверская область", "муниципалитет, Франция", "05.06.2025", "от 20.06.2025 № 77, Минюст", "каждый раз на 3 года"])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }

        var form = await browser.GetStringAsync(path + "/edit");
        Assert.Contains("value=\"Франция\"", form, StringComparison.Ordinal);
        answer = await browser.SendFormAsync(path + "/edit", path + "/edit", ("version", "1"), ("kind", "Memorandum"), ("title", "Меморандум между Правительством Смоленской области и Правительством Тверской области"), ("note", "Первая правка"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        answer = await browser.SendFormAsync(path + "/edit", path + "/edit", ("version", "1"), ("kind", "Memorandum"), ("title", "Меморандум о намерениях"), ("note", "Вторая правка"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Первая правка", page, StringComparison.Ordinal);
        Assert.Contains("Вторая правка", page, StringComparison.Ordinal);
        Assert.Contains("Сохранить мое", page, StringComparison.Ordinal);
        answer = await browser.SendFormAsync(path, path + "/remove", ("version", "2"));
        Assert.Equal("/agreements", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Add_TitleOfAnother_AsksWhetherItSucceeds()
    {
        var browser = await hansa.SignedInAsync();
        var title = await hansa.AskAsync<string>("select title from agreement where title like '%Брянской%'");
        var answer = await browser.SendFormAsync("/agreements/add", "/agreements/add", ("title", title), ("signed-on", "2026-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Сменяет прежнее соглашение", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var older = await hansa.AskAsync<Guid>("select agreement_id from agreement where title like '%Брянской%'");
        answer = await browser.SendFormAsync("/agreements/add", "/agreements/add", ("title", title), ("signed-on", "2026-01-01"), ("succeeds", older.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Understand_Title_FillsThePartiesIn()
    {
        var answer = await (await hansa.SignedInAsync()).SendFormAsync(
            "/agreements/add", "/agreements/add", ("title", "Соглашение между Правительством Смоленской области и Правительством Республики Карелия о туризме"), ("note", "моё"), ("understand", "1"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("value=\"Правительство Республики Карелия\"", page, StringComparison.Ordinal);
        Assert.Contains("моё", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_StatusAmendmentTitleAndFile_StandOnThePage()
    {
        var browser = await hansa.SignedInAsync();
        var path = $"/agreements/{await hansa.AskAsync<Guid>("select agreement_id from agreement where title like '%Могилевским%'")}";
        var answer = await browser.SendFormAsync(path + "/status", path + "/status", ("kind", "Suspended"), ("day", "2026-02-01"), ("act", "распоряжение № 5-р"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        answer = await browser.SendFormAsync(path + "/status", path + "/status", ("kind", "Suspended"), ("day", "01.02.2026"), ("act", "ещё раз"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("ещё раз", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answer = await browser.SendFormAsync(path + "/amend", path + "/amend", ("title", "Дополнительное соглашение № 1"), ("signed-on", "2026-03-03"), ("registration", "12"), ("registration-date", ""), ("registry", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        answer = await browser.SendFormAsync(path, path + "/titles", ("title", "Соглашение с Могилевом"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        answer = await browser.SendFormAsync(path, path + "/titles", ("title", await hansa.AskAsync<string>("select title from agreement where title like '%Витебским областным%'")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var file = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenOf(await browser.GetStringAsync(path))), "__RequestVerificationToken" },
            { new ByteArrayContent([1, 2, 3]), "file", "..\\..\\скан <b>.pdf" },
        };
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(path + "/files", file)).StatusCode);
        var page = await browser.GetStringAsync(path);
        foreach (var expected in (string[])["приостановлено", "распоряжение № 5-р", "Дополнительное соглашение № 1", "регистрация № 12", "Соглашение с Могилевом", "скан &lt;b&gt;.pdf"])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }

        var key = await hansa.AskAsync<string>("select encode(sha256, 'hex') from agreement_file");
        Assert.Equal([1, 2, 3], await browser.GetByteArrayAsync($"{path}/files/{key}"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{path}/files/{new string('0', 64)}")).StatusCode);
    }

    [Fact]
    public async Task Edit_ByAReporter_IsRefused()
    {
        var browser = await hansa.SignedInAsync("reporter");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/agreements/add")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendFormAsync("/agreements", "/agreements/add", ("title", "Соглашение"))).StatusCode);
    }
}
