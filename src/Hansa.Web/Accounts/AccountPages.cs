using System.Security.Claims;
using Hansa.App.Accounts;
using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Accounts;

internal static class AccountPages
{
    public static void AddHansaAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(static options =>
        {
            options.Cookie.Name = "hansa-session";
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "back";
            options.AccessDeniedPath = "/forbidden";
        });
        services.AddAuthorization();
        services.AddSingleton<PasswordHasher<Account>>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", static (Visit visit, string? back) => visit.Show<SignInPage>(new { Back = LocalPath.Of(back) }));
        pages.MapPost("/sign-in", SignInAsync);
        pages.MapPost("/sign-out", static async (Visit visit) =>
        {
            await visit.Http.SignOutAsync();
            return visit.To("/sign-in");
        });
    }

    private static async Task<IResult> SignInAsync(
        Visit visit, PasswordHasher<Account> hasher, [FromForm] string? email, [FromForm] string? password, [FromForm] string? back)
    {
        var key = (email ?? "").Trim().ToLowerInvariant();
        await using var db = visit.Register.Db();
        var account = await db.Accounts.FirstOrDefaultAsync(account => account.EmailKey == key && account.ClosedAt == null);
        if (account?.PasswordHash is not { } hash || hasher.VerifyHashedPassword(account, hash, password ?? "") == PasswordVerificationResult.Failed)
        {
            return visit.Show<SignInPage>(
                new { Back = LocalPath.Of(back), Email = email ?? "", Problems = (IReadOnlyList<Problem>)[new Problem("sign-in.wrong", Severity.Error)] },
                StatusCodes.Status422UnprocessableEntity);
        }

        var identity = new ClaimsIdentity(Person.Of(account).Claims(), CookieAuthenticationDefaults.AuthenticationScheme);
        await visit.Http.SignInAsync(new ClaimsPrincipal(identity));
        return visit.To(LocalPath.Of(back));
    }
}
