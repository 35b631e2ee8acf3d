using System.Net;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Organizations;

public sealed class OrganizationsPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private Task<string> IdAsync(string name) =>
        hansa.AskAsync<string>($"select organization_id::text from organization_name where name like '%{name}%' order by upper(during) desc nulls first limit 1");

    [Theory]
    [InlineData("/organizations?q=филармония", "Смоленская областная филармония", "Министерство спорта")]
    [InlineData("/organizations?q=ФИЛАРМОНИЯ&show=no-address", "Смоленская областная филармония", "Министерство спорта")]
    [InlineData("/organizations?show=closed&q=филармония", "Ничего не нашлось", "Министерство спорта")]
    [InlineData("/organizations?show=anything&q=", "Министерство спорта", "Ничего не нашлось")]
    public async Task List_Filters_LeaveWhatFits(string address, string there, string gone)
    {
        var page = (await (await hansa.SignedInAsync("reader")).GetStringAsync(address)).Plain();
        Assert.Contains(there, page, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/organizations/add", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organization_AddedRenamedMovedClosed_TellsItsDays()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await browser.SendFormAsync("/organizations/add", "/organizations/add", ("kind", "SubordinateInstitution"), ("name", "ОГБУК «Театр кукол»"), ("parent", await IdAsync("Министерство культуры")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var path = answer.Headers.Location!.OriginalString;
        await browser.SendFormAsync(path, path + "/name", ("name", "ОГБУК «Смоленский театр кукол»"), ("name-from", "2026-01-01"));
        await browser.SendFormAsync(path, path + "/parent", ("parent", await IdAsync("Министерство спорта")), ("parent-from", "01.02.2026"));
        await browser.SendFormAsync(path, path + "/addresses", ("email", "theatre@example.ru"), ("person", "Ильина И.И."), ("email", ""), ("person", ""));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path, path + "/close", ("closed", "2030-01-01"))).StatusCode);
        var page = (await browser.GetStringAsync(path)).Plain();
        foreach (var expected in (string[])["по 31.12.2025", "с 01.01.2026", "по 31.01.2026", "с 01.02.2026", "theatre@example.ru", "закрыта 01.01.2030", "Открыть организацию снова"])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Organization_WrongFields_AreShownAgainAsTyped()
    {
        var browser = await hansa.SignedInAsync();
        var answer = await browser.SendFormAsync("/organizations/add", "/organizations/add", ("name", "министерство  спорта СМОЛЕНСКОЙ области"), ("short", "Минспорт?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("уже есть: «Министерство спорта Смоленской области»", page.Plain(), StringComparison.Ordinal);
        Assert.Contains("Минспорт?", page, StringComparison.Ordinal);

        var path = "/organizations/" + await IdAsync("Министерство спорта");
        answer = await browser.SendFormAsync(path, path + "/addresses", ("email", "не адрес"), ("person", "Громов О.О."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("«не адрес»", page.Plain(), StringComparison.Ordinal);
        Assert.Contains("Громов О.О.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(path, path + "/name", ("name", "Другое"), ("name-from", "когда-нибудь"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(path, path + "/close", ("closed", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(path, path + "/parent", ("parent", path[15..]))).StatusCode);
    }

    [Fact]
    public async Task Organization_Proposed_IsMergedOrConfirmed()
    {
        var browser = await hansa.SignedInAsync();
        var proposed = await hansa.AskAsync<string>("select organization_id::text from organization where proposed order by organization_id limit 1");
        var path = "/organizations/" + proposed;
        Assert.Contains("Новое название из отчета", (await browser.GetStringAsync(path)).Plain(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(path, path + "/merge", ("into", ""))).StatusCode);
        var last = await hansa.AskAsync<string>("select organization_id::text from organization where proposed order by organization_id desc limit 1");
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(path, $"/organizations/{last}/confirm", ("kind", "RepresentativeOffice"))).StatusCode);
        var answer = await browser.SendFormAsync(path, path + "/merge", ("into", await IdAsync("Министерство экономического")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("reporter")]
    [InlineData("head")]
    public async Task Directory_ForThoseWhoOnlyRead_CannotBeChanged(string person)
    {
        var browser = await hansa.SignedInAsync(person);
        var path = "/organizations/" + await IdAsync("Министерство спорта");
        Assert.DoesNotContain("<form method=\"post\" action=\"/organizations", await browser.GetStringAsync(path), StringComparison.Ordinal);
        foreach (var action in (string[])["/organizations/add", path + "/name", path + "/parent", path + "/close", path + "/confirm", path + "/merge", path + "/addresses"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendFormAsync("/", action, ("name", "Захвачено"))).StatusCode);
        }
    }
}
