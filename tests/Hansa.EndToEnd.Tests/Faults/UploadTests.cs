using System.IO.Compression;
using System.Text;
using Hansa.App.Tests;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Quarter;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>Files that cannot become rows, and a line that breaks: the words say what to do, the report stays as it was, the page goes on working.</summary>
public sealed class UploadTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    private const int SpacesOfBomb = 70 << 20;

    private async Task<(Clerk Clerk, string Path)> OpenAsync(bool javaScript = true)
    {
        var clerk = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        await hansa.SignInAsync(clerk, "reporter");
        var path = await hansa.Things.FillInAsync("/submissions/{draft}");
        await clerk.GoAsync(path + "/upload");
        return (clerk, path);
    }

    private async Task<long> RowsAsync(string path) =>
        (long)(await hansa.Register.Source.AskAsync("select count(*) from submission_row where submission_id = $1 and removed_at is null", Guid.Parse(path.Split('/')[^1])))!;

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    private static FilePayload Table(string title) => File(title + ".csv", Encoding.UTF8.GetBytes(
        $"№ п/п;Наименование мероприятия;Место проведения мероприятия;Сроки проведения мероприятия;Содержание и результат;Участники мероприятия\r\n1;{title};г. Минск;3 марта 2026 года;Подписан протокол.;12 человек\r\n"));

    // Another test may have sent one much like it, of which this would be the newer version.
    private static async Task ChooseAsync(Clerk clerk, FilePayload file)
    {
        await clerk.Page.SetInputFilesAsync("#upload-file", file);
        var add = clerk.Page.Locator("[name=mode][value=Add]");
        if (await add.CountAsync() > 0)
        {
            await add.CheckAsync();
        }
    }

    // A real report that grows to seventy megabytes of nothing.
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        file.Write(System.IO.File.ReadAllBytes(Directory.GetFiles(Repo.PathOf("samples", "2024-Q2"), "*.docx").Order(StringComparer.Ordinal).First()));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(text.Replace("<w:body>", "<w:body>" + new string(' ', SpacesOfBomb), StringComparison.Ordinal));
        }

        return file.ToArray();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_FilesThatAreNoReport_AreRefusedInWordsAndThePageGoesOn(bool javaScript)
    {
        var (clerk, path) = await OpenAsync(javaScript);
        var before = await RowsAsync(path);
        foreach (var (file, words) in new[]
        {
            (File("бомба.docx", Bomb()), "чтобы вывести программу из строя"),
            (File("снимок.docx", [0x00, 0x01, 0xFE, 0x02, .. Enumerable.Repeat((byte)0x07, 5_000)]), "не документ, не таблица и не текст"),
            (File("пусто.docx", []), "не выбран или пуст"),
            (File("письмо.txt", Encoding.UTF8.GetBytes("Мероприятий в этом письме нет, есть только привет.")), "таблиц"),
        })
        {
            await clerk.Page.SetInputFilesAsync("#upload-file", file);
            await clerk.PressAsync("Загрузить");
            await clerk.SeeAsync(words);
            Assert.Equal(before, await RowsAsync(path));
        }

        await ChooseAsync(clerk, Table("После неудач " + javaScript));
        await clerk.PressAsync("Загрузить");
        await clerk.Page.Locator("[data-row]").Filter(new LocatorFilterOptions { HasText = "После неудач " + javaScript }).WaitForAsync();
        Assert.Equal(before + 1, await RowsAsync(path));
    }

    [Fact]
    public async Task Upload_SeveralFilesAtOnce_AreNotTakenForOne()
    {
        var (clerk, path) = await OpenAsync();
        var before = await RowsAsync(path);
        await clerk.Page.EvaluateAsync(
            """
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["1"], "первый.csv"));
              files.items.add(new File(["2"], "второй.csv"));
              document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """);
        await clerk.SeeAsync("Загружайте файлы по одному");
        Assert.Equal(before, await RowsAsync(path));
    }

    [Fact]
    public async Task Upload_LineBroken_SaysSoAndSendsOnTheNextPress()
    {
        var (clerk, path) = await OpenAsync();
        var before = await RowsAsync(path);
        await ChooseAsync(clerk, Table("Отправлено со второго раза"));
        using (clerk.Complaints.Forgiven())
        {
            await clerk.Browser.SetOfflineAsync(true);
            await clerk.PressAsync("Загрузить");
            await clerk.SeeAsync("Файл не отправился");
            await clerk.Browser.SetOfflineAsync(false);
        }

        await clerk.PressAsync("Загрузить");
        await clerk.Page.Locator("[data-row]").Filter(new LocatorFilterOptions { HasText = "Отправлено со второго раза" }).WaitForAsync();
        Assert.Equal(before + 1, await RowsAsync(path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_SessionEnded_GoesOnAfterSigningIn(bool javaScript)
    {
        var (clerk, path) = await OpenAsync(javaScript);
        var before = await RowsAsync(path);
        var title = "Отправлено после входа " + javaScript;
        await ChooseAsync(clerk, Table(title));
        await hansa.EndSessionsAsync();
        await clerk.PressAsync("Загрузить");
        if (javaScript)
        {
            var dialog = clerk.Page.Locator("dialog[open]");
            await dialog.Locator("[name=password]").FillAsync(SamplePeople.Password);
            await dialog.Locator("button[type=submit]").ClickAsync();
        }
        else
        {
            // No page may choose a file for a person.
            await clerk.SignInHereAsync(SamplePeople.Of("reporter"));
            await clerk.SeeAsync(title + ".csv");
            await clerk.GoAsync(path + "/upload");
            await ChooseAsync(clerk, Table(title));
            await clerk.PressAsync("Загрузить");
        }

        await clerk.Page.Locator("[data-row]").Filter(new LocatorFilterOptions { HasText = title }).WaitForAsync();
        Assert.Equal(before + 1, await RowsAsync(path));
    }

    [Theory]
    [InlineData(true, 21)]
    [InlineData(false, 21)]
    [InlineData(false, 90)]
    public async Task Upload_FileTooLarge_IsRefusedInWordsAndChangesNothing(bool javaScript, int megabytes)
    {
        var (clerk, path) = await OpenAsync(javaScript);
        var before = await RowsAsync(path);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "отчет.docx");
        await using (var large = System.IO.File.Create(file))
        {
            large.SetLength(megabytes * 1024L * 1024);
        }

        await clerk.Page.SetInputFilesAsync("#upload-file", file);
        await clerk.PressAsync("Загрузить");
        await clerk.SeeAsync(javaScript ? "Файл больше 20 МБ" : megabytes > 80 ? "Файл слишком велик" : "Файл «отчет.docx» больше 20 МБ");
        await clerk.GoAsync(path);
        Assert.Equal(before, await RowsAsync(path));
    }
}
