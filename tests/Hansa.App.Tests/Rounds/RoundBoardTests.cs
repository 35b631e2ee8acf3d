using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Rounds;

public sealed class RoundBoardTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);

    public ValueTask InitializeAsync() => _here.InitializeAsync();

    public ValueTask DisposeAsync() => _here.DisposeAsync();

    private async Task<RoundBoard> BoardAsync(Guid round) => (await RoundBoard.ReadAsync(_here.Register, RoundRegister.Region, round, _here.Clock.Today, Cancel))!;

    [Fact]
    public async Task Read_FreshRound_HasEveryBodyMissingAndInstitutionsBehindTheirDepartment()
    {
        var board = await BoardAsync(await _here.OpenAsync());
        Assert.Equal(["Министерство культуры", "СОГБУК «Музей»", "Министерство спорта", "Город Смоленск"], board.Bodies.Select(body => body.Name));
        Assert.Equal([null, _here.Culture, null, null], board.Bodies.Select(body => body.Parent));
        Assert.All(board.Bodies, body => Assert.Equal(BoardState.Missing, Assert.Single(body.Cells).State));
        Assert.Null(board.Bodies[0].Cell(RoundRegister.Municipal));
        Assert.Equal(new BoardTotals(4, 0, 0, 0, 0, 4, 0, 0, 0, 0), board.Totals);
        Assert.Equal(0, board.Totals.OnTimePercent);
    }

    [Fact]
    public async Task Read_EveryState_IsTold()
    {
        var id = await _here.OpenAsync();
        var (culture, museum, sport, city) = (
            await _here.SubmissionAsync(id, _here.Culture), await _here.SubmissionAsync(id, _here.Museum), await _here.SubmissionAsync(id, _here.Sport), await _here.SubmissionAsync(id, _here.City));
        await _here.AddRowAsync(culture);
        await _here.AddRowAsync(culture, 2);
        await _here.Register.Source.AskAsync("update submission_row set removed_at = now() where position = 2");
        await _here.SetAsync(museum, "state = 'returned', submitted_at = now(), reason = 'нет чисел', decided_at = now()");
        await _here.SetAsync(sport, "state = 'submitted', submitted_at = now(), late = true");
        await _here.SetAsync(city, "state = 'submitted', submitted_at = now(), nothing_held = true");
        await _here.Register.Source.AskAsync("insert into remark values ('RU-SMO', $1, 1, $2, null, null, 'open', now()), ('RU-SMO', $3, 1, $2, null, null, 'resolved', now())", _here.Register.Ids.Next(), museum, _here.Register.Ids.Next());
        _here.Clock.Today = new DateOnly(2026, 7, 8);

        var board = await BoardAsync(id);
        Assert.Equal([BoardState.Draft, BoardState.Returned, BoardState.Submitted, BoardState.NothingHeld], board.Bodies.Select(body => body.Cells[0].State));
        Assert.Equal([1, 0, 0, 0], board.Bodies.Select(body => body.Cells[0].Rows));
        Assert.Equal([2, 2, 0, 0], board.Bodies.Select(body => body.Cells[0].DaysOverdue));
        Assert.Equal([0, 1, 0, 0], board.Bodies.Select(body => body.Cells[0].OpenRemarks));
        Assert.Equal("нет чисел", board.Bodies[1].Cells[0].Reason);
        Assert.Equal(("Петров", true), (board.Bodies[0].Cells[0].ChangedBy, board.Bodies[0].Cells[0].ChangedAt is not null));
        Assert.Equal(new BoardTotals(4, 2, 0, 1, 1, 0, 1, 2, 1, 1), board.Totals);
        Assert.Equal(25, board.Totals.OnTimePercent);
    }

    [Fact]
    public async Task Read_RowsWithFaults_CountsThemAsTheEditorDoesUntilTheyAreAccepted()
    {
        var id = await _here.OpenAsync();
        var sport = await _here.SubmissionAsync(id, _here.Sport);
        await _here.AddRowAsync(sport);
        await _here.Register.Source.AskAsync("update submission_row set cells = '{\"title\": \"Турнир по дзюдо\", \"dates\": \"31 июня 2026 года\"}'");
        var (page, _) = await SubmissionPages.ReadAsync(_here.Register, RoundRegister.Region, sport, Cancel);
        var cell = (await BoardAsync(id)).Bodies.Single(body => body.OrganizationId == _here.Sport).Cells[0];
        Assert.Equal((page!.Errors, page.Warnings), (cell.Errors, cell.Warnings));
        Assert.True(cell is { Errors: > 0, Warnings: > 0 });

        await _here.SetAsync(sport, "state = 'accepted', submitted_at = now(), decided_at = now()");
        cell = (await BoardAsync(id)).Bodies.Single(body => body.OrganizationId == _here.Sport).Cells[0];
        Assert.Equal((0, 0), (cell.Errors, cell.Warnings));
    }

    [Fact]
    public async Task Read_TakenOutRowOnly_IsStillADraft()
    {
        var id = await _here.OpenAsync();
        await _here.AddRowAsync(await _here.SubmissionAsync(id, _here.Sport));
        await _here.Register.Source.AskAsync("update submission_row set removed_at = now()");
        var cell = (await BoardAsync(id)).Bodies.Single(body => body.OrganizationId == _here.Sport).Cells[0];
        Assert.Equal((BoardState.Draft, 0), (cell.State, cell.Rows));
    }

    [Fact]
    public async Task Read_RenamedBody_StandsUnderItsNameOfToday()
    {
        var id = await _here.OpenAsync();
        await new App.Directories.OrganizationBook(_here.Work).RenameAsync(_here.Sport, "Министерство спорта и туризма", null, new DateOnly(2026, 7, 1), Cancel);
        Assert.Contains((await BoardAsync(id)).Bodies, body => body.Name == "Министерство спорта");
        _here.Clock.Today = new DateOnly(2026, 7, 1);
        Assert.Contains((await BoardAsync(id)).Bodies, body => body.Name == "Министерство спорта и туризма");
    }

    [Fact]
    public async Task Read_UnknownRoundOrRegion_IsNone()
    {
        var id = await _here.OpenAsync();
        Assert.Null(await RoundBoard.ReadAsync(_here.Register, RoundRegister.Region, Guid.Empty, _here.Clock.Today, Cancel));
        Assert.Null(await RoundBoard.ReadAsync(_here.Register, "RU-BRY", id, _here.Clock.Today, Cancel));
    }

    [Fact]
    public async Task List_Rounds_CountsWhoIsIn()
    {
        Assert.Empty(await RoundList.ReadAsync(_here.Register, RoundRegister.Region, Cancel));
        var id = await _here.OpenAsync();
        await _here.SetAsync(await _here.SubmissionAsync(id, _here.Sport), "state = 'submitted', submitted_at = now()");
        await _here.SetAsync(await _here.SubmissionAsync(id, _here.City), "state = 'accepted', submitted_at = now()");
        var line = Assert.Single(await RoundList.ReadAsync(_here.Register, RoundRegister.Region, Cancel));
        Assert.Equal((4, 4, 2, 1, 0), (line.Bodies, line.Asked, line.In, line.Accepted, line.Returned));
        Assert.Equal([RoundRegister.Executive, RoundRegister.Municipal], line.Forms);
    }
}
