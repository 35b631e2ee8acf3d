using Hansa.App.Receptions;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Receptions;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Receptions;

public sealed class ReceptionBookTests(RegisterServer server) : IAsyncLifetime, IDisposable
{
    private static readonly string[][] s_journal =
    [
        ["№ п/п", "Дата и место", "Гости (имя, страна, учреждение)", "Основание и цель", "Характер и содержание беседы", "Участники с нашей стороны", "Кем разрешен", "Отчет, кому направлен"],
        ["1.", "25 августа 2023 года, в здании Дома Советов", "П. Ковальский, Польша", "письмо", "прием", "Иванов", "Губернатор", "МИД"],
        ["2.", "1 сентября 2023 года, на территории ООО «А»", "Делегация Республики Беларусь", "визит", "встреча", "Петров", "Губернатор", "МИД"],
        ["3.", "1 октября 2023 года, в здании Дома Советов", "Ли Вэй, Китай", "визит", "переговоры", "Петров", "Губернатор", "МИД"],
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-test-").FullName;
    private Register _register = null!;
    private ReceptionBook _book = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        await _register.Source.AskAsync("""insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}')""");
        _book = new ReceptionBook(new RegisterWork(_register, "RU-SMO", "Иванова"));
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Csv(IEnumerable<string[]> rows)
    {
        var path = Path.Combine(_folder, "журнал.csv");
        File.WriteAllLines(path, rows.Select(row => string.Join(';', row.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'))));
        return path;
    }

    private string Package(string name, TestPackage package)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, package.ToBytes());
        return path;
    }

    /// <summary>domain.md M-12: the quarter’s sentence counts the quarter’s lines only.</summary>
    [Fact]
    public async Task Import_Journal_MakesTheFooterOfItsQuarter()
    {
        var imported = await _book.ImportAsync(Csv(s_journal), cancel: Cancel);
        Assert.Equal((3, 0, 0), (imported.Added, imported.Known, imported.Problems.Count));
        var footer = FormCatalog.BuiltIn.Find("international-executive", 2023)!.Receptions!.Write(Period.OfQuarter(2023, 3), await _book.CountAsync(Period.OfQuarter(2023, 3), Cancel));
        Assert.Equal(
            "В III квартале 2023 года состоялись 2 встречи (приемы, переговоры) с иностранными делегациями (отдельными лицами): 1 прием – в здании Дома Советов, 1 встреча – на территории ООО «А»",
            footer.Replace('\u00a0', ' '));
        Assert.Equal(3, (await _book.ListAsync(cancel: Cancel)).Count);
        Assert.Equal("BY", Assert.Single((await _book.ListAsync(Period.OfMonth(2023, 9), Cancel))[0].Line.Countries));
    }

    [Fact]
    public async Task Import_SameJournalLonger_AddsOnlyNewLines()
    {
        await _book.ImportAsync(Csv(s_journal[..3]), cancel: Cancel);
        var again = await _book.ImportAsync(Csv(s_journal), cancel: Cancel);
        Assert.Equal((1, 2), (again.Added, again.Known));
        Assert.Equal(0, (await _book.ImportAsync(Csv(s_journal), cancel: Cancel)).Added);
        Assert.Equal(3, await _register.Source.CountAsync("reception where source_row is not null"));
        Assert.Equal(2, await _register.Source.CountAsync("audit where subject = 'reception'"));
    }

    [Fact]
    public async Task Import_WordAndExcel_AreReadToo()
    {
        var word = Package("журнал.docx", TestDocx.Of(TestDocx.Table([.. s_journal.Select(row => TestDocx.Row(row))])));
        var excel = Package("журнал.xlsx", TestXlsx.Of(TestXlsx.Data([.. s_journal.Select((row, i) => TestXlsx.Row(i + 1, row))])));
        Assert.Equal(3, (await _book.ImportAsync(word, cancel: Cancel)).Added);
        Assert.Equal(3, (await _book.ImportAsync(excel, cancel: Cancel)).Known);
    }

    [Fact]
    public async Task Import_NoJournalOrNoFile_SaysSoAndTakesNothing()
    {
        Assert.Equal("reception.no-table", Assert.Single((await _book.ImportAsync(Csv([["а", "б", "в"], ["1", "2", "3"]]), cancel: Cancel)).Problems).Code);
        Assert.NotEmpty((await _book.ImportAsync(Path.Combine(_folder, "нет.docx"), cancel: Cancel)).Problems);
        Assert.Equal(0, await _register.Source.CountAsync("reception"));
    }

    [Fact]
    public async Task Add_Change_Remove_AreAuditedAndGuardedByTheVersion()
    {
        Assert.Equal("reception.empty", (await _book.AddAsync(new JournalLine { Dates = "1 мая 2023 года" }, cancel: Cancel)).Problem!.Code);
        var (id, problem) = await _book.AddAsync(new JournalLine { Dates = "1 мая 2023 года", Guests = "Посол Сербии", Talk = "беседа", Place = "зал" }, ReceptionKind.Talks, Cancel);
        Assert.Null(problem);
        var entry = Assert.Single(await _book.ListAsync(Period.OfQuarter(2023, 2), Cancel));
        Assert.Equal((ReceptionKind.Talks, new DateOnly(2023, 5, 1)), (entry.Line.Kind, entry.Line.FirstDay));
        Assert.Null(await _book.ChangeAsync(id!.Value, entry.Version, entry.Line with { Dates = "2 мая 2023 года" }, ReceptionKind.Meeting, Cancel));
        Assert.Equal("register.conflict", (await _book.ChangeAsync(id.Value, entry.Version, entry.Line, null, Cancel))!.Code);
        Assert.Equal("register.conflict", (await _book.RemoveAsync(id.Value, entry.Version, Cancel))!.Code);
        Assert.Null(await _book.RemoveAsync(id.Value, null, Cancel));
        Assert.Equal("reception.unknown", (await _book.RemoveAsync(id.Value, null, Cancel))!.Code);
        Assert.Equal("add change remove", await _register.Source.AskAsync("select string_agg(action, ' ' order by entry) from audit"));
    }

    [Fact]
    public async Task Add_SameLineTwice_IsAConflict()
    {
        var line = new JournalLine { Dates = "1 мая 2023 года", Guests = "Посол Сербии" };
        Assert.Null((await _book.AddAsync(line, cancel: Cancel)).Problem);
        Assert.Equal("register.conflict", (await _book.AddAsync(line with { Guests = "посол  Сербии".Replace("  ", " ", StringComparison.Ordinal) }, cancel: Cancel)).Problem!.Code);
    }
}
