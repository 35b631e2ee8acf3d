using Hansa.App.Duplicates;
using Hansa.Core.Duplicates;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Duplicates;

/// <summary>The queue as a person looks through it, and the search that outlasts its request.</summary>
public sealed class DuplicateQueueTests(RegisterServer server) : IAsyncLifetime
{
    private ToldRegister _told = null!;

    public async ValueTask InitializeAsync()
    {
        _told = await ToldRegister.MakeAsync(server, 0);
        await _told.TellAsync(1, "Выставка «Лицо России» в музее", 40);
        await _told.TellAsync(2, "Выставка «Лицо России»", 40);
        await _told.TellAsync(3, "Турнир по шахматам памяти Гагарина", 12);
        await _told.TellAsync(4, "Турнир по шахматам", null);
    }

    public ValueTask DisposeAsync() => _told is null ? ValueTask.CompletedTask : _told.Register.DisposeAsync();

    [Theory]
    [InlineData(null, "", 2)]
    [InlineData(DuplicateVerdict.Same, "", 1)]
    [InlineData(DuplicateVerdict.Possible, "", 1)]
    [InlineData(null, "ГАГАРИНА", 1)]
    [InlineData(null, "лицо россии", 1)]
    [InlineData(null, "a4.docx", 1)]
    [InlineData(DuplicateVerdict.Same, "гагарина", 0)]
    [InlineData(null, "%_\\'", 0)]
    public async Task List_Filtered_GivesWhatIsAskedFor(DuplicateVerdict? verdict, string words, int expected)
    {
        await DuplicateRuns.RunAsync(_told.Register, ToldRegister.Region, whole: true);
        var filter = new OpenGroupFilter(verdict, words);
        Assert.Equal(expected, (await OpenGroups.ListAsync(_told.Register, ToldRegister.Region, filter)).Count);
        Assert.Equal(expected, (await OpenGroups.CountAsync(_told.Register, ToldRegister.Region, filter)).All);
    }

    [Fact]
    public async Task Group_InTheQueue_KnowsItsNeighboursAndWhoToldIt()
    {
        await DuplicateRuns.RunAsync(_told.Register, ToldRegister.Region, whole: true);
        var groups = await OpenGroups.ListAsync(_told.Register, ToldRegister.Region);
        Assert.Equal((null, groups[1].GroupId, 1), await OpenGroups.BesideAsync(_told.Register, ToldRegister.Region, new OpenGroupFilter(), groups[0].GroupId));
        Assert.Equal((groups[0].GroupId, null, 2), await OpenGroups.BesideAsync(_told.Register, ToldRegister.Region, new OpenGroupFilter(), groups[1].GroupId));
        var found = await GroupDetails.LoadAsync(_told.Register, ToldRegister.Region, groups[0].GroupId);
        Assert.Equal([ToldRegister.Activity(1), ToldRegister.Activity(2)], found!.Value.Activities.Select(side => side.Activity.ActivityId));
        Assert.Equal(["a1.docx#4", "a2.docx#4"], found.Value.Activities.SelectMany(side => side.Told).Select(told => $"{told.FileName}#{told.Number}"));
        Assert.Single(await OpenGroups.OfAsync(_told.Register, ToldRegister.Region, [ToldRegister.Activity(3), ToldRegister.Activity(4), ToldRegister.Activity(1)]));
        await ActivityMerging.MergeSameAsync(_told.Register, ToldRegister.Region, ToldRegister.Actor);
        Assert.Null(await GroupDetails.LoadAsync(_told.Register, ToldRegister.Region, groups[0].GroupId));
        Assert.Equal((null, null, 0), await OpenGroups.BesideAsync(_told.Register, ToldRegister.Region, new OpenGroupFilter(), groups[0].GroupId));
    }

    [Fact]
    public async Task Search_Begun_EndsWithItsResult()
    {
        Assert.Null(await DuplicateSearches.LastAsync(_told.Register, ToldRegister.Region));
        await (await DuplicateSearches.BeginAsync(_told.Register, ToldRegister.Region, "Петров", CancellationToken.None))!;
        var last = await DuplicateSearches.LastAsync(_told.Register, ToldRegister.Region);
        Assert.Equal((SearchStage.Done, "Петров"), (last!.Value.Stage, last.Value.Search.BegunBy));
        Assert.Equal(2, (await OpenGroups.CountAsync(_told.Register, ToldRegister.Region, new OpenGroupFilter())).All);
    }

    [Fact]
    public async Task Search_WhileOneGoesOn_IsNotBegunTwice()
    {
        // Somebody's node searches, or has died over it: only its silence tells.
        await _told.Register.Source.AskAsync(
            $"insert into duplicate_progress (region_id, duplicate_progress_id, begun_at, begun_by, seen_at) values ('{ToldRegister.Region}', gen_random_uuid(), now(), 'другой', now())");
        Assert.Null(await DuplicateSearches.BeginAsync(_told.Register, ToldRegister.Region, "Петров", CancellationToken.None));
        Assert.Equal(SearchStage.GoesOn, (await DuplicateSearches.LastAsync(_told.Register, ToldRegister.Region))!.Value.Stage);
        await _told.Register.Source.AskAsync("update duplicate_progress set seen_at = now() - interval '1 minute'");
        Assert.Equal(SearchStage.BrokenOff, (await DuplicateSearches.LastAsync(_told.Register, ToldRegister.Region))!.Value.Stage);
        await (await DuplicateSearches.BeginAsync(_told.Register, ToldRegister.Region, "Петров", CancellationToken.None))!;
        Assert.Equal(SearchStage.Done, (await DuplicateSearches.LastAsync(_told.Register, ToldRegister.Region))!.Value.Stage);
    }
}
