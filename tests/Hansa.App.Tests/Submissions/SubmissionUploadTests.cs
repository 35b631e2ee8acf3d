using System.Text;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>Files and pasted tables: what they hold comes in, what was written by hand stays.</summary>
public sealed class SubmissionUploadTests(RegisterServer server) : IAsyncLifetime
{
    private const string Header = "№;Наименование мероприятия;Место проведения;Сроки проведения;Содержание и результаты мероприятия;Участники мероприятия";
    private const string Exhibition = "1;Выставка «Лён»;г. Смоленск;21 мая 2020 года;Открыта выставка, подписан протокол о намерениях.;Общее количество участников – 120 человек";
    private const string Concert = "2;Концерт «Русская душа»;г. Витебск, Республика Беларусь;27–29 мая 2020 года;Прошли концерты народного хора.;Общее количество участников – 300 человек";
    private const string Seminar = "3;Семинар библиотекарей;г. Вязьма;май 2020 года;Обсуждены планы обмена книгами.;Общее количество участников – 25 человек";

    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private Hand _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        var round = await OpenedRound.OpenAsync(_register);
        _anna = new Hand(_register, await round.BodyAsync("Департамент Смоленской области по культуре", "Сотрудничество в сфере культуры"), "Анна");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Upload_File_GivesRowsAndSaysWhichNeedAPerson()
    {
        var result = await _anna.UploadAsync(Csv("../../отчет.csv", Exhibition, Concert.Replace("27–29 мая 2020 года", "27–29 мая 2021 года", StringComparison.Ordinal)));
        Assert.Equal((null, 2, 2, 1), (result.Problem, result.Read, result.Added, result.NeedAttention.Count));
        var page = await _anna.PageAsync();
        Assert.Equal(page.Rows[1].Id, result.NeedAttention[0]);
        Assert.Equal((result.FileId, 1, 2), (page.Rows[0].FileId, page.Rows[0].Source!.Value.Table, page.Rows[0].Source!.Value.Row));
        Assert.Equal(("отчет.csv", 2, "Анна"), (page.Files[0].Name, page.Files[0].Rows, page.Files[0].AddedBy));
        Assert.Equal("Сотрудничество в сфере культуры", page.Rows[0].Understood.Section);
    }

    [Fact]
    public async Task Upload_SameFileAgain_ChangesNothing()
    {
        await _anna.UploadAsync(Csv("отчет.csv", Exhibition));
        var again = await _anna.UploadAsync(Csv("отчет (1).csv", Exhibition));
        Assert.True(again.IsRepeated);
        Assert.Equal((1, 1), (again.Read, (await _anna.PageAsync()).Rows.Count));
        Assert.Single((await _anna.PageAsync()).Files);
    }

    [Fact]
    public async Task Upload_NewerFile_FollowsItAndKeepsWhatWasWrittenByHand()
    {
        await _anna.UploadAsync(Csv("отчет.csv", Exhibition, Concert, Seminar));
        var (exhibition, concert, seminar) = ((await _anna.PageAsync()).Rows[0], (await _anna.PageAsync()).Rows[1], (await _anna.PageAsync()).Rows[2]);
        await _anna.SaveAsync(exhibition.Id, ColumnRole.Place, "г. Смоленск, Дом художника", 1);
        await _anna.SaveAsync(concert.Id, ColumnRole.Participants, "Общее количество участников – 310 человек", 1);
        await _anna.AddAsync("Записано вручную");

        // The newer file mends a title, another count for the concert, and drops the seminar.
        var result = await _anna.UploadAsync(Csv(
            "отчет.csv",
            Exhibition.Replace("Выставка «Лён»", "Выставка «Русский лён»", StringComparison.Ordinal),
            Concert.Replace("300", "305", StringComparison.Ordinal)));
        Assert.Equal((0, 1, 1), (result.Added, result.Updated, result.Removed));
        var page = await _anna.PageAsync();
        Assert.Equal([exhibition.Id, concert.Id], page.Rows.Take(2).Select(row => row.Id));
        Assert.Equal(("Выставка «Русский лён»", "г. Смоленск, Дом художника"), (page.Rows[0][ColumnRole.Title], page.Rows[0][ColumnRole.Place]));
        Assert.Equal("Общее количество участников – 310 человек", page.Rows[1][ColumnRole.Participants]);
        Assert.Equal(("отчет.csv", "Общее количество участников – 305 человек"), (page.Rows[1].Asides[0].Actor, page.Rows[1].Asides[0].Text));
        Assert.Equal("Записано вручную", page.Rows[2][ColumnRole.Title]);
        Assert.Equal(seminar.Id, Assert.Single(page.Removed).Id);
    }

    [Fact]
    public async Task Upload_NewerFileWithoutARowChangedByHand_KeepsAndNamesIt()
    {
        await _anna.UploadAsync(Csv("отчет.csv", Exhibition, Concert));
        var concert = (await _anna.PageAsync()).Rows[1];
        await _anna.SaveAsync(concert.Id, ColumnRole.Place, "г. Витебск", 1);
        var result = await _anna.UploadAsync(Csv("отчет.csv", Exhibition, Seminar));
        Assert.Equal([concert.Id], result.Kept);
        Assert.Equal(3, (await _anna.PageAsync()).Rows.Count);
    }

    [Theory]
    [InlineData(UploadMode.Auto, 3)]
    [InlineData(UploadMode.Add, 3)]
    [InlineData(UploadMode.Replace, 1)]
    public async Task Upload_AnotherFile_IsAddedUnlessItIsToReplace(UploadMode mode, int rows)
    {
        await _anna.UploadAsync(Csv("культура.csv", Exhibition, Concert));
        await _anna.UploadAsync(Csv("библиотеки.csv", Seminar), mode);
        Assert.Equal(rows, (await _anna.PageAsync()).Rows.Count);
    }

    [Fact]
    public async Task Upload_ReplacedRow_KeepsItsRemarks()
    {
        await _anna.UploadAsync(Csv("отчет.csv", Exhibition));
        var row = (await _anna.PageAsync()).Rows[0];
        await new App.Remarks.RemarkThreads(new RegisterWork(_register, OpenedRound.Region, "координатор")).OpenAsync(_anna.Id, new(row.Id, ColumnRole.Title), "Какая выставка?");
        await _anna.UploadAsync(Csv("новый.csv", Exhibition.Replace("«Лён»", "«Лён России»", StringComparison.Ordinal)));
        Assert.Equal(1, (await _anna.PageAsync()).Rows[0].OpenRemarks[ColumnRole.Title]);
    }

    [Theory]
    [InlineData("отчет.docx", "PK\u0003\u0004 не архив", "file.truncated")]
    [InlineData("отчет.docx", "", "file.empty")]
    [InlineData("письмо.txt", "Добрый день! Отчет пришлем завтра.", null)]
    public async Task Upload_ThatCannotBeRead_ChangesNothingAndSaysWhy(string name, string text, string? code)
    {
        await _anna.AddAsync();
        var result = await _anna.UploadAsync(new FileContent(name, Encoding.UTF8.GetBytes(text)));
        Assert.NotNull(result.Problem);
        Assert.True(code is null || result.Problem.Code == code, result.Problem.Code);
        Assert.DoesNotContain('[', result.Problem.Message(Language.Russian));
        Assert.Single((await _anna.PageAsync()).Rows);
        Assert.Equal((0L, 0L), (await _register.Source.CountAsync("submission_file"), await _register.Source.CountAsync("stored_file")));
    }

    [Fact]
    public async Task Upload_TooLargeOrTooLong_IsRefused()
    {
        var work = new RegisterWork(_register, OpenedRound.Region, "Анна");
        var small = new SubmissionUpload(work, Documents.Reading.ReadLimits.Default with { FileBytes = 100 });
        Assert.Equal("file.too-large", (await small.UploadAsync(_anna.Id, Csv("отчет.csv", Exhibition))).Problem!.Code);
        Assert.Equal("submission.too-many-rows", (await _anna.UploadAsync(Csv("отчет.csv", [.. Enumerable.Repeat(Seminar, 5_001)]))).Problem!.Code);
        Assert.Empty((await _anna.PageAsync()).Rows);
    }

    [Fact]
    public async Task Upload_SaysNothingWasHeld_LeavesItToAPersonToSign()
    {
        var result = await _anna.UploadAsync(new FileContent("письмо.txt", "Мероприятия в отчетном периоде не проводились."u8.ToArray()));
        Assert.Equal((null, true, 0), (result.Problem, result.SaysNothingHeld, result.Read));
        Assert.False((await _anna.PageAsync()).Header.NothingHeld);
    }

    [Fact]
    public async Task Upload_OfAnotherPeriod_WarnsOfTheWrongFile()
    {
        var result = await _anna.UploadAsync(new FileContent("отчет.html", Encoding.UTF8.GetBytes(
            "<meta charset=utf-8><p>Отчет о международной деятельности за I квартал 2020 года</p><table>" + Row(Header) + Row(Exhibition) + "</table>")));
        Assert.Contains("round.period-differs", result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Upload_SentAlready_IsRefused()
    {
        await _anna.UploadAsync(Csv("отчет.csv", Exhibition));
        Hand.Done(await _anna.SubmitAsync());
        Assert.Equal("submission.is-sent", (await _anna.UploadAsync(Csv("отчет.csv", Concert))).Problem!.Code);
        Assert.Equal("submission.not-found", (await new SubmissionUpload(new RegisterWork(_register, OpenedRound.Region, "Анна")).UploadAsync(Guid.NewGuid(), Csv("отчет.csv", Concert))).Problem!.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paste_WordTable_WithOrWithoutItsHeader(bool header)
    {
        var html = $"<html><body><!--StartFragment--><table class=MsoTableGrid>{(header ? Row(Header) : "")}{Row(Concert)}{Row(Seminar)}</table><!--EndFragment--></body></html>";
        var result = await _anna.PasteAsync(html);
        Assert.Equal((null, 2), (result.Problem?.Message(Language.English), result.Read));
        var rows = (await _anna.PageAsync()).Rows;
        Assert.Equal(("Концерт «Русская душа»", "г. Витебск, Республика Беларусь", "май 2020 года"), (rows[0][ColumnRole.Title], rows[0][ColumnRole.Place], rows[1][ColumnRole.Dates]));
        Assert.True((await _anna.PasteAsync(html)).IsRepeated);
        Assert.Equal(2, (await _anna.PageAsync()).Rows.Count);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Paste_CellsOfExcel_PartedByTabs(bool header, bool numbers)
    {
        string Line(string row) => string.Join('\t', row.Split(';').Skip(numbers ? 0 : 1));
        var result = await _anna.PasteAsync((header ? Line(Header) + "\r\n" : "") + Line(Concert) + "\r\n" + Line(Seminar) + "\r\n");
        Assert.Equal((null, 2), (result.Problem?.Message(Language.English), result.Read));
        var rows = (await _anna.PageAsync()).Rows;
        Assert.Equal(("Концерт «Русская душа»", "27–29 мая 2020 года"), (rows[0][ColumnRole.Title], rows[0][ColumnRole.Dates]));
    }

    [Fact]
    public async Task Paste_Words_IsRefusedWithWhatToDo()
    {
        var result = await _anna.PasteAsync("Просто текст без таблицы");
        Assert.NotNull(result.Problem);
        Assert.NotNull(result.Problem.Advice(Language.Russian));
    }

    [Fact]
    public async Task Upload_ManyAtOnce_TakesEachOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _anna.UploadAsync(Csv("отчет.csv", Exhibition, Concert)))));
        Assert.Equal(3, results.Count(result => result.IsRepeated));
        Assert.Equal(2, (await _anna.PageAsync()).Rows.Count);
    }

    // As Word puts it on the clipboard.
    private static string Row(string row) => "<tr>" + string.Concat(row.Split(';').Select(text => $"<td><p class=MsoNormal><span lang=RU>{text}</span></p></td>")) + "</tr>";

    private static FileContent Csv(string name, params string[] rows) => new(name, Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', rows) + "\n"));
}
