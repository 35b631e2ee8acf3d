using System.Net;
using System.Text.RegularExpressions;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Tests.Security;

public sealed partial class ForgedFormTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every address that changes something, with its methods.</summary>
    private IEnumerable<(string Method, RouteEndpoint Page)> Unsafe =>
        from page in hansa.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in page.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method is not ("GET" or "HEAD" or "OPTIONS")
        select (method, page);

    [Fact]
    public void Address_ThatChangesSomething_AsksForItsToken() =>
        Assert.DoesNotContain(Unsafe, one => one.Page.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true });

    [Fact]
    public async Task Form_WithoutItsTokenOrWithAnothers_IsRefusedEverywhere()
    {
        var browser = await hansa.SignedInAsync(Role.Administrator);
        var anothers = Forms.TokenOf(await (await hansa.SignedInAsync(Role.Administrator)).GetStringAsync("/account", Cancel));
        var taken = new List<string>();
        foreach (var (method, page) in Unsafe)
        {
            var address = "/" + Parameter().Replace(page.RoutePattern.RawText!.TrimStart('/'), Filled);
            foreach (var fields in new KeyValuePair<string, string>[][] { [new("name", "x")], [new("name", "x"), new("__RequestVerificationToken", anothers)] })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new FormUrlEncodedContent(fields) };
                var answer = await browser.SendAsync(request, Cancel);
                if (answer.StatusCode != HttpStatusCode.BadRequest)
                {
                    taken.Add($"{method} {address}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.True(taken.Count == 0, string.Join("\n", taken));
    }

    [Fact]
    public async Task Form_SentByHtmx_IsHeldToItsTokenToo()
    {
        var browser = await hansa.SignedInAsync(Role.Reader);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("name", "Другое имя")]) };
        request.Headers.Add("HX-Request", "true");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(request, Cancel)).StatusCode);
    }

    // A parameter of a closed set must be one of it, or the address is none.
    private static string Filled(Match parameter) =>
        parameter.Value.Contains("regex(^(", StringComparison.Ordinal) ? Choice().Match(parameter.Value).Groups[1].Value
        : parameter.Value.Contains(":bool", StringComparison.Ordinal) ? "true" : Guid.Empty.ToString();

    [GeneratedRegex(@"\^\((\w+)")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
