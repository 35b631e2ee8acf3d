using System.Net;
using System.Text.RegularExpressions;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>Who may not check, what is not taken, and two who check at once: nothing that was typed is lost.</summary>
public sealed class ReviewRefusalTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    [Theory]
    [InlineData(Role.Reporter, true)]
    [InlineData(Role.Head, true)]
    [InlineData(Role.Head, false)]
    [InlineData(Role.Reader, null)]
    [InlineData(Role.Administrator, null)]
    public async Task Review_ByWhoMayNot_IsRefusedHoweverAskedFor(Role role, bool? own)
    {
        var (bodies, _, row) = await SentAsync();
        Guid? of = own is null ? null : own.Value ? bodies.Department : bodies.Stranger;
        var clerk = new Clerk(await hansa.SignedInAsync(role, of), bodies.DepartmentPath);
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var address in new[] { "/review", $"/review?edit={row}-title", $"/review/rows/{row}/title", $"/review/rows/{row}/title/talk" })
        {
            await clerk.OpenAsync(address);
            Assert.True(clerk.Status == HttpStatusCode.Forbidden, $"{address}: {clerk.Status}");
            Assert.DoesNotContain("Выставка картин", clerk.Page, StringComparison.Ordinal);
        }

        foreach (var action in new[] { "/review/begin", "/review/remarks", $"/review/rows/{row}", $"/review/rows/{row}/fix/title", $"/review/rows/{row}/revert/title", $"/review/rows/{row}/settle/title/take", $"/review/rows/{row}/remarks", "/accept", "/return" })
        {
            answers[action] = (await clerk.Browser.SendFormAsync("/account", bodies.DepartmentPath + action, ("title", "Чужое"), ("remark-whole", "Чужое"), ($"remark-{row}", "Чужое"), ("reason", "Чужое"))).StatusCode;
        }

        Assert.All(answers, answer => Assert.True(answer.Value == HttpStatusCode.Forbidden, $"{answer.Key}: {answer.Value}"));
    }

    [Fact]
    public async Task Head_OfTheDepartment_ChecksAnInstitutionButDoesNotWriteInItsPlace()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Выставка картин"), ("dates", "5 мая 2020 года"));
        var head = await Clerk.OfAsync(hansa, Role.Head, bodies.Department, bodies.MuseumPath);
        // What was not sent yet is looked at, not decided on.
        await head.OpenAsync("/review");
        Assert.Contains("Отчет еще не отправлен", head.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Вернуть на доработку", head.Page, StringComparison.Ordinal);
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        await head.OpenAsync("/review");
        Assert.DoesNotContain("id=\"edit-", head.Page, StringComparison.Ordinal);
        Assert.Contains($"id=\"remark-{museum.Row}-title\"", head.Page, StringComparison.Ordinal);
        await head.SendAsync($"/review/rows/{museum.Row}", ("title", "Моими словами"), ("version.title", "2"));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        await head.OpenAsync("/review");
        await head.SendAsync("/accept");
        Assert.Contains("Отчет принят", head.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_TooLong_StaysInItsFieldWithTheReason()
    {
        var (_, coordinator, row) = await SentAsync();
        var words = new string('я', 100_001);
        await coordinator.OpenAsync($"/review?edit={row}-content");
        await coordinator.SendAsync($"/review/rows/{row}", coordinator.WithVersions(("content", words)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, coordinator.Status);
        Assert.Contains(words + "</textarea>", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Сократите текст", coordinator.Page, StringComparison.Ordinal);
        var (status, part) = await coordinator.PostPartAsync($"/review/rows/{row}", ("content", words), ("version.content", "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words + "</textarea>", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_ThatNameNothing_AreRefusedWithAWord()
    {
        var (_, coordinator, row) = await SentAsync();
        var stranger = Guid.CreateVersion7();
        await coordinator.OpenAsync("/review");
        foreach (var (action, expected) in new[]
        {
            ($"/review/rows/{row}", HttpStatusCode.BadRequest), ($"/review/rows/{row}/fix/nothing", HttpStatusCode.NotFound), ($"/review/rows/{row}/revert/number", HttpStatusCode.NotFound),
            ($"/review/rows/{stranger}/fix/title", HttpStatusCode.NotFound), ($"/review/rows/{stranger}/remarks", HttpStatusCode.NotFound),
            ($"/review/rows/{row}/remarks", HttpStatusCode.UnprocessableEntity), ("/review/remarks", HttpStatusCode.UnprocessableEntity), ($"/review/remarks/{stranger}/resolve", HttpStatusCode.NotFound),
        })
        {
            await coordinator.OpenAsync("/review");
            await coordinator.SendAsync(action, ($"remark-{stranger}", "К чужой строке"));
            Assert.True(coordinator.Status == expected, $"{action}: {coordinator.Status}");
        }

        foreach (var address in new[] { $"/review?edit={stranger}-title", "/review?edit=нет&remark=0&show=нет&file=нет", $"/review?edit={row}-nothing" })
        {
            await coordinator.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, coordinator.Status);
        }
    }

    [Fact]
    public async Task Decision_WithoutReasonOrOnAnOlderPage_KeepsWhatWasTyped()
    {
        var (_, coordinator, row) = await SentAsync();
        await coordinator.OpenAsync("/review");
        await coordinator.SendAsync("/return", ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, coordinator.Status);
        Assert.Contains("Не сказано, почему отчет возвращается.", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("id=\"return-reason\"", coordinator.Page, StringComparison.Ordinal);

        var seen = Regex.Match(coordinator.Page, "id=\"return-version\" name=\"version\" value=\"(\\d+)\"").Groups[1].Value;
        var second = await CoordinatorAsync(hansa, coordinator);
        await second.OpenAsync($"/review?edit={row}-title");
        await second.SendAsync($"/review/rows/{row}", second.WithVersions(("title", "Выставка фотографий")));
        await coordinator.SendAsync("/return", ("reason", "Уточните участников."), ("version", seen));
        Assert.Equal(HttpStatusCode.Conflict, coordinator.Status);
        Assert.Contains("Уточните участников.</textarea>", coordinator.Page, StringComparison.Ordinal);
        Assert.Contains("Выставка фотографий", coordinator.Page, StringComparison.Ordinal);
        await coordinator.SendAsync("/accept", ("version", seen));
        Assert.Equal(HttpStatusCode.Conflict, coordinator.Status);
    }

    [Fact]
    public async Task Cell_WrittenByTwo_ShowsBothVersionsToTheSecondWhoChooses()
    {
        var (_, one, row) = await SentAsync();
        var two = await CoordinatorAsync(hansa, one);
        await one.OpenAsync($"/review?edit={row}-title");
        await two.OpenAsync($"/review?edit={row}-title");
        var late = two.WithVersions(("title", "Выставка гравюр"));
        await one.SendAsync($"/review/rows/{row}", one.WithVersions(("title", "Выставка фотографий")));
        var (status, part) = await two.PostPartAsync($"/review/rows/{row}", late);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Ваш вариант:", part, StringComparison.Ordinal);
        Assert.Contains("Выставка фотографий", part, StringComparison.Ordinal);
        Assert.Contains("Выставка гравюр", part, StringComparison.Ordinal);
        await two.OpenAsync("/review?show=doubtful");
        var actor = WebUtility.HtmlDecode(two.Page.Split("name=\"actor\" value=\"", 2)[1].Split('"')[0]);
        await two.SendAsync($"/review/rows/{row}/settle/title/take", ("actor", actor));
        Assert.DoesNotContain("Ваш вариант:", two.Page, StringComparison.Ordinal);
        Assert.Contains("Выставка гравюр", two.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_ForAnAcceptedSubmission_AreGivenBackWithTheReason()
    {
        var (_, coordinator, row) = await SentAsync();
        var second = await CoordinatorAsync(hansa, coordinator);
        await coordinator.OpenAsync($"/review?edit={row}-title");
        var fields = coordinator.WithVersions(("title", "Выставка гравюр"));
        await second.SendAsync("/accept");
        var (status, part) = await coordinator.PostPartAsync($"/review/rows/{row}", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Выставка гравюр</textarea>", part, StringComparison.Ordinal);
        Assert.Contains("Сначала верните его в работу", part, StringComparison.Ordinal);
    }

    private static async Task<Clerk> CoordinatorAsync(RunningHansa hansa, Clerk beside) => new(await hansa.SignedInAsync(Role.Coordinator), beside.Path);

    private async Task<(Bodies Bodies, Clerk Coordinator, string Row)> SentAsync()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var department = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Department, bodies.DepartmentPath);
        await department.AddRowAsync(("title", "Выставка картин"), ("dates", "5 мая 2020 года"));
        await department.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        return (bodies, new Clerk(await hansa.SignedInAsync(Role.Coordinator), bodies.DepartmentPath), department.Row);
    }
}
