using Hansa.App.Accounts;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Web.Security;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Accounts;

/// <summary>The first visit to a new installation, from its own machine: makes the administrator, once.</summary>
internal static class FirstVisitPages
{
    public const string Path = "/first-visit";

    public static void MapFirstVisit(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ShowAsync);
        pages.MapPost(Path, MakeAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> ShowAsync(Visit visit, FirstAdministrator first)
    {
        if (!await IsOpenAsync(visit, first))
        {
            return visit.NotFound();
        }

        var known = await visit.Register.RegionsAsync(cancel: visit.Http.RequestAborted);
        return visit.Show<FirstVisitPage>(new { Form = new FirstVisitForm { Region = known is [var only] ? only : "" } });
    }

    private static async Task<IResult> MakeAsync(
        Visit visit, FirstAdministrator first, SignInManager<Account> signIn, UserManager<Account> users,
        [FromForm] string? region, [FromForm] string? name, [FromForm] string? email, [FromForm] string? password, [FromForm(Name = "password-again")] string? again)
    {
        if (!await IsOpenAsync(visit, first))
        {
            return visit.NotFound();
        }

        var form = new FirstVisitForm { Region = region ?? "", Name = name ?? "", Email = email ?? "" };
        if (password != again)
        {
            return Again(visit, form, new Problem("account.password-differs", Severity.Error));
        }

        var (made, problem) = await first.MakeAsync(form.Region, form.Name, form.Email, password ?? "", visit.LanguageCode, visit.Http.RequestAborted);
        if (made is null)
        {
            return Again(visit, form, problem!);
        }

        await signIn.SignInAsync((await users.FindByEmailAsync(form.Email))!, isPersistent: false);
        // There is nobody else yet: accounts come next.
        return visit.To("/people", "first-visit.done");
    }

    private static IResult Again(Visit visit, FirstVisitForm form, Problem problem) =>
        visit.Show<FirstVisitPage>(new { Form = form, Problems = (IReadOnlyList<Problem>)[problem] }, StatusCodes.Status422UnprocessableEntity);

    private static async Task<bool> IsOpenAsync(Visit visit, FirstAdministrator first) =>
        Loopback.Is(visit.Http) && await first.IsWantedAsync(visit.Http.RequestAborted);
}

/// <summary>What the form holds but for secrets.</summary>
public sealed record FirstVisitForm
{
    public string Region { get; init; } = "";

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Code and name of every region, by name.</summary>
    public static IEnumerable<(string Code, string Name)> RegionsIn(Core.Text.Language language) => Regions.All
        .Select(region => (region.Code, language == Core.Text.Language.Russian ? region.Nominative : region.English))
        .OrderBy(region => region.Item2, StringComparer.Ordinal);
}
