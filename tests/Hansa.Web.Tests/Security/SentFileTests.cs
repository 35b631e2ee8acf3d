using System.Net;
using Hansa.Tests.Web;
using Hansa.Web.Security;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Security;

/// <summary>What strangers send as files: never a path, never more than there is room for, never shown as a page.</summary>
public sealed class SentFileTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private const string Mark = "b7c1e0f2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../../../../tmp/b7c1e0f2.docx")]
    [InlineData("..\\..\\b7c1e0f2.docx")]
    [InlineData("/etc/b7c1e0f2")]
    [InlineData("b7c1e0f2\u0000.docx")]
    [InlineData("b7c1e0f2.docx:stream")]
    [InlineData("CON.b7c1e0f2")]
    public async Task File_NamedAsAPath_ReachesNoDisk(string name)
    {
        var browser = await hansa.SignedInAsync();
        foreach (var page in (string[])["/imports/new", "/receptions"])
        {
            using var content = new MultipartFormDataContent { { new StringContent(Forms.TokenOf(await browser.GetStringAsync(page, Cancel))), "__RequestVerificationToken" }, { new ByteArrayContent("Наименование\tСроки\nВыставка\t5 мая 2020 года\n"u8.ToArray()), "file", "x" } };
            // As a hostile client writes it, past the checks of HttpClient.
            content.Last().Headers.Remove("Content-Disposition");
            content.Last().Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "%00", StringComparison.Ordinal)}\"");
            var answer = await browser.PostAsync(page == "/receptions" ? "/receptions/import" : page, content, Cancel);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }

        foreach (var folder in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory, Path.GetTempPath(), "/etc"])
        {
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder, $"*{Mark}*"));
        }
    }

    [Fact]
    public async Task Files_LargerThanThereIsRoomFor_AreRefusedBeforeTheyAreRead()
    {
        var browser = await hansa.SignedInAsync();
        using var content = new ByteArrayContent(new byte[1]);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        content.Headers.ContentLength = RequestLimits.Upload + 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports/new") { Content = content };
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await browser.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task File_GivenBack_IsSavedAndNeverShown()
    {
        var browser = await hansa.SignedInAsync();
        using var content = new MultipartFormDataContent { { new StringContent(Forms.TokenOf(await browser.GetStringAsync("/imports/new", Cancel))), "__RequestVerificationToken" }, { new ByteArrayContent("<script>alert(1)</script><table><tr><td>Наименование мероприятия</td><td>Сроки проведения</td><td>Место проведения</td></tr><tr><td>Выставка</td><td>5 мая 2020 года</td><td>г. Минск</td></tr></table>"u8.ToArray()), "file", "страница.html" } };
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/imports/new", content, Cancel)).StatusCode);
        var id = await hansa.AskAsync<Guid>("select import_id from import where file_name = 'страница.html'");
        var file = await browser.GetAsync($"/imports/{id}/file", Cancel);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Cookies_OfLanguageAndNotice_AreClosedToScriptsAndOtherSites()
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = hansa.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var answer = await browser.GetAsync("/language/en?back=//evil.example/", Cancel);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), static cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", cookie.ToLowerInvariant());
        });
    }
}
