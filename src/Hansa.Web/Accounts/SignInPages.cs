using Hansa.App.Accounts;
using Hansa.App.Registers;
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

namespace Hansa.Web.Accounts;

/// <summary>Sign-in in one step or two, and sign-out.</summary>
internal static class SignInPages
{
    public const string Path = "/sign-in";
    private const string SecondStep = "/sign-in/second-step";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ShowAsync);
        pages.MapPost(Path, SignInAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapGet(SecondStep, ShowSecondStepAsync);
        pages.MapPost(SecondStep, SecondStepAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/sign-out", SignOutAsync).WithTemporaryPassword();
    }

    /// <summary>The page that answers a form whose session has ended: sign in, and what was typed is sent on.</summary>
    public static IResult AskAgain(Visit visit, string? carried, string back) => visit.Show<SignInPage>(
        new { Form = new SignInForm { Carried = carried ?? "", Back = back }, Problems = Said(carried is null ? "sign-in.ended" : "sign-in.ended-carried", Severity.Warning) },
        StatusCodes.Status401Unauthorized);

    private static async Task<IResult> ShowAsync(Visit visit, FirstAdministrator first, string? back) =>
        IsDialog(visit) && LinkCookies.IsMeant(visit.Http) ? visit.Show<Errors.ProblemNote>(new { Problems = (IReadOnlyList<Problem>)[LinkCookies.Ended] })
        : IsDialog(visit) ? visit.Show<SignInFields>(new { Form = new SignInForm { Dialog = true } })
        : visit.Visitor is { SessionId: not null } ? visit.To(LocalPath.Of(back))
        : Loopback.Is(visit.Http) && await first.IsWantedAsync(visit.Http.RequestAborted) ? visit.To(FirstVisitPages.Path)
        : visit.Show<SignInPage>(new { Form = new SignInForm { Back = LocalPath.Of(back) } });

    private static async Task<IResult> SignInAsync(
        Visit visit, SignInManager<Account> signIn, UserManager<Account> users, SignInAttempts attempts, CarriedForms carriedForms,
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? back, [FromForm] string? stay, [FromForm] string? carried)
    {
        var form = new SignInForm { Email = email ?? "", Back = LocalPath.Of(back), Stay = stay is not null, Carried = carried ?? "", Dialog = IsDialog(visit) };
        if (await attempts.TakeAsync(form.Email, visit.Http.RequestAborted) is { } until)
        {
            return Again(visit, form, Locked(visit, until));
        }

        var account = await users.FindByEmailAsync(form.Email);
        if (account?.PasswordHash is null)
        {
            // The same time passes as with a known address that has a password.
            AccountSecrets.Fits(null, password ?? "");
            return Again(visit, form, Said("sign-in.wrong"));
        }

        var result = await signIn.PasswordSignInAsync(account, password ?? "", form.Stay, lockoutOnFailure: false);
        return result.RequiresTwoFactor ? AskForCode(visit, form)
            : result.Succeeded ? await WelcomeAsync(visit, form, account, carriedForms)
            : Again(visit, form, Said("sign-in.wrong"));
    }

    private static async Task<IResult> ShowSecondStepAsync(Visit visit, SignInManager<Account> signIn, string? back, string? stay) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? visit.To(Path)
            : visit.Show<SecondStepPage>(new { Form = new SignInForm { Back = LocalPath.Of(back), Stay = stay is not null } });

    private static async Task<IResult> SecondStepAsync(
        Visit visit, SignInManager<Account> signIn, SignInAttempts attempts, CarriedForms carriedForms,
        [FromForm] string? code, [FromForm] string? back, [FromForm] string? stay, [FromForm] string? carried)
    {
        var form = new SignInForm { Back = LocalPath.Of(back), Stay = stay is not null, Carried = carried ?? "", Dialog = IsDialog(visit) };
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return Again(visit, form, Said("sign-in.step-expired"));
        }

        if (await attempts.TakeAsync(account.Email, visit.Http.RequestAborted) is { } until)
        {
            return CodeAgain(visit, form, Locked(visit, until));
        }

        // Six digits come from the app, anything else is off the paper.
        var typed = string.Concat((code ?? "").Where(static letter => !char.IsWhiteSpace(letter)));
        var result = typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, form.Stay, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        return result.Succeeded ? await WelcomeAsync(visit, form, account, carriedForms) : CodeAgain(visit, form, Said("account.code-wrong"));
    }

    private static async Task<IResult> SignOutAsync(Visit visit)
    {
        if (visit.Visitor is { SessionId: { } session } person)
        {
            await new AccountSessions(visit.Register).EndAsync(person.RegionId, person.AccountId, session, visit.Http.RequestAborted);
        }

        await visit.Http.SignOutAsync(IdentityConstants.ApplicationScheme);
        await visit.Http.SignOutAsync(LinkCookies.Scheme);
        return visit.To(Path, "sign-in.out");
    }

    private static async Task<IResult> WelcomeAsync(Visit visit, SignInForm form, Account account, CarriedForms carriedForms)
    {
        LanguageOfVisit.Begin(visit.Http, account.Language);
        await visit.Http.SignOutAsync(LinkCookies.Scheme);
        if (form.Dialog)
        {
            return Results.NoContent();
        }

        return carriedForms.Open(form.Carried) is { } carried ? visit.Show<ResumePage>(new { Carried = carried }) : visit.To(form.Back);
    }

    private static IResult AskForCode(Visit visit, SignInForm form) =>
        form.Dialog ? visit.Show<SecondStepFields>(new { Form = form })
        : form.Carried.Length > 0 ? visit.Show<SecondStepPage>(new { Form = form })
        : visit.To($"{SecondStep}?back={Uri.EscapeDataString(form.Back)}{(form.Stay ? "&stay=1" : "")}");

    private static IResult Again(Visit visit, SignInForm form, IReadOnlyList<Problem> problems) => form.Dialog
        ? visit.Show<SignInFields>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity)
        : visit.Show<SignInPage>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity);

    private static IResult CodeAgain(Visit visit, SignInForm form, IReadOnlyList<Problem> problems) => form.Dialog
        ? visit.Show<SecondStepFields>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity)
        : visit.Show<SecondStepPage>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity);

    private static IReadOnlyList<Problem> Locked(Visit visit, DateTimeOffset until) =>
        [new Problem("sign-in.locked", Severity.Error) { Arguments = [(int)Math.Ceiling((until - visit.Register.Time.GetUtcNow()).TotalMinutes)] }];

    private static IReadOnlyList<Problem> Said(string code, Severity severity = Severity.Error) => [new Problem(code, severity)];

    // Asked by the script that shows sign-in over a page whose session has ended.
    private static bool IsDialog(Visit visit) => visit.Http.Request.Headers.ContainsKey(SessionCookies.Header);
}
