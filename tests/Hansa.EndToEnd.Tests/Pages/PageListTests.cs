using Hansa.EndToEnd.Tests.Sample;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.EndToEnd.Tests.Pages;

public sealed class PageListTests(SampleHansa hansa) : IClassFixture<SampleHansa>
{
    [Fact]
    public void PagesTsv_EveryRoute_IsListedAndNoOther()
    {
        var mapped = hansa.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var listed = PageList.All.Select(page => "/" + page.Route.Trim('/')).Distinct().Order(StringComparer.Ordinal).ToList();
        var wrong = mapped.Except(listed).Select(route => "not listed in pages.tsv: " + route).Concat(listed.Except(mapped).Select(route => "listed but not mapped: " + route)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
