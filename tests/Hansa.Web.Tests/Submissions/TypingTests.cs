using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>Fields that are saved as they are typed.</summary>
public sealed class TypingTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    [Theory]
    [InlineData("dates", "21-24 мая 2020 года", "21–24 мая 2020 года (4 дня)")]
    [InlineData("dates", "май 2020", "май 2020 года")]
    [InlineData("participants", "около 12 000 человек", "около 12 000 человек")]
    [InlineData("participants", "более 300 зрителей", "более 300 человек")]
    [InlineData("place", "г. Минск, Республика Беларусь", "Страна: Беларусь")]
    [InlineData("place", "Вебинар Zoom", "дистанционно")]
    public async Task Type_Field_IsUnderstoodAtOnce(string column, string text, string understood)
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync();
        var (status, part) = await museum.TypeAsync(museum.Row, column, text, 1);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(understood, part, StringComparison.Ordinal);
        Assert.Contains("data-state=\"saved\"", part, StringComparison.Ordinal);
        Assert.Contains($"name=\"version.{column}\" value=\"2\"", part, StringComparison.Ordinal);
        await museum.OpenAsync($"?open={museum.Row}");
        Assert.Contains(text + "</textarea>", museum.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_AgainOverTheOwnWords_IsNoConflict()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync();
        await museum.TypeAsync(museum.Row, "title", "Выст", 1);
        // The answer to the first was lost: the browser still holds the old version.
        Assert.Equal(HttpStatusCode.OK, (await museum.TypeAsync(museum.Row, "title", "Выставка", 1)).Status);
    }

    [Fact]
    public async Task Type_AfterTheSessionEnded_SaysSoByItsStatus()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync();
        await using (var command = hansa.Register.Source.CreateCommand("update account_session set ended_at = now()"))
        {
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await museum.TypeAsync(museum.Row, "title", "Выставка", 1)).Status);
    }

    [Fact]
    public async Task Type_AfterItWasSent_IsRefusedInWords()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Выставка"), ("dates", "5 мая 2020 года"));
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        var (status, part) = await museum.TypeAsync(museum.Row, "title", "Другая", 2);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("data-state=\"refused\"", part, StringComparison.Ordinal);
        Assert.Contains("Отчет уже отправлен", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterItWasSent_ShowsWhatWasTyped()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync(("title", "Выставка"), ("dates", "5 мая 2020 года"));
        await museum.OpenAsync($"?open={museum.Row}");
        var fields = museum.WithVersions(("title", "Выставка, о которой долго писали"));
        await museum.SendAsync("/submit", ("name", "Мария Белова"), ("post", "директор"));
        await museum.SendAsync($"/rows/{museum.Row}", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Status);
        Assert.Contains("Выставка, о которой долго писали</textarea>", museum.Page, StringComparison.Ordinal);
        Assert.Contains("Отчет уже отправлен", museum.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_ColumnThatIsNone_IsNotFound()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var museum = await Clerk.OfAsync(hansa, Role.Reporter, bodies.Museum, bodies.MuseumPath);
        await museum.AddRowAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await museum.TypeAsync(museum.Row, "number", "1", 1)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await museum.TypeAsync($"{Guid.CreateVersion7()}", "title", "Выставка", 1)).Status);
    }
}
