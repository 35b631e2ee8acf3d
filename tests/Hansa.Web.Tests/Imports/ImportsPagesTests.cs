using System.Net;
using System.Text;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Imports;

public sealed class ImportsPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private const string Table = "Наименование мероприятия\tМесто проведения\tСроки проведения\tСодержание\nВыставка фарфора\tг. Минск\t5 мая 2020 года\tПоказан фарфор\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_NarrowedByWordsAndState_ShowsWhatFits()
    {
        var browser = await hansa.SignedInAsync();
        var all = (await browser.GetStringAsync("/imports", Cancel)).Plain();
        var file = await hansa.AskAsync<string>("select file_name from import where state = 'current' order by imported_at desc, import_id desc limit 1");
        Assert.Contains(file, all, StringComparison.Ordinal);
        Assert.Contains("Загрузки", all, StringComparison.Ordinal);
        Assert.Contains("Таких загрузок нет", await browser.GetStringAsync("/imports?q=" + Uri.EscapeDataString("100%_нет"), Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/imports?state=Чепуха&period=когда-то&page=-7", Cancel)).StatusCode);
        Assert.DoesNotContain("Отозвана</span>", await browser.GetStringAsync("/imports?state=Current", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Opened_ShowsItsRowsWithProblemsAndItsFile()
    {
        var browser = await hansa.SignedInAsync();
        var id = await hansa.AskAsync<Guid>("select import_id from telling where warnings > 0 and is_current order by telling_id limit 1");
        var page = (await browser.GetStringAsync($"/imports/{id}?show=problems", Cancel)).Plain();
        Assert.Contains("Прочитанные строки", page, StringComparison.Ordinal);
        Assert.Contains("предупреждение", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"/imports/{id}/file", page, StringComparison.Ordinal);
        Assert.Contains("Как понят", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/imports/{Guid.CreateVersion7()}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Files_OneOfThemBad_TheOthersComeInAndTheTableTellsOfEach()
    {
        var browser = await hansa.SignedInAsync();
        var page = (await (await SendAsync(browser, false, ("отчет минского бюро.txt", Encoding.UTF8.GetBytes(Table)), ("программа.docx", [0x4D, 0x5A, .. new byte[600]]), ("..\\..\\пустой.xlsx", []))).Content.ReadAsStringAsync(Cancel)).Plain();
        Assert.Equal(1, Count(page, "Загружен</span>"));
        Assert.Equal(2, Count(page, "Не принят</span>"));
        Assert.DoesNotContain("..\\", page, StringComparison.Ordinal);
        var id = await hansa.AskAsync<Guid>("select import_id from import where file_name = 'отчет минского бюро.txt'");
        Assert.Contains($"/imports/{id}", page, StringComparison.Ordinal);

        // Again, as scripts send it: nothing new, only its line.
        var again = (await (await SendAsync(browser, true, ("отчет минского бюро.txt", Encoding.UTF8.GetBytes(Table)))).Content.ReadAsStringAsync(Cancel)).Plain();
        Assert.Contains("Уже в реестре", again, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", again, StringComparison.Ordinal);
        Assert.Contains("минского бюро", await browser.GetStringAsync("/imports?q=" + Uri.EscapeDataString("минского БЮРО"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_NewerOfTheSameBody_ShowsWhatItChanged_WithdrawnGivesTheOlderBack()
    {
        var browser = await hansa.SignedInAsync();
        const string Title = "Информация о международной деятельности за II квартал 2019 года\n";
        (string, string)[] known = [("body", "Бюро переводов"), ("period", "2019-Q2"), ("form", "international-executive")];
        await SendAsync(browser, false, known, ("бюро 1.txt", Encoding.UTF8.GetBytes(Title + Table.Replace("2020", "2019", StringComparison.Ordinal))));
        await SendAsync(browser, false, known, ("бюро 2.txt", Encoding.UTF8.GetBytes(Title + Table.Replace("2020", "2019", StringComparison.Ordinal).Replace("г. Минск", "г. Брест", StringComparison.Ordinal) + "Ярмарка книг\tг. Минск\t7 мая 2019 года\tПроданы книги\n")));
        var (older, newer) = (await IdAsync("бюро 1.txt"), await IdAsync("бюро 2.txt"));
        var page = (await browser.GetStringAsync($"/imports/{newer}", Cancel)).Plain();
        Assert.Contains("Что изменилось по сравнению с замененной загрузкой", page, StringComparison.Ordinal);
        Assert.Contains("Появились: 1", page, StringComparison.Ordinal);
        Assert.Contains("Заменена", await browser.GetStringAsync($"/imports/{older}", Cancel), StringComparison.Ordinal);

        var activities = await hansa.AskAsync<long>("select count(*) from activity");
        var preview = (await browser.GetStringAsync($"/imports/{newer}/withdraw", Cancel)).Plain();
        Assert.Contains("2 строки отчета", preview, StringComparison.Ordinal);
        Assert.Contains("1 мероприятие", preview, StringComparison.Ordinal);
        Assert.Contains("бюро 1.txt", preview, StringComparison.Ordinal);
        Assert.Equal(activities, await hansa.AskAsync<long>("select count(*) from activity"));

        var page2 = $"/imports/{newer}/withdraw";
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(page2, page2)).StatusCode);
        Assert.Equal(activities - 1, await hansa.AskAsync<long>("select count(*) from activity"));
        Assert.Equal("current", await hansa.AskAsync<string>($"select state from import where import_id = '{older}'"));
        Assert.Contains("Загрузка отозвана", (await browser.GetStringAsync($"/imports/{newer}", Cancel)).Plain(), StringComparison.Ordinal);
        // The button pressed twice does no harm.
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync("/imports/new", page2)).StatusCode);
    }

    [Fact]
    public async Task Files_None_SaysSo()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await SendAsync(browser, false, [("body", "Кто-то")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"Кто-то\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private Task<Guid> IdAsync(string file) => hansa.AskAsync<Guid>($"select import_id from import where file_name = '{file}'");

    private static int Count(string page, string words) => page.Split(words).Length - 1;

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, bool asScript, params (string Name, byte[] Bytes)[] files) => SendAsync(browser, asScript, [], files);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, bool asScript, (string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent { { new StringContent(Forms.TokenOf(await browser.GetStringAsync("/imports/new", Cancel))), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "file", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports/new") { Content = content };
        if (asScript)
        {
            request.Headers.Add("HX-Request", "true");
        }

        return await browser.SendAsync(request, Cancel);
    }
}
