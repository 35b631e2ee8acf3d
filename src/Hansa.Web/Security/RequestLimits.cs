using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Security;

/// <summary>How much a request may bring, and whom it is believed where it comes from.</summary>
internal static class RequestLimits
{
    /// <summary>Bytes of a form without files: the rows of a whole report, several times over.</summary>
    public const long Body = 4 << 20;

    /// <summary>Bytes of a form with files.</summary>
    public const long Upload = 64 << 20;

    // Rows times columns of a large report.
    private const int MostFields = 20_000;

    /// <summary>The environment variable that names proxies on other machines, as addresses or networks parted by commas.</summary>
    private const string Proxies = "HANSA_PROXY";

    public static void AddHansaRequestLimits(this IServiceCollection services)
    {
        services.Configure<FormOptions>(static options =>
        {
            options.ValueCountLimit = MostFields;
            options.MultipartBodyLengthLimit = Upload;
        });
        // A proxy on this machine is believed who the visitor is and that the way was encrypted; one elsewhere only when named.
        services.Configure<ForwardedHeadersOptions>(static options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var named in (Environment.GetEnvironmentVariable(Proxies) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (IPAddress.TryParse(named, out var address))
                {
                    options.KnownProxies.Add(address);
                }
                else if (System.Net.IPNetwork.TryParse(named, out var network))
                {
                    options.KnownIPNetworks.Add(network);
                }
            }
        });
    }

    /// <summary>For an endpoint that takes files.</summary>
    public static TBuilder TakesFiles<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequestSizeLimitAttribute(Upload));
}
