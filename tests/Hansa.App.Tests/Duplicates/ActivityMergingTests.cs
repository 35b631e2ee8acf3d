using Hansa.App.Duplicates;
using Hansa.Core.Problems;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Duplicates;

public sealed class ActivityMergingTests(RegisterServer server) : IAsyncLifetime
{
    private ToldRegister _told = null!;

    public async ValueTask InitializeAsync() => _told = await ToldRegister.MakeAsync(server);

    public ValueTask DisposeAsync() => _told is null ? ValueTask.CompletedTask : _told.Register.DisposeAsync();

    private static MergeRequest Of(int survivor, params int[] parts) => new(ToldRegister.Activity(survivor), [.. parts.Select(ToldRegister.Activity)]);

    private async Task<Guid> MergeAsync(MergeRequest request)
    {
        var (merge, problem) = await ActivityMerging.MergeAsync(_told.Register, ToldRegister.Region, request, ToldRegister.Actor);
        Assert.Null(problem);
        return merge!.Value;
    }

    private async Task<string?> RefusedAsync(MergeRequest request)
    {
        var before = await _told.DumpAsync();
        var (merge, problem) = await ActivityMerging.MergeAsync(_told.Register, ToldRegister.Region, request, ToldRegister.Actor);
        Assert.Null(merge);
        Assert.Equal(before, await _told.DumpAsync());
        Assert.DoesNotContain('[', problem!.Message(Core.Text.Language.Russian));
        return problem.Code;
    }

    private Task<Problem?> UnmergeAsync(Guid merge) => ActivityMerging.UnmergeAsync(_told.Register, ToldRegister.Region, merge, ToldRegister.Actor);

    [Fact]
    public async Task Merge_WithoutChoices_KeepsTheSurvivorsWordsAndFillsWhatIsEmpty()
    {
        await MergeAsync(Of(1, 2, 3));
        Assert.Equal("Выставка «Весна» 1", await _told.OfAsync(1, "title"));
        Assert.Equal("20", await _told.OfAsync(1, "headcount"));
        Assert.Equal("about", await _told.OfAsync(1, "headcount_qualifier"));
        Assert.Equal("{20}", await _told.OfAsync(1, "headcount_parts"));
        Assert.Equal("online", await _told.OfAsync(1, "mode"));
        Assert.Equal("merged", await _told.OfAsync(2, "state"));
        Assert.Equal(3, await _told.CurrentAsync());
    }

    [Fact]
    public async Task Merge_Tellings_KeepTheirWordsAndAgreements()
    {
        await MergeAsync(Of(1, 2, 3));
        Assert.Equal(3, await _told.Register.Source.CountAsync("telling where activity_id = '" + ToldRegister.Activity(1) + "'"));
        Assert.Equal(
            "Выставка «Весна» 1: спортсмены 1|Выставка «Весна» 2: спортсмены 2|Выставка «Весна» 3: спортсмены 3",
            await _told.Register.Source.AskAsync(
                "select string_agg(title || ': ' || (select words from telling_agreement g where g.telling_id = t.telling_id), '|' order by title) from telling t where activity_id = $1",
                ToldRegister.Activity(1)));
    }

    [Fact]
    public async Task Merge_ChosenColumns_AreTakenAndStandAsSetByAPerson()
    {
        await MergeAsync(Of(1, 2, 4) with { Choices = new Dictionary<string, Guid> { ["title"] = ToldRegister.Activity(4), ["headcount"] = ToldRegister.Activity(1) } });
        Assert.Equal("Выставка «Весна» 4", await _told.OfAsync(1, "title"));
        Assert.Null(await _told.OfAsync(1, "headcount"));
        Assert.Equal("{title}", await _told.OfAsync(1, "edited"));
    }

    [Fact]
    public async Task Merge_IntoAnActivityToldLater_KeepsWhatWasChosenOfIt()
    {
        await MergeAsync(Of(2, 1));
        Assert.Equal("{title,headcount,headcount_parts,headcount_qualifier}".Split(',').Length, (await _told.OfAsync(2, "edited"))!.Split(',').Length);
        Assert.Contains("title", await _told.OfAsync(2, "edited"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ChangedByAnotherMeanwhile_IsAConflictAndChangesNothing()
    {
        await _told.Register.Source.AskAsync("update activity set note = 'другое' where activity_id = $1", ToldRegister.Activity(2));
        Assert.Equal("merge.changed", await RefusedAsync(Of(1, 2) with { Versions = new Dictionary<Guid, int> { [ToldRegister.Activity(2)] = 1 } }));
        await MergeAsync(Of(1, 2) with { Versions = new Dictionary<Guid, int> { [ToldRegister.Activity(2)] = 2, [ToldRegister.Activity(1)] = 1 } });
    }

    [Fact]
    public async Task Merge_WhatCannotBeMerged_IsRefusedInWords()
    {
        Assert.Equal("merge.too-few", await RefusedAsync(Of(1)));
        Assert.Equal("merge.too-few", await RefusedAsync(Of(1, 1)));
        Assert.Equal("merge.too-few", await RefusedAsync(Of(1, 2, 2)));
        Assert.Equal("merge.unknown-activity", await RefusedAsync(Of(1, 77)));
        Assert.Equal("merge.unknown-choice", await RefusedAsync(Of(1, 2) with { Choices = new Dictionary<string, Guid> { ["version"] = ToldRegister.Activity(2) } }));
        Assert.Equal("merge.unknown-choice", await RefusedAsync(Of(1, 2) with { Choices = new Dictionary<string, Guid> { ["title"] = ToldRegister.Activity(3) } }));
        await MergeAsync(Of(1, 2));
        Assert.Equal("merge.not-current", await RefusedAsync(Of(3, 2)));
        Assert.Equal("merge.not-current", await RefusedAsync(Of(2, 3)));
    }

    [Fact]
    public async Task Merge_TwoAtOnce_OneWins()
    {
        var results = await Task.WhenAll(Enumerable.Range(2, 4).Select(other => Task.Run(() =>
            ActivityMerging.MergeAsync(_told.Register, ToldRegister.Region, Of(other, 1), ToldRegister.Actor))));
        Assert.Single(results, result => result.Problem is null);
        Assert.All(results.Where(result => result.Problem is not null), result => Assert.Equal("merge.not-current", result.Problem!.Code));
    }

    [Fact]
    public async Task Merge_IsAudited_BeforeAndAfter()
    {
        var merge = await MergeAsync(Of(1, 2));
        await UnmergeAsync(merge);
        Assert.Equal(
            "merge Иванова null 20|unmerge Иванова 20 null",
            await _told.Register.Source.AskAsync(
                """
                select string_agg(action || ' ' || actor || ' ' || coalesce(coalesce(before #> '{activity,headcount}', before #> '{activities,0,headcount}')::text, '-')
                  || ' ' || coalesce(coalesce(after #> '{activity,headcount}', after #> '{activities,0,headcount}')::text, '-'), '|' order by entry) from audit
                """));
        Assert.Equal(0, await _told.Register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task Unmerge_NothingElseHappened_GivesTheSameRows()
    {
        var before = await _told.DumpAsync();
        var merge = await MergeAsync(Of(2, 1, 3) with { Choices = new Dictionary<string, Guid> { ["title"] = ToldRegister.Activity(1), ["dates"] = ToldRegister.Activity(3) } });
        Assert.NotEqual(before, await _told.DumpAsync());
        Assert.Null(await UnmergeAsync(merge));
        Assert.Equal(before, await _told.DumpAsync());
    }

    [Fact]
    public async Task Unmerge_AnyOrderOfManyMerges_GivesTheSameRows()
    {
        var before = await _told.DumpAsync();
        var random = new Random(7);
        for (var round = 0; round < 12; round++)
        {
            var merges = new List<Guid>();
            var left = Enumerable.Range(1, 5).ToList();
            while (left.Count > 1 && random.Next(5) > 0)
            {
                var (survivor, part) = (random.Next(left.Count), random.Next(left.Count));
                if (survivor != part)
                {
                    var names = MergeColumn.All.Where(_ => random.Next(3) == 0);
                    merges.Add(await MergeAsync(Of(left[survivor], left[part]) with
                    {
                        Choices = names.ToDictionary(column => column.Name, _ => ToldRegister.Activity(left[random.Next(2) == 0 ? survivor : part])),
                    }));
                    left.RemoveAt(part);
                }
            }

            // A merge whose survivor went on into another must wait for that one.
            while (merges.Count > 0)
            {
                var merge = merges[random.Next(merges.Count)];
                if (await UnmergeAsync(merge) is not { } waits)
                {
                    merges.Remove(merge);
                }
                else
                {
                    Assert.Equal("merge.merged-on", waits.Code);
                }
            }

            Assert.Equal(before, await _told.DumpAsync());
        }
    }

    [Fact]
    public async Task Unmerge_EditedSince_KeepsTheEdit()
    {
        var merge = await MergeAsync(Of(1, 2));
        await _told.Register.Source.AskAsync("update activity set headcount = 25, edited = edited || '{note}', note = 'уточнено' where activity_id = $1", ToldRegister.Activity(1));
        Assert.Null(await UnmergeAsync(merge));
        Assert.Equal("25", await _told.OfAsync(1, "headcount"));
        Assert.Equal("уточнено", await _told.OfAsync(1, "note"));
        Assert.Equal("20", await _told.OfAsync(2, "headcount"));
    }

    [Fact]
    public async Task Unmerge_Twice_OrUnknown_IsRefused()
    {
        var merge = await MergeAsync(Of(1, 2));
        Assert.Null(await UnmergeAsync(merge));
        Assert.Equal("merge.undone", (await UnmergeAsync(merge))!.Code);
        Assert.Equal("merge.unknown", (await UnmergeAsync(ToldRegister.Activity(1)))!.Code);
    }
}
