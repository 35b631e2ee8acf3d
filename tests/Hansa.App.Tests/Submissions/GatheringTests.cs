using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>A department gathers what its institutions send and answers for the whole.</summary>
public sealed class GatheringTests(RegisterServer server) : IAsyncLifetime
{
    private const string Museum = "СОГБУК «Музей Ю.А. Гагарина»";

    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private Hand _museum = null!;
    private Hand _department = null!;
    private Hand _head = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        var round = await OpenedRound.OpenAsync(_register);
        var department = await round.BodyAsync("Департамент Смоленской области по культуре", "Сотрудничество в сфере культуры");
        var museum = await round.BodyAsync(Museum, null, await round.OrganizationOfAsync(department));
        (_museum, _department, _head) = (new Hand(_register, museum, "Вера"), new Hand(_register, department, "Анна"), new Hand(_register, museum, "Анна"));
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Accept_Institution_GoesIntoTheDepartmentAndNotTheRegister()
    {
        await _department.AddAsync("Своё");
        var row = await _museum.AddAsync("Лекция о космосе");
        await _museum.AcceptAsync();
        var rows = (await _department.PageAsync()).Rows;
        Assert.Equal(["Своё", "Лекция о космосе"], rows.Select(one => one[ColumnRole.Title]));
        Assert.Equal((Museum, "Сотрудничество в сфере культуры", row.RowId), (rows[1].Understood.Subsection, rows[1].Understood.Section, rows[1].GatheredFrom));
        Assert.Equal((0L, SubmissionState.Accepted), (await _register.Source.CountAsync("import"), (await _museum.PageAsync()).Header.State));
        Assert.Equal(_department.Id, (await _museum.PageAsync()).Header.GatheredInto);

        // The whole goes to the register under the names of both.
        await _department.AcceptAsync();
        Assert.Equal(2L, await _register.Source.CountAsync("telling where is_current"));
        Assert.Equal(Museum, await _register.Source.AskAsync("select subsection from telling where title = 'Лекция о космосе'"));
        Assert.Equal(2L, await _register.Source.CountAsync("organization"));
        Assert.Equal("submission.department-has-sent", (await _head.Steps.ReopenAsync(_museum.Id, null)).Problem!.Code);
    }

    [Fact]
    public async Task Accept_Again_FollowsTheInstitutionButForWhatTheDepartmentWrote()
    {
        var (first, second, third) = (await _museum.AddAsync("Лекция"), await _museum.AddAsync("Выставка"), await _museum.AddAsync("Экскурсия"));
        await _museum.AcceptAsync();
        var copies = (await _department.PageAsync()).Rows;
        await _department.SaveAsync(copies[0].Id, ColumnRole.Title, "Лекция о космосе", copies[0].Version);
        await _department.SaveAsync(copies[1].Id, ColumnRole.Note, "Проверено", copies[1].Version);

        Hand.Done(await _head.Steps.ReopenAsync(_museum.Id, null));
        Hand.Done(await _head.Steps.ReturnAsync(_museum.Id, null, "Уточните названия"));
        await _museum.SaveAsync(first.RowId, ColumnRole.Title, "Лекция космонавта", 1);
        await _museum.SaveAsync(first.RowId, ColumnRole.Place, "г. Гагарин", 2);
        await _museum.SaveAsync(second.RowId, ColumnRole.Title, "Выставка «Лён»", 1);
        await _museum.Editing.RemoveRowAsync(_museum.Id, third.RowId);
        await _museum.AddAsync("Концерт");
        await _museum.AcceptAsync();

        var rows = (await _department.PageAsync()).Rows;
        Assert.Equal(["Лекция о космосе", "Выставка «Лён»", "Концерт"], rows.Select(row => row[ColumnRole.Title]));
        Assert.Equal(("г. Гагарин", "Лекция космонавта", Museum), (rows[0][ColumnRole.Place], rows[0].Asides[0].Text, rows[0].Asides[0].Actor));
        Assert.Equal("Проверено", rows[1][ColumnRole.Note]);
        Assert.Equal("Экскурсия", Assert.Single((await _department.PageAsync()).Removed)[ColumnRole.Title]);
    }

    [Fact]
    public async Task Accept_DepartmentHasSent_IsRefusedAndReturnToo()
    {
        await _museum.AddAsync();
        Hand.Done(await _museum.SubmitAsync());
        await _department.AddAsync();
        Hand.Done(await _department.SubmitAsync());
        Assert.Equal("submission.department-has-sent", (await _head.Steps.AcceptAsync(_museum.Id, null)).Problem!.Code);
        Assert.Equal("submission.department-has-sent", (await _head.Steps.ReturnAsync(_museum.Id, null, "Поздно")).Problem!.Code);
        Assert.Equal(SubmissionState.Submitted, (await _museum.PageAsync()).Header.State);
        Hand.Done(await _department.Steps.WithdrawAsync(_department.Id, null));
        Hand.Done(await _head.Steps.AcceptAsync(_museum.Id, null));
        Assert.Equal(2, (await _department.PageAsync()).Rows.Count);
    }

    [Fact]
    public async Task Accept_RowTheDepartmentTookOut_StaysOut()
    {
        await _museum.AddAsync("Лекция");
        await _museum.AcceptAsync();
        await _department.Editing.RemoveRowAsync(_department.Id, (await _department.PageAsync()).Rows[0].Id);
        Hand.Done(await _head.Steps.ReopenAsync(_museum.Id, null));
        Hand.Done(await _head.Steps.AcceptAsync(_museum.Id, null));
        Assert.Empty((await _department.PageAsync()).Rows);
    }

    [Fact]
    public async Task Accept_InstitutionHeldNothing_AddsNoRow()
    {
        Hand.Done(await _museum.Steps.StateNothingHeldAsync(_museum.Id, null, "Директор"));
        Hand.Done(await _head.Steps.AcceptAsync(_museum.Id, null));
        Assert.Empty((await _department.PageAsync()).Rows);
    }
}
