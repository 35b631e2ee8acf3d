using Hansa.App.Accounts;
using Hansa.Core.Accounts;
using Hansa.Core.Pictures;
using Hansa.Core.Problems;
using Hansa.Web.Security;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Accounts;

/// <summary>The second step of a person’s own sign-in: turn it on by an app, off again, new codes of recovery.</summary>
internal static class SecondStepPages
{
    private const string Path = "/account/second-step";
    private const string CodesPath = "/account/second-step/codes";

    public static void MapSecondStep(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, static (Visit visit) => ShowAsync(visit, []));
        pages.MapPost(Path, TurnOnAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/account/second-step/off", TurnOffAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapGet(CodesPath, ShowCodes);
        pages.MapPost(CodesPath, NewCodesAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> ShowAsync(Visit visit, IReadOnlyList<Problem> problems)
    {
        var status = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        SecurityHeaders.KeepNowhere(visit.Http);
        var (key, _) = await new AccountBook(visit.Work).BeginSecondFactorAsync(visit.Person.AccountId, visit.Http.RequestAborted);
        if (key is null)
        {
            return visit.Show<SecondStepOnPage>(new { Problems = problems }, status);
        }

        var address = Totp.Address(visit.Say("web.name"), visit.Person.Email, key);
        return visit.Show<SecondStepSetupPage>(new { Key = key, Picture = QrCode.Of(address), Problems = problems }, status);
    }

    private static async Task<IResult> TurnOnAsync(Visit visit, ToldOnce once, [FromForm] string? code)
    {
        var (codes, stamp, problem) = await new AccountBook(visit.Work).ConfirmSecondFactorAsync(
            visit.Person.AccountId, visit.Person.SessionId ?? default, code ?? "", visit.Http.RequestAborted);
        if (codes is null)
        {
            return await ShowAsync(visit, [problem!]);
        }

        await OwnAccountPages.GoOnAsync(visit.Http, stamp!);
        return Tell(visit, once, codes);
    }

    private static async Task<IResult> TurnOffAsync(Visit visit, [FromForm] string? password)
    {
        var (stamp, problem) = await new AccountBook(visit.Work).EndSecondFactorAsync(
            visit.Person.AccountId, visit.Person.SessionId ?? default, password ?? "", visit.Http.RequestAborted);
        if (stamp is null)
        {
            return await ShowAsync(visit, [problem!]);
        }

        await OwnAccountPages.GoOnAsync(visit.Http, stamp);
        return visit.To(OwnAccountPages.Path, "second-step.is-off");
    }

    private static async Task<IResult> NewCodesAsync(Visit visit, ToldOnce once, [FromForm] string? password)
    {
        var (codes, problem) = await new AccountBook(visit.Work).NewRecoveryCodesAsync(visit.Person.AccountId, password ?? "", visit.Http.RequestAborted);
        return codes is null ? await ShowAsync(visit, [problem!]) : Tell(visit, once, codes);
    }

    private static IResult Tell(Visit visit, ToldOnce once, IReadOnlyList<string> codes)
    {
        once.Leave(visit, CodesPath, string.Join(' ', codes));
        return visit.To(CodesPath);
    }

    private static IResult ShowCodes(Visit visit, ToldOnce once) => once.Take(visit, CodesPath) is { } codes
        ? visit.Show<RecoveryCodesPage>(new { Codes = (IReadOnlyList<string>)codes.Split(' ') })
        : visit.To(Path);
}
