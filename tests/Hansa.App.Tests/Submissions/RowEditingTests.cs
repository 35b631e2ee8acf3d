using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>Rows as they are typed: nothing is lost, whoever else writes.</summary>
public sealed class RowEditingTests(RegisterServer server) : IAsyncLifetime
{
    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private OpenedRound _round = null!;
    private Hand _anna = null!;
    private Hand _boris = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        _round = await OpenedRound.OpenAsync(_register);
        var submission = await _round.BodyAsync("Департамент Смоленской области по культуре", "Сотрудничество в сфере культуры");
        (_anna, _boris) = (new Hand(_register, submission, "Анна"), new Hand(_register, submission, "Борис"));
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task SaveCell_New_IsUnderstoodAndKept()
    {
        var row = await _anna.AddAsync([]);
        var saved = await _anna.SaveAsync(row.RowId, ColumnRole.Dates, "27–29 мая 2020 года", row.Version);
        Assert.Equal((null, 2), (saved.Problem, saved.Version));
        var page = await _anna.PageAsync();
        var read = Assert.Single(page.Rows);
        Assert.Equal((1, 2, "27–29 мая 2020 года", "2020-05-27/2020-05-29"), (read.Number, read.Version, read[ColumnRole.Dates], read.Understood.When.Edtf));
        Assert.Equal("Сотрудничество в сфере культуры", read.Understood.Section);
        Assert.Contains("cell.empty-title", read.ProblemsOf(ColumnRole.Title).Select(problem => problem.Code));
        Assert.True(page.Errors > 0);
        Assert.Equal("Анна", await _register.Source.AskAsync("select changed_by from submission"));
    }

    [Fact]
    public async Task SaveCell_AsSeen_ChangesNothing()
    {
        var row = await _anna.AddAsync();
        var saved = await _anna.SaveAsync(row.RowId, ColumnRole.Place, "г. Смоленск", 1);
        Assert.Equal((1, 0, 1L), (saved.Version, saved.Changed.Count, await _register.Source.CountAsync("submission_row_change")));
    }

    [Fact]
    public async Task SaveCell_OtherCellOfTheSameRow_ComesTogether()
    {
        var row = await _anna.AddAsync();
        await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Выставка", 1);
        var second = await _boris.SaveAsync(row.RowId, ColumnRole.Place, "г. Вязьма", 1);
        Assert.Empty(second.Conflicts);
        var read = (await _anna.PageAsync()).Rows[0];
        Assert.Equal(("Выставка", "г. Вязьма", 3), (read[ColumnRole.Title], read[ColumnRole.Place], read.Version));
    }

    [Fact]
    public async Task SaveCell_SameCellByAnother_GivesBothVersions()
    {
        var row = await _anna.AddAsync("Выставка");
        await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Выставка Анны", 1);
        var second = await _boris.SaveAsync(row.RowId, ColumnRole.Title, "Выставка Бориса", 1);
        var conflict = Assert.Single(second.Conflicts);
        Assert.Equal(("Выставка Бориса", "Выставка Анны", "Выставка", "Анна", OpenedRound.Today), (conflict.Mine, conflict.Theirs, conflict.Seen, conflict.ChangedBy, conflict.ChangedAt));
        var read = (await _boris.PageAsync()).Rows[0];
        Assert.Equal("Выставка Анны", read[ColumnRole.Title]);
        Assert.Equal([new CellAside(ColumnRole.Title, "Выставка Бориса", "Борис", OpenedRound.Today)], read.Asides);

        // The words are kept until somebody chooses, and then the cell is as any other.
        var settled = await _boris.Editing.SettleAsync(_boris.Id, row.RowId, ColumnRole.Title, "Борис", take: true);
        read = (await _boris.PageAsync()).Rows[0];
        Assert.Equal(("Выставка Бориса", settled.Version, 0), (read[ColumnRole.Title], read.Version, read.Asides.Count));
    }

    [Fact]
    public async Task SaveRow_WholeFormByAnother_TakesOnlyWhatWasWritten()
    {
        var row = await _anna.AddAsync("Выставка");
        var seen = (await _boris.PageAsync()).Rows[0];
        await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Выставка Анны", 1);
        var values = SubmittedRow.Columns.ToDictionary(role => role, role => seen[role]);
        values[ColumnRole.Place] = "г. Рославль";
        var saved = await _boris.Editing.SaveRowAsync(_boris.Id, row.RowId, values, seen.Version);
        Assert.Equal([ColumnRole.Place], saved.Changed);
        Assert.Empty(saved.Conflicts);
        Assert.Equal("Выставка Анны", (await _boris.PageAsync()).Rows[0][ColumnRole.Title]);
    }

    [Fact]
    public async Task SaveCell_OwnEarlierWordsOnTheirWay_AreNoConflict()
    {
        var row = await _anna.AddAsync("В");
        await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Выс", 1);
        var saved = await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Выставка", 1);
        Assert.Equal((0, 3), (saved.Conflicts.Count, saved.Version));
    }

    [Fact]
    public async Task SaveCell_ManyAtOnceByTwoPeople_KeepsEveryVersion()
    {
        var row = await _anna.AddAsync("Выставка");
        var saves = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            i % 2 == 0 ? _anna.SaveAsync(row.RowId, ColumnRole.Title, $"Анна {i}", 1) : _boris.SaveAsync(row.RowId, ColumnRole.Place, $"Борис {i}", 1))));
        Assert.All(saves, saved => Assert.Null(saved.Problem));
        Assert.All(saves, saved => Assert.Empty(saved.Conflicts));
        var read = (await _anna.PageAsync()).Rows[0];
        Assert.Equal(21, read.Version);
        Assert.Equal(21L, await _register.Source.CountAsync("submission_row_change"));
        Assert.StartsWith("Анна", read[ColumnRole.Title], StringComparison.Ordinal);
        Assert.StartsWith("Борис", read[ColumnRole.Place], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveCell_TwoPeopleOneCellAtOnce_OneStandsAndTheOtherLiesAside()
    {
        var row = await _anna.AddAsync("Выставка");
        var saves = await Task.WhenAll(
            Task.Run(() => _anna.SaveAsync(row.RowId, ColumnRole.Title, "Анна", 1)),
            Task.Run(() => _boris.SaveAsync(row.RowId, ColumnRole.Title, "Борис", 1)));
        Assert.Single(saves.SelectMany(saved => saved.Conflicts));
        var read = (await _anna.PageAsync()).Rows[0];
        Assert.Equal(["Анна", "Борис"], new[] { read[ColumnRole.Title], Assert.Single(read.Asides).Text }.Order());
    }

    [Fact]
    public async Task AddRow_SentTwice_MakesOneRow()
    {
        var id = Guid.CreateVersion7();
        var values = new Dictionary<ColumnRole, string> { [ColumnRole.Title] = "Выставка" };
        var first = await _anna.Editing.AddRowAsync(_anna.Id, values, rowId: id);
        var again = await _anna.Editing.AddRowAsync(_anna.Id, values, rowId: id);
        Assert.Equal((id, id, null, null), (first.RowId, again.RowId, first.Problem, again.Problem));
        Assert.Single((await _anna.PageAsync()).Rows);
    }

    [Fact]
    public async Task Rows_AddedMovedAndRemoved_KeepOrderAndComeBack()
    {
        var ids = new List<Guid>();
        foreach (var title in (string[])["один", "два", "три"])
        {
            ids.Add((await _anna.AddAsync(title)).RowId);
        }

        var between = await _anna.Editing.AddRowAsync(_anna.Id, new Dictionary<ColumnRole, string> { [ColumnRole.Title] = "полтора" }, after: ids[0]);
        Assert.Equal(["один", "полтора", "два", "три"], await TitlesAsync());
        await _anna.Editing.MoveRowAsync(_anna.Id, ids[2], null);
        await _anna.Editing.MoveRowAsync(_anna.Id, ids[0], between.RowId);
        Assert.Equal(["три", "полтора", "один", "два"], await TitlesAsync());
        Assert.All((await _anna.PageAsync()).Rows, row => Assert.Equal(1, row.Version));
        await _anna.Editing.RemoveRowAsync(_anna.Id, between.RowId);
        await _anna.Editing.RemoveRowAsync(_anna.Id, between.RowId);
        Assert.Equal(["три", "один", "два"], await TitlesAsync());
        Assert.Equal("полтора", Assert.Single((await _anna.PageAsync()).Removed)[ColumnRole.Title]);
        await _anna.Editing.RestoreRowAsync(_anna.Id, between.RowId);
        Assert.Equal(["три", "полтора", "один", "два"], await TitlesAsync());
    }

    [Fact]
    public async Task CopyRow_OfAnotherSubmission_LeavesTheDatesOut()
    {
        var row = await _anna.AddAsync();
        var other = new Hand(_register, await _round.BodyAsync("Музей"), "Вера");
        Assert.Null((await other.Editing.CopyRowAsync(other.Id, row.RowId)).Problem);
        await _anna.Editing.CopyRowAsync(_anna.Id, row.RowId);
        var copy = Assert.Single((await other.PageAsync()).Rows);
        Assert.Equal(("Выставка «Лён»", ""), (copy[ColumnRole.Title], copy[ColumnRole.Dates]));
        Assert.Equal("21 мая 2020 года", (await _anna.PageAsync()).Rows[1][ColumnRole.Dates]);
    }

    [Fact]
    public async Task Save_WhatCannotBeSaved_IsRefusedWithAReason()
    {
        var row = await _anna.AddAsync();
        var other = await _round.BodyAsync("Музей");
        Assert.Equal("submission.cell-too-long", (await _anna.SaveAsync(row.RowId, ColumnRole.Title, new string('а', 100_001), 1)).Problem!.Code);
        Assert.Equal("submission.no-such-column", (await _anna.SaveAsync(row.RowId, ColumnRole.Number, "7", 1)).Problem!.Code);
        Assert.Equal("submission.row-not-found", (await _anna.SaveAsync(Guid.NewGuid(), ColumnRole.Title, "а", 1)).Problem!.Code);
        Assert.Equal("submission.row-not-found", (await _anna.Editing.SaveCellAsync(other, row.RowId, ColumnRole.Title, "а", 1)).Problem!.Code);
        Assert.Equal("submission.not-found", (await _anna.Editing.AddRowAsync(Guid.NewGuid(), new Dictionary<ColumnRole, string>())).Problem!.Code);
        Assert.Equal("submission.row-not-found", (await _anna.Editing.MoveRowAsync(_anna.Id, row.RowId, Guid.NewGuid())).Problem!.Code);
        Assert.Equal("submission.row-not-found", (await _anna.Editing.CopyActivityAsync(_anna.Id, Guid.NewGuid())).Problem!.Code);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(8, null)]
    [InlineData(9, "submission.locked")]
    public async Task Save_BehindTheLastDay_IsLocked(int days, string? code)
    {
        var row = await _anna.AddAsync();
        _clock.Now = OpenedRound.Today.AddDays(days);
        Assert.Equal(code, (await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Иначе", 1)).Problem?.Code);
        await _register.Source.AskAsync("update submission set exception_until = '2020-07-20'");
        Assert.Null((await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Опять иначе", 1)).Problem);
        await _round.SetAsync("state = 'closed', closed_at = now(), closed_by = 'координатор'");
        Assert.Equal("submission.round-closed", (await _anna.SaveAsync(row.RowId, ColumnRole.Title, "И снова", 1)).Problem?.Code);
    }

    [Fact]
    public async Task Review_InPlaceOfTheBody_KeepsItsWords()
    {
        var row = await _anna.AddAsync("Выставка лен");
        var coordinator = new Hand(_register, _anna.Id, "координатор");
        Assert.Equal("submission.not-sent", (await coordinator.Review.SaveCellAsync(_anna.Id, row.RowId, ColumnRole.Title, "Выставка «Лён»", 1)).Problem!.Code);
        Hand.Done(await _anna.SubmitAsync());
        Assert.Equal("submission.is-sent", (await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Иначе", 1)).Problem!.Code);
        Assert.Null((await coordinator.Review.SaveCellAsync(_anna.Id, row.RowId, ColumnRole.Title, "Выставка «Лён»", 1)).Problem);
        await coordinator.Review.SaveCellAsync(_anna.Id, row.RowId, ColumnRole.Title, "Выставка «Русский лён»", 2);
        var read = (await _anna.PageAsync()).Rows[0];
        Assert.Equal(("Выставка «Русский лён»", "Выставка лен"), (read[ColumnRole.Title], read.BodyWords[ColumnRole.Title]));
        Assert.Equal("submission.in-review", (await _anna.Steps.WithdrawAsync(_anna.Id, null)).Problem!.Code);
    }

    private async Task<IEnumerable<string>> TitlesAsync() => (await _anna.PageAsync()).Rows.Select(row => row[ColumnRole.Title]);
}
