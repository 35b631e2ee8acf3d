using System.Net;
using System.Text;
using Hansa.Core.Permissions;
using Hansa.Tests;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

public sealed class UploadTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private const string Header = "№ п/п\tНаименование мероприятия\tМесто проведения мероприятия\tСроки проведения мероприятия\tСодержание мероприятия и результат\tУчастники мероприятия\n";

    private static readonly byte[] s_report = TestDocx.Of(TestDocx.Table(
        TestDocx.Row("№ п/п", "Наименование мероприятия", "Место проведения мероприятия", "Сроки проведения мероприятия", "Содержание мероприятия и результат", "Участники мероприятия"),
        TestDocx.Row("1.", "Визит делегации", "г. Минск, Республика Беларусь", "5 мая 2020 года", "Подписан план обменов.", "12 человек"),
        TestDocx.Row("2.", "Выставка", "г. Смоленск", "31 января 2020 года", "Показаны работы художников двух стран.", "300 человек"))).ToBytes();

    public static TheoryDataRow<string, byte[]>[] BadFiles =>
    [
        Bad("пустой.docx", []),
        Bad("не архив.docx", Encoding.UTF8.GetBytes("просто слова")),
        Bad("оборван.docx", s_report[..(s_report.Length / 2)]),
        Bad("без таблицы.docx", TestDocx.Of(TestDocx.P("Просим рассмотреть.")).ToBytes()),
        Bad("чужая таблица.docx", TestDocx.Of(TestDocx.Table(TestDocx.Row("Товар", "Цена"), TestDocx.Row("Мел", "12"))).ToBytes()),
        Bad("программа.docx", [0x4D, 0x5A, .. new byte[600]]),
        Bad("картинка.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[200]]),
        Bad("..\\..\\etc\\passwd", Encoding.UTF8.GetBytes("root:x:0:0")),
        Bad("нули.csv", new byte[5000]),
    ];

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Upload_BadFile_IsRefusedInWordsAndChangesNothing(string name, byte[] bytes)
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Своя строка"));
        await museum.UploadAsync(name, bytes);
        Assert.InRange((int)museum.Status, 400, 499);
        Assert.Contains("class=\"alert alert-danger\"", museum.Page, StringComparison.Ordinal);
        Assert.Contains("type=\"file\"", museum.Page, StringComparison.Ordinal);
        foreach (var trace in new[] { "Exception", " at Hansa", "   at ", "/tmp", "etc\\" })
        {
            Assert.DoesNotContain(trace, museum.Page, StringComparison.Ordinal);
        }

        await museum.OpenAsync();
        Assert.Equal(["Своя строка"], museum.Titles());
    }

    [Fact]
    public async Task Upload_TooLarge_IsRefusedInWords()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.UploadAsync("большой.docx", new byte[(20 << 20) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, museum.Status);
        Assert.Contains("20 МБ", museum.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Report_SaysHowManyRowsNeedTheClerkAndShowsTheFileBeside()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.UploadAsync("отчет <музея>.docx", s_report);
        Assert.Contains("Прочитаны 2 строки, 1 требует внимания.", museum.Page, StringComparison.Ordinal);
        Assert.Contains("Исходный файл: отчет &lt;музея&gt;.docx", museum.Page, StringComparison.Ordinal);
        Assert.Contains("id=\"src-1-2\"", museum.Page, StringComparison.Ordinal);
        Assert.Equal(["Визит делегации", "Выставка"], museum.Titles());

        var file = museum.Page.Split("/files/", 2)[1][..36];
        var answer = await museum.Browser.GetAsync($"{bodies.MuseumPath}/files/{file}");
        Assert.Equal(s_report, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);

        await museum.UploadAsync("отчет <музея>.docx", s_report);
        Assert.Contains("Этот файл уже был загружен", museum.Page, StringComparison.Ordinal);
        Assert.Equal(2, museum.Titles().Length);
    }

    [Fact]
    public async Task Upload_NoFile_IsSaid()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.SendAsync("/upload");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Status);
        Assert.Contains("Файл не выбран", museum.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paste_RowsOfATable_BecomeRows()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.SendAsync("/paste", ("text", Header + "1\tВизит\tг. Минск\t5 мая 2020 года\tПодписан план.\t12 человек\n"));
        Assert.Equal(["Визит"], museum.Titles());
        await museum.SendAsync("/paste", ("markup", "<table><tr><td>2</td><td>Выставка<script>alert(1)</script></td><td>г. Смоленск</td><td>6 мая 2020 года</td><td>Показаны работы.</td><td>300</td></tr></table>"), ("text", "2"));
        Assert.Equal(["Визит", "Выставка"], museum.Titles());
        Assert.DoesNotContain("<script>alert", museum.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paste_NoTable_KeepsWhatWasPasted()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.SendAsync("/paste", ("text", "Просим рассмотреть."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Status);
        Assert.Contains("Просим рассмотреть.</textarea>", museum.Page, StringComparison.Ordinal);
    }

    private static TheoryDataRow<string, byte[]> Bad(string name, byte[] bytes) => new(name, bytes) { TestDisplayName = $"Upload: {name}" };
}
