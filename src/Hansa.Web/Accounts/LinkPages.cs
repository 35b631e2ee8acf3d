using Hansa.App.Accounts;
using Hansa.App.Rounds;
using Hansa.Web.Errors;
using Hansa.Web.Security;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Accounts;

/// <summary>In by a body’s link: the page says what it is for, a button opens it. Programs that look into letters press no buttons.</summary>
internal static class LinkPages
{
    public static void MapLinks(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(SubmissionLinks.Path + "{token}", ShowAsync).RequireRateLimiting(RateLimits.Links);
        pages.MapPost(SubmissionLinks.Path + "{token}", EnterAsync).RequireRateLimiting(RateLimits.Links);
    }

    private static async Task<IResult> ShowAsync(Visit visit, string token)
    {
        SecurityHeaders.KeepNowhere(visit.Http);
        return await SubmissionLinks.FindAsync(visit.Register, token, visit.Http.RequestAborted) is { } link
            ? visit.Show<LinkPage>(new { Link = link, Token = token, Round = await RoundList.NameOfAsync(visit.Register, link.RegionId, link.RoundId, visit.Http.RequestAborted) ?? "" })
            : visit.Refuse(LinkCookies.Ended);
    }

    private static async Task<IResult> EnterAsync(Visit visit, string token)
    {
        if (await SubmissionLinks.FindAsync(visit.Register, token, visit.Http.RequestAborted) is not { } link)
        {
            return visit.Refuse(LinkCookies.Ended);
        }

        // One browser works in one name.
        if (visit.Visitor is { SessionId: { } session } person)
        {
            await new AccountSessions(visit.Register).EndAsync(person.RegionId, person.AccountId, session, visit.Http.RequestAborted);
            await visit.Http.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        await SubmissionLinks.MarkUsedAsync(visit.Register, link, visit.Http.RequestAborted);
        await LinkCookies.EnterAsync(visit.Http, token, link);
        return visit.To("/");
    }
}
