using System.Net;
using Hansa.App.Audits;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;
using Hansa.Web.Words;

namespace Hansa.Web.Tests.Audits;

public sealed class AuditPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_NarrowedByPersonThingAndDays_ShowsThoseAlone()
    {
        var browser = await hansa.SignedInAsync("administrator");
        var all = (await browser.GetStringAsync("/audit", Cancel)).Plain();
        Assert.Contains("№ " + await hansa.AskAsync<long>("select max(entry) from audit"), all, StringComparison.Ordinal);
        var actor = await hansa.AskAsync<string>("select actor from audit where subject = 'agreement' order by entry desc limit 1");
        var found = (await browser.GetStringAsync($"/audit?actor={Uri.EscapeDataString(actor)}&subject=agreement", Cancel)).Plain();
        Assert.Contains("Соглашение: ", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Загрузка: ", found, StringComparison.Ordinal);
        Assert.Contains("Таких записей нет", await browser.GetStringAsync("/audit?until=1999-12-31", Cancel), StringComparison.Ordinal);
        var wrong = await browser.GetAsync("/audit?since=" + Uri.EscapeDataString("намедни"), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("намедни", await wrong.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/audit?since=0001-01-01&until=9999-12-31&below=-5", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Pages_FollowedToTheEnd_HoldEveryEntryOnce()
    {
        var browser = await hansa.SignedInAsync();
        var (seen, path) = (new List<string>(), "/audit");
        while (true)
        {
            var page = await browser.GetStringAsync(path, Cancel);
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "href=\"/audit/(\\d+)\"").Select(static match => match.Groups[1].Value));
            if (System.Text.RegularExpressions.Regex.Match(page, "href=\"(/audit\\?below=\\d+)\">Раньше") is not { Success: true } older)
            {
                break;
            }

            path = older.Groups[1].Value;
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.True(seen.Count >= await hansa.AskAsync<long>("select count(*) from audit") - 20);
    }

    [Fact]
    public async Task Entry_OfAChange_ShowsWhatWasAndWhatIs()
    {
        var browser = await hansa.SignedInAsync();
        var entry = await hansa.AskAsync<long>("select entry from audit where after is not null and subject = 'agreement' order by entry limit 1");
        var page = (await browser.GetStringAsync($"/audit/{entry}", Cancel)).Plain();
        Assert.Contains($"Запись № {entry}", page, StringComparison.Ordinal);
        Assert.Contains("Стало", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/audit/999999999", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Deeds_OfTheSampleRegion_HaveWordsInBothLanguages()
    {
        foreach (var (kind, asked) in (IEnumerable<(string, string)>)[("subject", "select array_agg(distinct subject) from audit"), ("action", "select array_agg(distinct action) from audit")])
        {
            Assert.All(await hansa.AskAsync<string[]>(asked), word => Assert.True(WebWords.Has($"audit.{kind}.{word}"), $"audit.{kind}.{word}"));
        }

        var lines = await AuditList.ReadAsync(hansa.Register, new AuditFilter { Limit = 10_000 }, Cancel);
        var fields = lines.SelectMany(AuditChanges.Of).SelectMany(static change => change.Name.Split('.')).Where(static part => part.Length > 0 && !int.TryParse(part, out _)).Distinct().Where(static part => !WebWords.Has($"audit.field.{part}")).ToList();
        Assert.True(fields.Count == 0, string.Join(" ", fields));
    }

    [Fact]
    public async Task Chain_Checked_IsWholeInWords()
    {
        var page = (await (await hansa.SignedInAsync("administrator")).GetStringAsync("/audit/verify", Cancel)).Plain();
        Assert.Contains("Цепочка цела: ", page, StringComparison.Ordinal);
    }
}

/// <summary>A register of its own: its audit is forged.</summary>
public sealed class ForgedAuditTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    [Fact]
    public async Task Chain_WithAnAlteredEntry_NamesItAndWhatToDo()
    {
        await hansa.AskAsync<int>("with off as (select set_config('session_replication_role', 'replica', false)), forged as (update audit set actor = 'Подделка' where entry = 3 and exists (select from off) returning 1) select 1 from forged");
        var page = (await (await hansa.SignedInAsync("administrator")).GetStringAsync("/audit/verify", TestContext.Current.CancellationToken)).Plain();
        Assert.Contains("Цепочка нарушена на записи № 3", page, StringComparison.Ordinal);
        Assert.Contains("Подделка", page, StringComparison.Ordinal);
        Assert.Contains("2 записи верны", page, StringComparison.Ordinal);
    }
}
