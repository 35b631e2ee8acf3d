using System.Globalization;
using Hansa.App.Tests;
using Hansa.Core.Text;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;

namespace Hansa.EndToEnd.Tests.Quarter;

/// <summary>
/// A whole quarter of the sample region, five people at their own browsers at once: asked, written, pasted, sent as files,
/// gathered, returned, mended, accepted, reported, approved.
/// </summary>
public sealed class QuarterTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    private const string Culture = "Министерство культуры и туризма Смоленской области";
    private const string Museum = "СОГБУК «Музей Ю.А. Гагарина»";
    private const string Philharmonic = "СОГБУК «Смоленская областная филармония»";
    private const string Sport = "Министерство спорта Смоленской области";
    private const string Form = "international-executive";

    private static readonly TypedRow s_exhibition = new(
        "Выставка «Космос рядом»", "3–20 февраля 2026 года", "г. Минск, Национальная библиотека Беларуси",
        "Показано 58 экспонатов; подписан договор об обмене выставками.", "Сотрудники музея, посетители выставки (около 1 200 человек)");

    private static readonly TypedRow s_lesson = new(
        "Урок для школьников г. Орши", "12 марта 2026 года", "в режиме видеоконференции", "Проведена экскурсия по дому семьи Гагариных.", "46 школьников и 3 учителя");

    private static readonly TypedRow s_concert = new(
        "Концерт камерного оркестра в г. Витебске", "27 февраля 2026 года", "г. Витебск, филармония", "Исполнены произведения М.И. Глинки; согласован ответный концерт.", "22 артиста, 410 зрителей");

    private static readonly TypedRow s_festival = new(
        "Фестиваль «Два берега»", "14–15 марта 2026 года", "г. Смоленск, площадь Ленина", "Выступили коллективы трех областей Республики Беларусь.", "180 участников");

    private static readonly TypedRow s_tournament = new(
        "Турнир по дзюдо памяти воинов-десантников", "6–8 марта 2026 года", "г. Смоленск, дворец спорта «Юбилейный»", "Сыграно 96 встреч.", "140 спортсменов");

    [Theory]
    [InlineData(true, "2025")]
    [InlineData(false, "2022")]
    public async Task Quarter_FivePeopleAtOnce_EndsInTheApprovedReport(bool javaScript, string year)
    {
        var period = year + "-Q1";
        TypedRow Of(TypedRow row) => row with { Dates = row.Dates.Replace("2026", year, StringComparison.Ordinal) };
        var seat = new Seat(JavaScript: javaScript);
        var (coordinator, head, museum, philharmonic, sport) =
            (await SeatAsync("coordinator", seat), await SeatAsync("head", seat), await SeatAsync("reporter", seat), await SeatAsync("philharmonic", seat), await SeatAsync("sport", seat));
        var board = await coordinator.OpenRoundAsync(period, Form, [Culture, Museum, Philharmonic, Sport]);

        var sent = await Task.WhenAll(
            TypeAsync(museum, year, Of(s_exhibition), Of(s_lesson)),
            PasteAsync(philharmonic, year, Of(s_concert)),
            TypeAsync(head, year, [Of(s_festival)], send: false),
            UploadAsync(sport, year, Of(s_tournament)));
        await coordinator.GoAsync(board);
        await coordinator.SeeAsync(Museum);

        // The department returns one, which is mended and sent again, and takes both in.
        await Task.WhenAll(ReturnAndMendAsync(head, museum, sent[0]), ReturnAndMendAsync(coordinator, sport, sent[3]));
        await head.AcceptAsync(sent[0]);
        await head.AcceptAsync(sent[1]);
        await head.SendAsync(sent[2], "Лебедев И.Н.", "министр");
        await coordinator.AcceptAsync(sent[2]);
        await coordinator.AcceptAsync(sent[3]);

        var report = await coordinator.DownloadReportAsync(Form, period);
        Assert.Equal(
            Titles(Of(s_concert), Of(s_exhibition), Of(s_festival), Of(s_lesson), Of(s_tournament)),
            report.Rows.Select(row => CellText.OneLine(row.Title)).Order(StringComparer.Ordinal));
        Assert.Contains("Дополнено после возврата.", report.Rows.First(row => row.Title == s_lesson.Title).Content, StringComparison.Ordinal);
        await ApproveAsync(coordinator, period);
    }

    private async Task<Clerk> SeatAsync(string person, Seat seat)
    {
        var clerk = await SeatAsync(hansa.Address, seat);
        await clerk.SignInAsync(SamplePeople.Of(person));
        return clerk;
    }

    private static async Task<string> TypeAsync(Clerk clerk, string year, params TypedRow[] rows) => await TypeAsync(clerk, year, rows, send: true);

    private static async Task<string> TypeAsync(Clerk clerk, string year, TypedRow[] rows, bool send)
    {
        var submission = await clerk.OpenDueAsync(year + "-Q1");
        foreach (var row in rows)
        {
            await clerk.WriteRowAsync(row);
        }

        if (send)
        {
            await clerk.SendAsync(submission, "Белова М.С.", "заведующая отделом");
        }

        return submission;
    }

    private static async Task<string> PasteAsync(Clerk clerk, string year, TypedRow row)
    {
        var submission = await clerk.OpenDueAsync(year + "-Q1");
        await clerk.PasteAsync(row);
        await clerk.SendAsync(submission, "Ильин П.А.", "директор");
        return submission;
    }

    private static async Task<string> UploadAsync(Clerk clerk, string year, TypedRow row)
    {
        var submission = await clerk.OpenDueAsync(year + "-Q1");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "отчет.csv");
        await File.WriteAllLinesAsync(file,
        [
            "№ п/п;Наименование мероприятия;Место проведения мероприятия;Сроки проведения мероприятия;Содержание и результат;Участники мероприятия",
            $"1;{row.Title};{row.Place};{row.Dates};{row.Content};{row.Participants}",
        ]);
        await clerk.UploadAsync(file);
        await clerk.SendAsync(submission, "Громов О.И.", "министр");
        return submission;
    }

    private static async Task ReturnAndMendAsync(Clerk reviewer, Clerk reporter, string submission)
    {
        await reviewer.ReturnAsync(submission, "Напишите, чем закончилось.");
        await reporter.GoAsync(submission);
        await reporter.SeeAsync("Напишите, чем закончилось.");
        await reporter.Page.Locator("[data-row] .row-title").Last.ClickAsync();
        var content = reporter.Page.Locator(".row-open [name=content]");
        await content.FillAsync(await content.InputValueAsync() + " Дополнено после возврата.");
        await reporter.PressAsync("Готово");
        await reporter.Page.Locator(".row-open").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await reporter.SendAsync(submission, "Белова М.С.", "заведующая отделом");
    }

    private async Task ApproveAsync(Clerk coordinator, string period)
    {
        await coordinator.GoAsync($"/reports/draft/{Form}/{period}/freeze");
        await coordinator.Page.Locator("main form button[type=submit].btn-primary").First.ClickAsync();
        await coordinator.Page.WaitForURLAsync("**/reports/*", OfficeWork.Committed);
        Assert.Equal(1L, await hansa.Register.Source.AskAsync("select count(*) from frozen_report where period_start = $1", new DateOnly(int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture), 1, 1)));
    }

    private static IEnumerable<string> Titles(params TypedRow[] rows) => rows.Select(row => row.Title).Order(StringComparer.Ordinal);
}
