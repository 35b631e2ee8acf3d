using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>What happens beside the straight way: files of others, footers, twice returned, rows taken out.</summary>
public sealed class SubmissionBesideTests(RegisterServer server) : IAsyncLifetime
{
    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private OpenedRound _round = null!;
    private Hand _museum = null!;
    private Hand _department = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        _round = await OpenedRound.OpenAsync(_register);
        _department = new Hand(_register, await _round.BodyAsync("Департамент"), "Анна");
        _museum = new Hand(_register, await _round.BodyAsync("Музей", null, await _round.OrganizationOfAsync(_department.Id)), "Вера");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Gather_OfAnotherDepartment_IsRefused()
    {
        await _museum.AddAsync();
        Hand.Done(await _museum.SubmitAsync());
        var other = await _round.BodyAsync("Министерство");
        Assert.Equal("submission.not-gathered", (await _department.Steps.GatherAsync(other, _museum.Id)).Problem!.Code);
        Hand.Done(await _department.Steps.GatherAsync(_department.Id, _museum.Id));
        Assert.Single((await _department.PageAsync()).Rows);
    }

    [Fact]
    public async Task File_OfAGatheredRow_IsReadFromTheDepartmentsPage()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("№;Наименование мероприятия;Сроки проведения;Содержание\n1;Лекция;21 мая 2020 года;Прочитана лекция о космосе.\n");
        var uploaded = await _museum.UploadAsync(new FileContent("музей.csv", bytes));
        Assert.Null(await SentFiles.ReadAsync(_register, OpenedRound.Region, _department.Id, uploaded.FileId!.Value));
        await _museum.AcceptAsync();
        var row = Assert.Single((await _department.PageAsync()).Rows);
        Assert.Equal((uploaded.FileId, 2), (row.FileId, row.Source!.Value.Row));
        var file = await SentFiles.ReadAsync(_register, OpenedRound.Region, _department.Id, row.FileId!.Value);
        Assert.Equal(("музей.csv", bytes.Length, SubmissionFileKind.Upload), (file!.Name, file.Bytes.Length, file.Kind));
        Assert.Null(await SentFiles.ReadAsync(_register, OpenedRound.Region, _museum.Id, Guid.NewGuid()));
    }

    [Fact]
    public async Task Page_ToldTwiceInOtherWords_WarnsOfBoth()
    {
        await _department.AddAsync("Выставка «Русский лён» в Витебске", "27–29 мая 2020 года");
        var other = await _department.AddAsync("Выставка «Русский лен» (г. Витебск)", "27-29 мая 2020 г.");
        var problem = Assert.Single((await _department.PageAsync()).Problems, problem => problem.Code == "submission.told-twice");
        Assert.Equal("1, 2", problem.Arguments[0]);
        Hand.Done(await _department.SubmitAsync());
        Assert.NotEqual(Guid.Empty, other.RowId);
    }

    [Fact]
    public async Task Footer_Saved_StandsUnderTheReport()
    {
        await _department.AddAsync();
        Assert.Null(await _department.Editing.SaveFooterAsync(_department.Id, " Состоялось 3 встречи с делегациями. "));
        await _department.AcceptAsync();
        Assert.Equal("Состоялось 3 встречи с делегациями.", await _register.Source.AskAsync("select footer from import"));
        Assert.Equal("submission.is-accepted", (await _department.Editing.SaveFooterAsync(_department.Id, "иначе"))!.Code);
        Assert.Equal(Severity.Error, (await _department.Editing.SaveFooterAsync(Guid.NewGuid(), "иначе"))!.Severity);
    }

    [Fact]
    public async Task Return_ByTwoWithOtherReasons_LosesNeither()
    {
        await _museum.AddAsync();
        Hand.Done(await _museum.SubmitAsync());
        Hand.Done(await _department.Steps.ReturnAsync(_museum.Id, null, "Уточните даты"));
        Assert.True(Hand.Done(await _department.Steps.ReturnAsync(_museum.Id, null, "Уточните даты")).WasDone);
        var second = await _department.Steps.ReturnAsync(_museum.Id, null, "Уточните место");
        Assert.Equal("submission.returned-already", second.Problem!.Code);
        Assert.Equal("Уточните даты", second.Problem.Text);
        Assert.Equal(2L, await _register.Source.CountAsync("submission_step"));
    }

    [Fact]
    public async Task Save_IntoARowTakenOutMeanwhile_KeepsTheWordsAndSaysSo()
    {
        var row = await _museum.AddAsync();
        await _museum.Editing.RemoveRowAsync(_museum.Id, row.RowId);
        var saved = await _museum.SaveAsync(row.RowId, ColumnRole.Title, "Лекция", 1);
        Assert.Equal((null, true), (saved.Problem, saved.IsRemoved));
        Assert.Equal("Лекция", (await _museum.PageAsync()).Row(row.RowId)![ColumnRole.Title]);
    }
}
