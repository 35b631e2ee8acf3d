using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

public sealed class TwoPeopleTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    [Fact]
    public async Task Save_SameCellByTwo_SecondSeesBothVersionsAndChooses()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var one = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        var two = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await one.AddRowAsync(("title", "Выставка"));
        await one.OpenAsync($"?open={one.Row}");
        var row = one.Row;
        var second = new Clerk(two.Browser, bodies.MuseumPath);
        await second.OpenAsync($"?open={row}");
        var fields = second.WithVersions(("title", "Выставка картин"), ("place", "г. Гагарин"));

        await one.SendAsync($"/rows/{row}", one.WithVersions(("title", "Выставка фотографий")));
        await second.SendAsync($"/rows/{row}", fields);
        Assert.Contains("Ваш вариант:", second.Page, StringComparison.Ordinal);
        Assert.Contains("Выставка фотографий", second.Page, StringComparison.Ordinal);
        Assert.Contains("Выставка картин", second.Page, StringComparison.Ordinal);
        Assert.Contains("г. Гагарин</textarea>", second.Page, StringComparison.Ordinal);

        await second.SendAsync($"/rows/{row}/settle/title/take", ("actor", ActorOf(second.Page)));
        Assert.Contains("Выставка картин</textarea>", second.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ваш вариант:", second.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_SameCellByTwo_AnswersBothVersionsAndKeepsTheVersionSeen()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var one = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        var two = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await one.AddRowAsync();
        Assert.Equal(HttpStatusCode.OK, (await one.TypeAsync(one.Row, "dates", "5 мая 2020 года", 1)).Status);
        var (status, part) = await two.TypeAsync(one.Row, "dates", "6 мая 2020 года", 1);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("data-state=\"conflict\"", part, StringComparison.Ordinal);
        Assert.Contains("5 мая 2020 года", part, StringComparison.Ordinal);
        Assert.Contains("6 мая 2020 года", part, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"version.dates\"", part, StringComparison.Ordinal);
        // Another cell of the same row comes together silently.
        Assert.Equal(HttpStatusCode.OK, (await two.TypeAsync(one.Row, "place", "г. Гагарин", 1)).Status);
    }

    private static string ActorOf(string page) => WebUtility.HtmlDecode(page.Split("name=\"actor\" value=\"", 2)[1].Split('"')[0]);
}
