using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;

namespace Hansa.Web.Assets;

/// <summary>Addresses of styles and scripts that change with their content, so that browsers keep them for good.</summary>
public sealed class AssetAddresses(IWebHostEnvironment host)
{
    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <param name="path">Under wwwroot, as <c>lib/htmx.min.js</c>.</param>
    public string Of(string path) => _addresses.GetOrAdd(path, path =>
    {
        var file = host.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"The page’s part {path} lies not beside the program: build it again.");
        }

        using var stream = file.CreateReadStream();
        return $"/{path}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    });
}

internal static class AssetFiles
{
    public static void UseHansaAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        OnPrepareResponse = static answer => answer.Context.Response.Headers.CacheControl =
            answer.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    });
}
