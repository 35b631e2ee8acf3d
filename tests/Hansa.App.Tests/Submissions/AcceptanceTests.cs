using Hansa.App.Exports;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.App.Submissions;
using Hansa.App.Tests.Reports;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Submissions;

/// <summary>What is accepted is in the register whole, or not at all.</summary>
public sealed class AcceptanceTests(RegisterServer server) : IAsyncLifetime
{
    private const string Culture = "Департамент Смоленской области по культуре";

    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private OpenedRound _round = null!;
    private Hand _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        _round = await OpenedRound.OpenAsync(_register);
        _anna = new Hand(_register, await _round.BodyAsync(Culture, "Сотрудничество в сфере культуры"), "Анна");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Accept_KilledAtTheEnd_LeavesNothingAndGoesThroughAgain()
    {
        await _anna.AddAsync();
        Hand.Done(await _anna.SubmitAsync());

        // All is written but the audit, whose end somebody else holds; there the session is killed.
        await using var other = await _register.Source.OpenConnectionAsync();
        await using var holding = await other.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select 1 from audit_head for update", other))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var accepting = Task.Run(() => _anna.Steps.AcceptAsync(_anna.Id, null));
        while (await _register.Source.CountAsync("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into audit%'") == 0)
        {
            await Task.Yield();
        }

        await _register.Source.AskAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into audit%'");
        await Assert.ThrowsAnyAsync<Exception>(() => accepting);
        await holding.RollbackAsync();
        Assert.Equal((0L, 0L, 1L), (await _register.Source.CountAsync("import"), await _register.Source.CountAsync("telling"), await _register.Source.CountAsync("submission_step")));
        Assert.Equal(SubmissionState.Submitted, (await _anna.PageAsync()).Header.State);
        Hand.Done(await _anna.Steps.AcceptAsync(_anna.Id, null));
        Assert.Equal((1L, 1L, 2L), (await _register.Source.CountAsync("import"), await _register.Source.CountAsync("telling"), await _register.Source.CountAsync("submission_step")));
    }

    [Fact]
    public async Task Accept_WithdrawnFromTheRegisterSince_PutsItThereAgain()
    {
        await _anna.AddAsync();
        var first = (await _anna.AcceptAsync()).ImportId;
        var (_, problem) = await new ImportWithdrawal(_register).RunAsync(first!.Value, "координатор");
        Assert.Null(problem);
        Hand.Done(await _anna.Steps.ReopenAsync(_anna.Id, null));
        Assert.NotEqual(first, Hand.Done(await _anna.Steps.AcceptAsync(_anna.Id, null)).ImportId);
        Assert.Equal(1L, await _register.Source.CountAsync("telling where is_current"));
    }

    [Fact]
    public async Task Accept_FileOfTheBodyImportedBefore_TakesItsPlace()
    {
        var csv = "№;Наименование мероприятия;Место проведения;Сроки проведения;Содержание и результаты мероприятия;Участники мероприятия\n1;Выставка «Лён»;г. Смоленск;21 мая 2020 года;Открыта выставка.;120 человек\n";
        Assert.True(Core.Periods.Period.TryParse("2020-Q2", out var period));
        var imported = await new ReportImport(_register).RunAsync(
            new ImportRequest([], "test") { Region = OpenedRound.Region, Body = Culture, Form = "international-executive", Period = period }, new FileContent("отчет.csv", System.Text.Encoding.UTF8.GetBytes(csv)));
        Assert.Equal(ImportStatus.Imported, imported[0].Status);
        await _anna.AddAsync();
        await _anna.AcceptAsync();
        Assert.Equal((1L, 1L), (await _register.Source.CountAsync("import where state = 'current'"), await _register.Source.CountAsync("activity where state = 'current'")));
    }

    [Fact]
    public async Task Accept_InAnotherOrder_ReportsInTheOrderOfTheRound()
    {
        var second = new Hand(_register, await _round.BodyAsync("Главное управление спорта", "Сотрудничество в сфере культуры"));
        await _anna.AddAsync("первое");
        await second.AddAsync("второе");
        await second.AcceptAsync();
        await _anna.AcceptAsync();
        var report = (await RealRegister.PreviewAsync(_register, "international-executive", "2020-Q2")).Report;
        Assert.Equal(["первое", "второе"], report.Rows.Select(row => row.Title));
    }

    [Fact]
    public async Task Accept_FormOnACountry_IsAReportOnIt()
    {
        var round = await OpenedRound.OpenAsync(_register, "country-cooperation", "2020-H1", "BY");
        var hand = new Hand(_register, await round.BodyAsync(Culture));
        await hand.AddAsync(new Dictionary<ColumnRole, string>
        {
            [ColumnRole.Title] = "Концерт «Русская душа»", [ColumnRole.Dates] = "27–29 мая 2020 года", [ColumnRole.Place] = "г. Витебск, Республика Беларусь",
            [ColumnRole.Content] = "Прошли концерты народного хора.", [ColumnRole.Participants] = "Общее количество участников – 300 человек", [ColumnRole.Note] = "По плану",
            [ColumnRole.Agreement] = "Соглашение с Витебской областью о сотрудничестве",
        });
        await hand.AcceptAsync();
        Assert.Equal("BY", await _register.Source.AskAsync("select country from import"));
        var report = (await RealRegister.PreviewAsync(_register, "country-cooperation", "2020-H1", "BY")).Report;
        Assert.Contains("Беларусь", report.Title, StringComparison.Ordinal);
        Assert.Equal("Концерт «Русская душа»", Assert.Single(report.Rows).Title);
        Assert.Equal("Соглашение с Витебской областью о сотрудничестве", await _register.Source.AskAsync("select title from telling_agreement"));
    }

    [Fact]
    public async Task Register_WithARoundInIt_IsExportedAndReadBackWhole()
    {
        var row = await _anna.AddAsync();
        await new Hand(_register, _anna.Id, "Борис").SaveAsync(row.RowId, ColumnRole.Title, "Иначе", 1);
        await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Совсем иначе", 1);
        await new RemarkThreads(new RegisterWork(_register, OpenedRound.Region, "координатор")).OpenAsync(_anna.Id, new(row.RowId, ColumnRole.Title), "Какая?");
        await _anna.AcceptAsync();
        var museum = new Hand(_register, await _round.BodyAsync("Музей", null, await _round.OrganizationOfAsync(await _round.BodyAsync("Министерство"))));
        await museum.UploadAsync(new FileContent("отчет.csv", System.Text.Encoding.UTF8.GetBytes(
            "№;Наименование мероприятия;Сроки проведения;Содержание\n1;Лекция;21 мая 2020 года;Прочитана лекция.\n")));
        await museum.AcceptAsync();

        var folder = Directory.CreateTempSubdirectory("hansa-round-").FullName;
        await RegisterExport.WriteAsync(_register, Path.Combine(folder, "register.json"));
        await using var read = await server.RegisterAsync();
        var (_, problem) = await RegisterImport.RunAsync(read, Path.Combine(folder, "register.json"));
        Directory.Delete(folder, recursive: true);
        Assert.Null(problem?.Message(Core.Text.Language.English));
        Assert.Equal(await Snapshot.OfAsync(_register.Source), await Snapshot.OfAsync(read.Source));
        Assert.Equal(1L, await read.Source.CountAsync("submission_row_aside"));
    }
}
