using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Home;

internal static class HomePages
{
    public static void MapHome(this IEndpointRouteBuilder pages) => pages.MapGet("/", static (Visit visit) => visit.Show<HomePage>());
}
