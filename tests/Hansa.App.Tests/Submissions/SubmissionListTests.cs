using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>What a body and a department see of their submissions, and their files.</summary>
public sealed class SubmissionListTests(RegisterServer server) : IAsyncLifetime
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
    public async Task List_OfABody_SaysWhatIsDueAndHowItStands()
    {
        await _museum.AddAsync();
        Hand.Done(await _museum.SubmitAsync());
        var department = Assert.Single(await SubmissionList.OfOrganizationAsync(_register, OpenedRound.Region, await _round.OrganizationOfAsync(_department.Id)));
        Assert.Equal(("Департамент", SubmissionState.Draft, 0, (1, 1)), (department.Organization, department.State, department.Rows, department.Gathers));
        var museum = Assert.Single(await SubmissionList.GatheredIntoAsync(_register, OpenedRound.Region, _department.Id));
        Assert.Equal(("Музей", SubmissionState.Submitted, 1, new DateOnly(2020, 7, 10)), (museum.Organization, museum.State, museum.Rows, museum.Deadline.Due));
        Assert.Empty(await SubmissionList.GatheredIntoAsync(_register, OpenedRound.Region, Guid.NewGuid()));
    }

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
        Assert.Equal("submission.file-not-found", (await SubmissionFiles.ReadAsync(_register, OpenedRound.Region, _department.Id, uploaded.FileId!.Value)).Problem!.Code);
        await _museum.AcceptAsync();
        var row = Assert.Single((await _department.PageAsync()).Rows);
        Assert.Equal((uploaded.FileId, 2), (row.FileId, row.Source!.Value.Row));
        var (file, _) = await SubmissionFiles.ReadAsync(_register, OpenedRound.Region, _department.Id, row.FileId!.Value);
        Assert.Equal(("музей.csv", bytes.Length), (file!.Name, file.Bytes.Length));
        Assert.Equal("submission.file-not-found", (await SubmissionFiles.ReadAsync(_register, OpenedRound.Region, _museum.Id, Guid.NewGuid())).Problem!.Code);
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
    public async Task Fix_OfOneClick_MendsTheCellAndTheProblemIsGone()
    {
        var row = await _department.AddAsync();
        await _department.SaveAsync(row.RowId, ColumnRole.Content, "Открыта выставка - подписан протокол о намерениях с музеем.", 1);
        var read = (await _department.PageAsync()).Rows[0];
        var problem = read.ProblemsOf(ColumnRole.Content).First(problem => read.FixOf(problem) is not null);
        await _department.SaveAsync(row.RowId, ColumnRole.Content, read.FixOf(problem)!, read.Version);
        read = (await _department.PageAsync()).Rows[0];
        Assert.Equal("Открыта выставка – подписан протокол о намерениях с музеем.", read[ColumnRole.Content]);
        Assert.DoesNotContain(problem.Code, read.Problems.Select(other => other.Code));
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
