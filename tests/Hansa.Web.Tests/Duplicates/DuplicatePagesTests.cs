using System.Net;
using Hansa.App.Duplicates;
using Hansa.App.Imports;
using Hansa.Core.Duplicates;
using Hansa.Core.Permissions;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Tests.Duplicates;

public sealed class DuplicatePagesTests(RegisterServer server) : IAsyncLifetime
{
    private readonly RunningHansa _hansa = new(server);
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        await _hansa.InitializeAsync();
        // Two rounds of the same quarter: some of the bodies tell of the same activities.
        await new ReportImport(_hansa.Register).RunAsync(new ImportRequest([Repo.PathOf("samples", "2024-Q2")], "test") { Region = RunningHansa.RegionId });
        _browser = await _hansa.SignedInAsync(Role.Coordinator);
        var answer = await _browser.SendFormAsync("/duplicates", "/duplicates/search");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => _hansa.DisposeAsync();

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = _hansa.Register.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private async Task<long> CountAsync() => (long)(await AskAsync("select count(*) from telling"))!;

    private Task<IReadOnlyList<OpenGroup>> GroupsAsync(DuplicateVerdict? verdict = null) =>
        OpenGroups.ListAsync(_hansa.Register, RunningHansa.RegionId, new OpenGroupFilter(verdict));

    [Fact]
    public async Task Queue_AfterTheSearch_ShowsGroupsWithReasonsInWords()
    {
        var groups = await GroupsAsync();
        Assert.NotEmpty(groups);
        var page = WebUtility.HtmlDecode(await _browser.GetStringAsync("/duplicates"));
        Assert.Contains("Последний поиск", page, StringComparison.Ordinal);
        Assert.All(groups, group => Assert.Contains($"/duplicates/{group.GroupId}", page, StringComparison.Ordinal));
        Assert.Contains(groups[0].Reasons[0].Sentence(Core.Text.Language.Russian), page, StringComparison.Ordinal);
        page = await _browser.GetStringAsync("/duplicates?q=" + Uri.EscapeDataString("такого слова нет"));
        Assert.Contains("Ничего не найдено", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_FieldByField_TakesWhatWasMarkedAndKeepsEachWording()
    {
        var group = (await GroupsAsync())[0];
        var (first, second) = (group.Activities[0], group.Activities[1]);
        var page = $"/duplicates/{group.GroupId}";
        var html = WebUtility.HtmlDecode(await _browser.GetStringAsync(page));
        Assert.Contains("Почему они похожи", html, StringComparison.Ordinal);
        var tellings = await CountAsync();
        var answer = await _browser.SendFormAsync(
            page, page + "/merge",
            ("activity", first.ActivityId.ToString()), ("activity", second.ActivityId.ToString()),
            ("seen", $"{first.ActivityId} {first.Version}"), ("seen", $"{second.ActivityId} {second.Version}"), ("take-title", second.ActivityId.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("merged=" + first.ActivityId, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await using var db = _hansa.Register.Db();
        Assert.Equal(second.Title, (await db.Activities.SingleAsync(activity => activity.ActivityId == first.ActivityId)).Title);
        Assert.Equal(first.ActivityId, (await db.Activities.SingleAsync(activity => activity.ActivityId == second.ActivityId)).MergedInto);
        Assert.Equal(tellings, await CountAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(page)).StatusCode);
        Assert.Contains("уже разобрана", await (await _browser.GetAsync(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ChangedBySomebodyElse_ShowsTheGroupAnewWithWhatWasChosen()
    {
        var group = (await GroupsAsync())[0];
        var (first, second) = (group.Activities[0], group.Activities[1]);
        var page = $"/duplicates/{group.GroupId}";
        await using (var db = _hansa.Register.Db())
        {
            await db.Activities.Where(activity => activity.ActivityId == first.ActivityId).ExecuteUpdateAsync(set => set.SetProperty(activity => activity.Note, "новое"));
        }

        var answer = await _browser.SendFormAsync(
            page, page + "/merge",
            ("activity", first.ActivityId.ToString()), ("activity", second.ActivityId.ToString()), ("seen", $"{first.ActivityId} {first.Version}"), ("take-title", second.ActivityId.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("изменено другим пользователем", html, StringComparison.Ordinal);
        Assert.Contains("новое", html, StringComparison.Ordinal);
        answer = await _browser.SendFormAsync(page, page + "/merge", ("activity", first.ActivityId.ToString()));
        Assert.Contains("Отметьте хотя бы два", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_Said_IsRememberedThroughTheNextSearch()
    {
        var group = (await GroupsAsync())[0];
        var page = $"/duplicates/{group.GroupId}";
        var fields = group.Activities.Select(activity => ("activity", activity.ActivityId.ToString())).Append(("remark", "разные годы")).ToArray();
        Assert.Equal(HttpStatusCode.SeeOther, (await _browser.SendFormAsync(page, page + "/different", fields)).StatusCode);
        await _browser.SendFormAsync("/duplicates", "/duplicates/search");
        Assert.DoesNotContain(await GroupsAsync(), other => other.Activities.Select(activity => activity.ActivityId).SequenceEqual(group.Activities.Select(activity => activity.ActivityId)));
        Assert.Equal("разные годы", await AskAsync("select remark from duplicate_decision limit 1"));
    }

    [Fact]
    public async Task MergeSame_WithOneConfirmation_LeavesThePossibleOnes()
    {
        var (same, possible) = ((await GroupsAsync(DuplicateVerdict.Same)).Count, (await GroupsAsync(DuplicateVerdict.Possible)).Count);
        Assert.True(same > 0);
        var answer = await _browser.SendFormAsync("/duplicates/merge-same", "/duplicates/merge-same", ("groups", (same + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Пока вы смотрели, список изменился", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(same, (await GroupsAsync(DuplicateVerdict.Same)).Count);
        answer = await _browser.SendFormAsync("/duplicates/merge-same", "/duplicates/merge-same", ("groups", same.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty(await GroupsAsync(DuplicateVerdict.Same));
        Assert.True((await GroupsAsync(DuplicateVerdict.Possible)).Count <= possible);
        Assert.Contains("Совпадающих нет", await _browser.GetStringAsync("/duplicates/merge-same"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ThatGoesOn_ShowsHowFarItIs()
    {
        await AskAsync("update duplicate_progress set ended_at = null, seen_at = now(), activities = 7, groups = 0");
        var page = WebUtility.HtmlDecode(await _browser.GetStringAsync("/duplicates/search"));
        Assert.Contains("Прочитано мероприятий: 7 из", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains("Идет поиск", await _browser.GetStringAsync("/duplicates"), StringComparison.Ordinal);
        await AskAsync("update duplicate_progress set seen_at = now() - interval '1 hour'");
        Assert.Contains("прервался", await _browser.GetStringAsync("/duplicates/search"), StringComparison.Ordinal);
        await AskAsync("update duplicate_progress set ended_at = now()");
        Assert.Equal("/duplicates", (await _browser.GetAsync("/duplicates/search")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Pages_OtherRoles_AreForbidden()
    {
        foreach (var role in new[] { Role.Reader, Role.Administrator })
        {
            var browser = await _hansa.SignedInAsync(role);
            foreach (var address in new[] { "/duplicates", "/duplicates/merge-same", "/duplicates/search", $"/duplicates/{Guid.NewGuid()}" })
            {
                Assert.Equal((address, HttpStatusCode.Forbidden), (address, (await browser.GetAsync(address)).StatusCode));
            }
        }
    }
}
