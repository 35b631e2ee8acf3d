using Hansa.App.Duplicates;
using Hansa.Core.Duplicates;
using Hansa.Core.Text;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Duplicates;

public sealed class DuplicateRunTests(RegisterServer server) : IAsyncLifetime
{
    private ToldRegister _told = null!;

    public async ValueTask InitializeAsync()
    {
        _told = await ToldRegister.MakeAsync(server, 0);
        await _told.TellAsync(1, "Выставка «Лицо России» в музее", 40);
        await _told.TellAsync(2, "Выставка «Лицо России»", 40);
        await _told.TellAsync(3, "Турнир по шахматам памяти Гагарина", 12);
        await _told.TellAsync(4, "Турнир по шахматам", null);
        await _told.TellAsync(5, "Семинар по льноводству", null);
    }

    public ValueTask DisposeAsync() => _told is null ? ValueTask.CompletedTask : _told.Register.DisposeAsync();

    private Task<DuplicateRunSummary> RunAsync(bool whole = true) => DuplicateRuns.RunAsync(_told.Register, ToldRegister.Region, whole);

    private Task<IReadOnlyList<OpenGroup>> GroupsAsync() => OpenGroups.ListAsync(_told.Register, ToldRegister.Region);

    private Task<(int Groups, int Activities)> MergeSameAsync() => ActivityMerging.MergeSameAsync(_told.Register, ToldRegister.Region, ToldRegister.Actor);

    private async Task DecideAsync(DuplicateOpinion opinion, params int[] activities) => Assert.Null(await DuplicateDecisions.DecideAsync(
        _told.Register, ToldRegister.Region, [.. activities.Select(ToldRegister.Activity)], opinion, "", ToldRegister.Actor));

    private async Task<string> FoundAsync() => string.Join("; ", (await GroupsAsync()).Select(group =>
        group.Verdict + " " + string.Join(' ', group.Activities.Select(activity => activity.ActivityId.ToString()[^1]))));

    [Fact]
    public async Task Run_Whole_WritesGroupsWithReasonsOfBothLanguages()
    {
        var summary = await RunAsync();
        Assert.Equal((5, 1, 1), (summary.Compared, summary.Same, summary.Possible));
        Assert.Equal("Same 1 2; Possible 3 4", await FoundAsync());
        var group = (await GroupsAsync())[0];
        Assert.Equal(["a1.docx#4", "a2.docx#4"], group.Activities.Select(activity => activity.Source));
        Assert.Contains("одинаковое название в кавычках: «Лицо России»", group.Reasons.Select(reason => reason.Sentence(Language.Russian)));
        Assert.Contains("the same head count: 40", group.Reasons.Select(reason => reason.Sentence(Language.English)));
        Assert.InRange(group.Score, 0.9, 1);
    }

    [Fact]
    public async Task Run_Again_FindsTheSameOnce()
    {
        await RunAsync();
        var found = await FoundAsync();
        await RunAsync();
        Assert.Equal(found, await FoundAsync());
        Assert.Equal(1, await _told.Register.Source.CountAsync("duplicate_run"));
    }

    [Fact]
    public async Task MergeSame_LeavesPossibleOnesToAPerson()
    {
        await RunAsync();
        Assert.Equal((1, 1), await MergeSameAsync());
        Assert.Equal((0, 0), await MergeSameAsync());
        Assert.Equal("Possible 3 4", await FoundAsync());
        Assert.Equal(4, await _told.CurrentAsync());
        await RunAsync();
        Assert.Equal("Possible 3 4", await FoundAsync());
    }

    [Fact]
    public async Task Decide_Different_IsNeverProposedAgain()
    {
        await RunAsync();
        await DecideAsync(DuplicateOpinion.Different, 1, 2);
        Assert.Equal("Possible 3 4", await FoundAsync());
        await RunAsync();
        Assert.Equal("Possible 3 4", await FoundAsync());
    }

    [Fact]
    public async Task Decide_Different_HoldsWhenTheSameRowsComeAgain()
    {
        await RunAsync();
        await DecideAsync(DuplicateOpinion.Different, 1, 2);
        await _told.Register.Source.AskAsync($"delete from telling where activity_id = '{ToldRegister.Activity(2)}'; delete from activity where activity_id = '{ToldRegister.Activity(2)}'");
        await _told.TellAsync(6, "Выставка «Лицо  России»".Replace("  ", " ", StringComparison.Ordinal), 40);
        await RunAsync(whole: false);
        Assert.Equal("Possible 3 4", await FoundAsync());
        await RunAsync();
        Assert.Equal("Possible 3 4", await FoundAsync());
    }

    [Fact]
    public async Task Decide_Undecided_IsProposedButNotMergedUnasked()
    {
        await RunAsync();
        await DecideAsync(DuplicateOpinion.Undecided, 1, 2);
        Assert.Equal("Possible 1 2; Possible 3 4", await FoundAsync());
        await RunAsync();
        Assert.Equal((0, 0), await MergeSameAsync());
    }

    [Fact]
    public async Task Decide_OneOfAGroup_LeavesTheOthers()
    {
        await _told.TellAsync(6, "Выставка «Лицо России»", 40);
        await RunAsync();
        Assert.Equal("Same 1 2 6; Possible 3 4", await FoundAsync());
        await DecideAsync(DuplicateOpinion.Different, 1, 6);
        var after = await FoundAsync();
        Assert.DoesNotContain("1 2 6", after, StringComparison.Ordinal);
        Assert.DoesNotContain("1 6", after, StringComparison.Ordinal);
        Assert.Contains("Same", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_SameByAPerson_IsMergedUnaskedWhenToldAgain()
    {
        await RunAsync();
        await DecideAsync(DuplicateOpinion.Same, 3, 4);
        Assert.Equal("Same 1 2", await FoundAsync());
        await _told.TellAsync(6, "Турнир по шахматам", null);
        await RunAsync(whole: false);
        Assert.Contains("Same 3 6", await FoundAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_UnknownOrOne_IsRefused()
    {
        Assert.Equal("merge.too-few", (await DuplicateDecisions.DecideAsync(_told.Register, ToldRegister.Region, [ToldRegister.Activity(1)], DuplicateOpinion.Different, "", "x"))!.Code);
        Assert.Equal("merge.unknown-activity", (await DuplicateDecisions.DecideAsync(
            _told.Register, ToldRegister.Region, [ToldRegister.Activity(1), ToldRegister.Activity(9)], DuplicateOpinion.Different, "", "x"))!.Code);
    }

    [Fact]
    public async Task Unmerge_AutomaticMerge_IsNotMergedAgainUnasked()
    {
        await RunAsync();
        await MergeSameAsync();
        var merge = (Guid)(await _told.Register.Source.AskAsync("select activity_merge_id from activity_merge"))!;
        Assert.Null(await ActivityMerging.UnmergeAsync(_told.Register, ToldRegister.Region, merge, ToldRegister.Actor));
        Assert.Equal("Possible 1 2; Possible 3 4", await FoundAsync());
        await RunAsync();
        Assert.Equal((0, 0), await MergeSameAsync());
        Assert.Equal(5, await _told.CurrentAsync());
    }

    [Fact]
    public async Task Run_NewOnly_LooksAtWhatCameSinceAndWhatIsNearIt()
    {
        await RunAsync();
        Assert.Equal(0, (await RunAsync(whole: false)).Compared);
        await _told.TellAsync(6, "Семинар по льноводству", null);
        await _told.Register.Source.AskAsync("update activity set first_day = '2019-05-01', last_day = '2019-05-03' where activity_id = $1", ToldRegister.Activity(1));
        Assert.Equal(5, (await RunAsync(whole: false)).Compared);
        Assert.Contains("Possible 5 6", (await FoundAsync()).Replace("Same 5 6", "Possible 5 6", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Same 1 2", await FoundAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoAtOnce_WriteOneResult()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync())));
        Assert.Equal("Same 1 2; Possible 3 4", await FoundAsync());
    }

    [Fact]
    public async Task Run_WordsOfBothTellingsServed_AreReadFromTheRegister()
    {
        await RunAsync();
        var reasons = (await GroupsAsync()).SelectMany(group => group.Reasons).ToList();
        Assert.Contains(reasons, reason => reason.Code == "duplicates.same-days");
        Assert.DoesNotContain(reasons, reason => reason.Sentence(Language.Russian).StartsWith('['));
        Assert.All(await GroupsAsync(), group => Assert.NotEqual(DuplicateVerdict.Different, group.Verdict));
    }
}
