using System.Net;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Plans;

public sealed class PlansPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    [Fact]
    public async Task Plan_OfTheSampleRegion_ShowsWhatCameOfIt()
    {
        var page = await (await hansa.SignedInAsync("reader")).GetStringAsync($"/plans/{await PlanAsync()}");
        Assert.Contains("Не хватило гоночных лодок", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Отметить исполнение", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_NotDoneWithoutAReason_AsksForIt()
    {
        var (browser, path) = (await hansa.SignedInAsync(), await ItemAsync(5));
        var answer = await browser.SendFormAsync(path, path + "/state", ("state", "NotDone"), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Укажите причину", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answer = await browser.SendFormAsync(path, path + "/state", ("state", "NotDone"), ("reason", "Перенесено на весну"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Перенесено на весну", await browser.GetStringAsync($"/plans/{await PlanAsync()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_OfAnOldVersion_IsAConflictThatKeepsTheWords()
    {
        var (browser, path) = (await hansa.SignedInAsync(), await ItemAsync(4));
        var answer = await browser.SendFormAsync(path, path + "/state", ("state", "Partly"), ("reason", "Другая причина"), ("version", "0"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Другая причина", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ActivityThatFulfils_StandsOnPlanAndActivity()
    {
        var (browser, path) = (await hansa.SignedInAsync(), await ItemAsync(1));
        var activity = await hansa.AskAsync<Guid>("select activity_id from activity where title = 'Сбор юных гребцов' and state = 'current' order by first_day limit 1");
        Assert.Contains(activity.ToString(), await browser.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path, path + "/link", ("activity", activity.ToString()))).StatusCode);
        Assert.Contains($"/activities/{activity}", await browser.GetStringAsync($"/plans/{await PlanAsync()}"), StringComparison.Ordinal);
        Assert.Contains("Исполняет пункты планов", await browser.GetStringAsync($"/activities/{activity}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path, path + "/unlink", ("activity", activity.ToString()))).StatusCode);
        Assert.DoesNotContain($"/activities/{activity}", await browser.GetStringAsync($"/plans/{await PlanAsync()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_PlanWithItemsPasted_ReadsTheirDays()
    {
        var browser = await hansa.SignedInAsync();
        var agreement = $"/agreements/{await hansa.AskAsync<Guid>("select agreement_id from agreement where title like '%Псковской%'")}/plans/add";
        var answer = await browser.SendFormAsync(
            agreement, agreement, ("title", "План на 2026 год"), ("first-day", "2026-01-01"), ("last-day", "2026-12-31"), ("items", "Ярмарка\tМинистерство\tкогда-нибудь"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Непонятно, когда это запланировано: «когда-нибудь»", page, StringComparison.Ordinal);
        Assert.Contains("Ярмарка", page, StringComparison.Ordinal);
        answer = await browser.SendFormAsync(
            agreement, agreement, ("title", "План на 2026 год"), ("first-day", "2026-01-01"), ("last-day", "2026-12-31"), ("items", "Ярмарка\tМинистерство\tII квартал\nФорум; ; сентябрь\n\nБез срока"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var plan = answer.Headers.Location!.OriginalString;
        Assert.Equal(3L, await hansa.AskAsync<long>($"select count(*) from plan_item where action_plan_id = '{plan[7..]}'"));
        answer = await browser.SendFormAsync(plan, plan + "/items", ("what", ""), ("who", "Кто-то"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"Кто-то\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(plan, plan + "/items", ("what", "Визит"), ("planned", "октябрь 2026 года"))).StatusCode);
    }

    private Task<Guid> PlanAsync() => hansa.AskAsync<Guid>("select action_plan_id from action_plan order by action_plan_id limit 1");

    private async Task<string> ItemAsync(int position) =>
        $"/plans/{await PlanAsync()}/items/{await hansa.AskAsync<Guid>($"select plan_item_id from plan_item where action_plan_id = '{await PlanAsync()}' and position = {position}")}";
}
