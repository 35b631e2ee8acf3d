using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>A submission from the empty page to the department's report, without scripts.</summary>
public sealed class SubmissionLifeTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static readonly (string, string)[] s_whole =
    [
        ("title", "Открытие выставки «Первый полет»"), ("dates", "21-24 мая 2020 года"), ("place", "г. Гагарин, музей"),
        ("content", "Открыта выставка о первом полете человека в космос."), ("participants", "около 120 человек"),
    ];

    [Fact]
    public async Task Submission_FilledInSentReturnedMendedAccepted_StandsInTheDepartmentsReport()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        var head = await Clerk.OfAsync(hansa, Role.Head, bodies.Department, bodies.MuseumPath);
        Assert.Contains("осталось 5 дней", await museum.Browser.GetStringAsync("/"), StringComparison.Ordinal);

        await museum.AddRowAsync(("title", "Открытие выставки «Первый полет»"));
        Assert.Contains("Открытие выставки «Первый полет»", museum.Titles());
        await museum.OpenAsync("/submit");
        Assert.Contains("Мешает отправить", museum.Page, StringComparison.Ordinal);
        Assert.Contains($"?open={museum.Row}#cell-{museum.Row}-dates", museum.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"post\"", museum.Page, StringComparison.Ordinal);

        await museum.OpenAsync($"?open={museum.Row}");
        await museum.SaveAsync(s_whole);
        Assert.Contains("21–24 мая 2020 года (4 дня)", museum.Page, StringComparison.Ordinal);
        Assert.Contains("около 120 человек", museum.Page, StringComparison.Ordinal);

        await museum.OpenAsync("/submit");
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Status);
        Assert.Contains("value=\"Мария Белова\"", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        Assert.Contains("Подпись: Мария Белова, директор", museum.Page, StringComparison.Ordinal);
        // The button pressed twice, the page before opened again.
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        Assert.Contains("Отчет отправлен", museum.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await museum.Browser.GetAsync(bodies.MuseumPath + "/submit")).StatusCode);

        await museum.SendAsync("/withdraw");
        Assert.Contains("Добавить строку", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));

        await head.OpenAsync();
        await head.SendAsync($"/rows/{museum.Row}/remarks", ($"remark-{museum.Row}", "Сколько было школьников?"), ($"remark-on-{museum.Row}", "participants"));
        Assert.Contains("Сколько было школьников?", head.Page, StringComparison.Ordinal);
        await head.SendAsync("/return", ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, head.Status);
        await head.OpenAsync();
        await head.SendAsync("/return", ("reason", "Уточните участников."));
        Assert.Contains("Возвращен", head.Page, StringComparison.Ordinal);

        Assert.Contains("Уточните участников.", await museum.Browser.GetStringAsync("/"), StringComparison.Ordinal);
        await museum.OpenAsync($"?open={museum.Row}");
        Assert.Contains("Уточните участников.", museum.Page, StringComparison.Ordinal);
        Assert.Contains("Сколько было школьников?", museum.Page, StringComparison.Ordinal);
        var remark = museum.Page.Split("name=\"reply-key-", 2)[1][..36];
        // The answer stands in the row's form and brings what was typed there along.
        await museum.SendAsync($"/remarks/{remark}/reply", [.. museum.WithVersions(("participants", "120 человек, в том числе 65 школьников")), ("row", museum.Row), ($"reply-{remark}", "Теперь указано.")]);
        Assert.Contains("Теперь указано.", museum.Page, StringComparison.Ordinal);
        await museum.OpenAsync("/changes");
        Assert.Contains("65 школьников", museum.Page, StringComparison.Ordinal);
        await museum.OpenAsync($"/rows/{museum.Row}/history");
        Assert.Contains("около 120 человек", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));

        await head.OpenAsync();
        await head.SendAsync("/accept");
        Assert.Contains("Отчет принят", head.Page, StringComparison.Ordinal);
        var own = await head.Browser.GetStringAsync(bodies.DepartmentPath);
        Assert.Contains("Открытие выставки «Первый полет»", own, StringComparison.Ordinal);
        Assert.Contains(Bodies.MuseumName, own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingHeld_Signed_IsSentAndTakenBack()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.OpenAsync("/nothing");
        Assert.Contains("во II квартале 2020 года", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync("/nothing", ("name", "Мария Белова"), ("post", "директор"));
        Assert.Contains("мероприятий не было", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync("/withdraw");
        Assert.Contains("Как удобнее начать?", museum.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_RemovedMovedRepeated_ListFollowsAndUndoBringsBack()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Первая"));
        await museum.AddRowAsync(("title", "Вторая"));
        var (first, second) = (museum.Rows()[0], museum.Rows()[1]);
        await museum.SendAsync($"/rows/{second}/up");
        Assert.Equal(["Вторая", "Первая"], museum.Titles());
        await museum.SendAsync($"/rows/{second}/move", ("after", first));
        Assert.Equal(["Первая", "Вторая"], museum.Titles());
        await museum.SendAsync($"/rows/{first}/remove");
        Assert.Equal(["Вторая"], museum.Titles());
        Assert.Contains("Строка «Первая» удалена.", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync($"/rows/{first}/restore");
        Assert.Equal(["Первая", "Вторая"], museum.Titles());
        await museum.SendAsync($"/rows/{first}/copy");
        Assert.Equal(2, museum.Titles().Count(title => title == "Первая"));
    }

    [Fact]
    public async Task AddRow_PressedTwice_MakesOneRow()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        var key = $"{Guid.CreateVersion7()}";
        await museum.SendAsync("/rows", ("row", key));
        await museum.SendAsync("/rows", ("row", key));
        await museum.OpenAsync();
        Assert.Equal([key], museum.Rows());
    }

    [Fact]
    public async Task Fix_PressedInAForm_SavesWhatWasTypedAndMendsTheCell()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Круглый стол - встреча друзей"), ("dates", "5 мая 2020 года"));
        await museum.OpenAsync($"?open={museum.Row}");
        Assert.Contains("value=\"text.hyphen-for-dash\"", museum.Page, StringComparison.Ordinal);
        await museum.SendAsync($"/rows/{museum.Row}/fix/title", [.. museum.WithVersions(("title", "Круглый стол - встреча друзей"), ("content", "Обсудили планы.")), ("fix", "text.hyphen-for-dash")]);
        Assert.Contains("Круглый стол – встреча друзей</textarea>", museum.Page, StringComparison.Ordinal);
        Assert.Contains("Обсудили планы.</textarea>", museum.Page, StringComparison.Ordinal);
    }
}
