using Hansa.App.Accounts;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Accounts;

/// <summary>Everybody’s accounts, for administrators; one who is for a body keeps those of that body and below.</summary>
internal static class PeoplePages
{
    private const string Path = "/people";

    public static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ListAsync);
        pages.MapGet("/people/new", static (Visit visit) => ShowFormAsync(visit, null, new PersonForm(), []));
        pages.MapPost("/people/new", AddAsync);
        pages.MapGet("/people/{account:guid}", ShowAsync);
        pages.MapPost("/people/{account:guid}", ChangeAsync);
        pages.MapPost("/people/{account:guid}/close", static (Visit visit, Guid account) =>
            DoAsync(visit, account, static (book, line, cancel) => book.CloseAsync(line.AccountId, null, cancel), "people.closed"));
        pages.MapPost("/people/{account:guid}/open", static (Visit visit, Guid account) =>
            DoAsync(visit, account, static (book, line, cancel) => book.OpenAsync(line.AccountId, null, cancel), "people.opened"));
        pages.MapPost("/people/{account:guid}/second-step/off", static (Visit visit, Guid account) =>
            DoAsync(visit, account, static (book, line, cancel) => book.ResetSecondFactorAsync(line.AccountId, cancel), "people.second-step-taken"));
        pages.MapPost("/people/{account:guid}/password", ResetPasswordAsync);
    }

    private static async Task<IResult> ListAsync(Visit visit, string? closed)
    {
        if (!visit.Person.MayEver(Actions.AccountEdit))
        {
            return visit.Forbidden();
        }

        var all = (await AccountList.OfAsync(visit.Register, visit.RegionId, visit.Http.RequestAborted)).Where(line => MayEdit(visit, line.OrganizationId)).ToList();
        return visit.Show<PeoplePage>(new { People = (IReadOnlyList<AccountLine>)[.. all.Where(line => closed is not null || line.ClosedAt is null)], Closed = all.Count(line => line.ClosedAt is not null), ShowsClosed = closed is not null });
    }

    private static async Task<IResult> ShowAsync(Visit visit, ToldOnce once, Guid account) =>
        await FindAsync(visit, account) is not { } line ? Missing(visit)
        : await ShowFormAsync(visit, line, PersonForm.Of(line), [], once.Take(visit, PathOf(account)));

    private static async Task<IResult> ShowFormAsync(Visit visit, AccountLine? line, PersonForm form, IReadOnlyList<Problem> problems, string? password = null)
    {
        if (!visit.Person.MayEver(Actions.AccountEdit))
        {
            return visit.Forbidden();
        }

        var bodies = await AccountList.BodiesAsync(visit.Register, visit.RegionId, visit.Http.RequestAborted);
        return visit.Show<PersonPage>(
            new
            {
                Line = line,
                Form = form,
                Bodies = (IReadOnlyList<(Guid, string)>)[.. bodies.Where(body => MayEdit(visit, body.Id))],
                Password = password ?? "",
                Problems = problems,
            },
            problems.Count > 0 ? Errors.Refusals.StatusOf(problems[0]) : StatusCodes.Status200OK);
    }

    private static async Task<IResult> AddAsync(Visit visit, ToldOnce once, [AsParameters] PersonFields fields)
    {
        var form = fields.Form;
        var (sheet, problems) = form.Read();
        if (!visit.Person.MayEver(Actions.AccountEdit) || (sheet is not null && !MayEdit(visit, sheet.OrganizationId)))
        {
            return visit.Forbidden();
        }

        if (sheet is null)
        {
            return await ShowFormAsync(visit, null, form, problems);
        }

        var (made, problem) = await new AccountBook(visit.Work).AddAsync(sheet, null, visit.Http.RequestAborted);
        if (made is null)
        {
            return await ShowFormAsync(visit, null, form, [problem!]);
        }

        once.Leave(visit, PathOf(made.AccountId), made.OneTimePassword!);
        return visit.To(PathOf(made.AccountId), "people.added");
    }

    private static async Task<IResult> ChangeAsync(Visit visit, Guid account, [AsParameters] PersonFields fields)
    {
        if (await FindAsync(visit, account) is not { } line)
        {
            return Missing(visit);
        }

        var form = fields.Form;
        var (sheet, problems) = form.Read();
        if (sheet is null)
        {
            return await ShowFormAsync(visit, line, form, problems);
        }

        return !MayEdit(visit, sheet.OrganizationId) ? visit.Forbidden()
            : await new AccountBook(visit.Work).ChangeAsync(account, form.Version, sheet, visit.Http.RequestAborted) is { } problem
                ? await ShowFormAsync(visit, line, form with { Version = line.Version }, [problem])
                : visit.To(PathOf(account), "web.saved");
    }

    private static async Task<IResult> ResetPasswordAsync(Visit visit, ToldOnce once, Guid account)
    {
        if (await FindAsync(visit, account) is not { } line)
        {
            return Missing(visit);
        }

        var (made, problem) = await new AccountBook(visit.Work).ResetPasswordAsync(account, null, visit.Http.RequestAborted);
        if (made is null)
        {
            return await ShowFormAsync(visit, line, PersonForm.Of(line), [problem!]);
        }

        once.Leave(visit, PathOf(account), made.OneTimePassword!);
        return visit.To(PathOf(account), "people.password-reset");
    }

    private static async Task<IResult> DoAsync(Visit visit, Guid account, Func<AccountBook, AccountLine, CancellationToken, Task<Problem?>> deed, string notice) =>
        await FindAsync(visit, account) is not { } line ? Missing(visit)
        : await deed(new AccountBook(visit.Work), line, visit.Http.RequestAborted) is { } problem ? await ShowFormAsync(visit, line, PersonForm.Of(line), [problem])
        : visit.To(PathOf(account), notice);

    // Whoever keeps no accounts learns nothing of which there are.
    private static IResult Missing(Visit visit) => visit.Person.MayEver(Actions.AccountEdit) ? visit.NotFound() : visit.Forbidden();

    private static async Task<AccountLine?> FindAsync(Visit visit, Guid account) =>
        visit.Person.MayEver(Actions.AccountEdit)
        && (await AccountList.OfAsync(visit.Register, visit.RegionId, visit.Http.RequestAborted)).FirstOrDefault(line => line.AccountId == account) is { } line
        && MayEdit(visit, line.OrganizationId)
            ? line
            : null;

    private static bool MayEdit(Visit visit, Guid? organizationId) => visit.Person.May(Actions.AccountEdit, null, organizationId);

    private static string PathOf(Guid account) => $"{Path}/{account:D}";
}
