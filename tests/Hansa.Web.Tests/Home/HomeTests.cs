using Hansa.Core.Permissions;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Submissions;

namespace Hansa.Web.Tests.Home;

/// <summary>The first page tells each role what to do next, and leads there.</summary>
public sealed class HomeTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    [Fact]
    public async Task Home_OfACoordinator_LeadsFromNothingThroughTheRoundToTheReport()
    {
        var coordinator = await hansa.SignedInAsync(Role.Coordinator);
        var empty = (await coordinator.GetStringAsync("/")).Plain();
        Assert.Contains("Сейчас сведений никто не собирает", empty, StringComparison.Ordinal);
        Assert.Contains("href=\"/rounds/new\"", empty, StringComparison.Ordinal);
        Assert.Contains("Больше ничего не ждет", empty, StringComparison.Ordinal);

        var bodies = await Bodies.OpenAsync(hansa, dueInDays: -1);
        var waiting = (await coordinator.GetStringAsync("/")).Plain();
        Assert.Contains("Представлено 0 из 2", waiting, StringComparison.Ordinal);
        Assert.Contains("2 опаздывают", waiting, StringComparison.Ordinal);
        Assert.Contains("Все присланное проверено", waiting, StringComparison.Ordinal);

        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.SendAsync("/nothing", ("name", "Мария Белова"), ("post", "директор"));
        var department = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Department, bodies.DepartmentPath);
        await department.AddRowAsync(("title", "Выставка"), ("dates", "5 мая 2020 года"));
        await department.SendAsync("/submit", ("name", "Игорь Лебедев"), ("post", "министр"));
        var sent = (await coordinator.GetStringAsync("/")).Plain();
        // What a department gathers is checked by the department.
        Assert.Contains("1 отчет ждет проверки", sent, StringComparison.Ordinal);
        Assert.Contains($"href=\"{bodies.DepartmentPath}/review\"", sent, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{bodies.MuseumPath}/review\"", sent, StringComparison.Ordinal);
        Assert.Contains($"href=\"{bodies.MuseumPath}/review\"", await (await hansa.SignedInAsync(Role.Head, bodies.Department)).GetStringAsync("/"), StringComparison.Ordinal);

        var clerk = new Clerk(coordinator, bodies.DepartmentPath);
        await clerk.SendAsync("/accept");
        var ready = (await coordinator.GetStringAsync("/")).Plain();
        Assert.Contains("Все приняты, можно составить:", ready, StringComparison.Ordinal);
        Assert.Contains("href=\"/reports/draft/international-executive/2020-Q2\"", ready, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Reader, "Найти мероприятие", "href=\"/figures\"")]
    [InlineData(Role.Administrator, "Учетных записей", "href=\"/people\"")]
    public async Task Home_OfOtherRoles_LeadsToTheirWork(Role role, string words, string link)
    {
        var page = (await (await hansa.SignedInAsync(role)).GetStringAsync("/")).Plain();
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(link, page, StringComparison.Ordinal);
    }
}
