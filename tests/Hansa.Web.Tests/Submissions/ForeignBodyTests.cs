using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

public sealed class ForeignBodyTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    [Theory]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Head)]
    public async Task Submission_OfAForeignBody_IsRefusedHoweverAskedFor(Role role)
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Выставка"), ("dates", "5 мая 2020 года"));
        var stranger = await Clerk.OfAsync(hansa, role, bodies.Stranger, bodies.MuseumPath);
        foreach (var address in new[] { "", "/upload", "/paste", "/submit", "/nothing", "/history", "/changes", $"/rows/{museum.Row}/history", $"/rows/{museum.Row}" })
        {
            await stranger.OpenAsync(address);
            Assert.True(stranger.Status is HttpStatusCode.Forbidden or HttpStatusCode.SeeOther, $"{address}: {stranger.Status}");
            Assert.DoesNotContain("Выставка", stranger.Page, StringComparison.Ordinal);
        }

        foreach (var action in new[] { "/rows", $"/rows/{museum.Row}", $"/rows/{museum.Row}/cells/title", $"/rows/{museum.Row}/remove", $"/rows/{museum.Row}/copy", $"/rows/{museum.Row}/up", $"/rows/{museum.Row}/fix/title", "/paste", "/submit", "/nothing", "/withdraw", "/accept", "/return", "/remarks", $"/rows/{museum.Row}/remarks" })
        {
            await stranger.SendAsync(action, ("title", "Чужое"), ("text", "Чужое"), ("reason", "Чужое"), ("name", "Чужой"), ("post", "Чужой"));
            Assert.True(stranger.Status == HttpStatusCode.Forbidden, $"{action}: {stranger.Status}");
        }

        await stranger.UploadAsync("чужое.txt", "Наименование\tСроки\nЧужое\t5 мая 2020 года\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        await museum.OpenAsync();
        Assert.Equal(["Выставка"], museum.Titles());
    }

    [Fact]
    public async Task Institution_OfTheOwnDepartment_ItsReporterCannotAccept()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Выставка"), ("dates", "5 мая 2020 года"));
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        await museum.SendAsync("/accept");
        Assert.Equal(HttpStatusCode.Forbidden, museum.Status);
        await museum.SendAsync("/return", ("reason", "Вернуть себе"));
        Assert.Equal(HttpStatusCode.Forbidden, museum.Status);
    }

    [Fact]
    public async Task Submission_ThatIsNone_IsNotFound()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, $"/submissions/{Guid.CreateVersion7()}");
        await museum.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, museum.Status);
    }
}
