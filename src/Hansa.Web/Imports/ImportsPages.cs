using Hansa.App.Imports;
using Hansa.Core.Permissions;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Imports;

/// <summary>What came into the register and from which file.</summary>
internal static class ImportsPages
{
    public static void MapImports(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/imports/{id:guid}/file", FileAsync).For(Actions.ActivityRead);
    }

    private static async Task<IResult> FileAsync(Visit visit, Guid id, CancellationToken cancel) =>
        await StoredFiles.OfImportAsync(visit.Register, visit.RegionId, id, cancel) is var (name, content) ? Downloads.Of(name, content) : visit.NotFound();
}
