using System.Globalization;
using Hansa.App.Accounts;
using Hansa.Core.Problems;
using Hansa.Web.Security;
using Hansa.Web.Visits;
using Hansa.Web.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Accounts;

/// <summary>A person’s own account: name, language, password, sessions, tokens.</summary>
internal static class OwnAccountPages
{
    public const string Path = "/account";
    public const string PasswordPath = "/account/password";

    public static void MapOwnAccount(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ShowAsync);
        pages.MapPost(Path, ChangeAsync);
        pages.MapGet(PasswordPath, static (Visit visit) => visit.Show<PasswordPage>()).WithTemporaryPassword();
        pages.MapPost(PasswordPath, ChangePasswordAsync).WithTemporaryPassword().RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/account/sessions/{session:guid}/end", EndSessionAsync);
        pages.MapPost("/account/sessions/end-others", EndOthersAsync);
        pages.MapPost("/account/tokens", MakeTokenAsync);
        pages.MapPost("/account/tokens/{token:guid}/revoke", RevokeTokenAsync);
        pages.MapSecondStep();
    }

    /// <summary>The session goes on under the new stamp; those that hold the old one have ended.</summary>
    public static async Task GoOnAsync(HttpContext http, string stamp)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, SessionClaims.WithStamp(http.User, stamp), session.Properties);
    }

    private static Task<IResult> ShowAsync(Visit visit, ToldOnce once) => PageAsync(visit, once.Take(visit, Path), []);

    private static async Task<IResult> PageAsync(Visit visit, string? token, IReadOnlyList<Problem> problems)
    {
        var (person, cancel) = (visit.Person, visit.Http.RequestAborted);
        await using var db = visit.Register.Db();
        var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.RegionId == person.RegionId && account.AccountId == person.AccountId, cancel);
        return visit.Show<AccountPage>(
            new
            {
                Account = account,
                Body = await AccountList.NameOfAsync(visit.Register, person.RegionId, person.OrganizationId, cancel) ?? "",
                Sessions = await new AccountSessions(visit.Register).ListAsync(person.RegionId, person.AccountId, AccountSignIn.Kept, cancel),
                Tokens = await new AccessTokens(visit.Work).ListAsync(person.AccountId, cancel),
                Token = token ?? "",
                Problems = problems,
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ChangeAsync(Visit visit, [FromForm] string? name, [FromForm] string? language)
    {
        if (await new AccountBook(visit.Work).RenameAsync(visit.Person.AccountId, name ?? "", language ?? "", visit.Http.RequestAborted) is { } problem)
        {
            return await PageAsync(visit, null, [problem]);
        }

        LanguageOfVisit.Write(visit.Http, language == "en" ? "en" : "ru");
        return visit.To(Path, "web.saved");
    }

    private static async Task<IResult> ChangePasswordAsync(
        Visit visit, [FromForm] string? present, [FromForm] string? password, [FromForm(Name = "password-again")] string? again)
    {
        var (stamp, problem) = password != again
            ? (null, new Problem("account.password-differs", Severity.Error))
            : await new AccountBook(visit.Work).ChangePasswordAsync(visit.Person.AccountId, visit.Person.SessionId ?? default, present ?? "", password ?? "", visit.Http.RequestAborted);
        if (stamp is null)
        {
            return visit.Show<PasswordPage>(new { Problems = (IReadOnlyList<Problem>)[problem!] }, StatusCodes.Status422UnprocessableEntity);
        }

        await GoOnAsync(visit.Http, stamp);
        return visit.To(visit.Person.PasswordTemporary ? "/" : Path, "account.password-changed");
    }

    private static async Task<IResult> EndSessionAsync(Visit visit, Guid session)
    {
        await new AccountSessions(visit.Register).EndAsync(visit.RegionId, visit.Person.AccountId, session, visit.Http.RequestAborted);
        return visit.To(Path, "account.session-ended");
    }

    private static async Task<IResult> EndOthersAsync(Visit visit)
    {
        await new AccountSessions(visit.Register).EndOthersAsync(visit.RegionId, visit.Person.AccountId, visit.Person.SessionId ?? default, visit.Http.RequestAborted);
        return visit.To(Path, "account.sessions-ended");
    }

    private static async Task<IResult> MakeTokenAsync(Visit visit, ToldOnce once, [FromForm] string? program, [FromForm] string? days)
    {
        var (token, problem) = await new AccessTokens(visit.Work).MakeAsync(visit.Person.AccountId, program ?? "", int.TryParse(days, CultureInfo.InvariantCulture, out var count) ? count : 0, visit.Http.RequestAborted);
        if (token is null)
        {
            return await PageAsync(visit, null, [problem!]);
        }

        once.Leave(visit, Path, token);
        return visit.To(Path + "#tokens");
    }

    private static async Task<IResult> RevokeTokenAsync(Visit visit, Guid token)
    {
        await new AccessTokens(visit.Work).RevokeAsync(visit.Person.AccountId, token, visit.Http.RequestAborted);
        return visit.To(Path, "account.token-revoked");
    }
}
