using Hansa.App.Directories;
using Hansa.App.Letters;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Organizations;

/// <summary>The directory of organizations: a tree, one of them, what changes from which day.</summary>
internal static class OrganizationsPages
{
    private const string Path = "/organizations";

    public static void MapOrganizations(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ListAsync).For(Actions.DirectoryRead);
        pages.MapGet(Path + "/add", AskToAddAsync).For(Actions.DirectoryEdit);
        pages.MapPost(Path + "/add", AddAsync).For(Actions.DirectoryEdit);
        pages.MapGet(Path + "/{id:guid}", ShowAsync).For(Actions.DirectoryRead);
        pages.MapPost(Path + "/{id:guid}/addresses", (Visit visit, Guid id, IFormCollection form, CancellationToken cancel) => DoAsync(visit, id, form, SetAddressesAsync, cancel)).For(Actions.DirectoryEdit);
        pages.MapPost(Path + "/{id:guid}/name", (Visit visit, Guid id, IFormCollection form, CancellationToken cancel) => DoAsync(visit, id, form, RenameAsync, cancel)).For(Actions.DirectoryEdit);
        pages.MapPost(Path + "/{id:guid}/parent", (Visit visit, Guid id, IFormCollection form, CancellationToken cancel) => DoAsync(visit, id, form, MoveAsync, cancel)).For(Actions.DirectoryEdit);
        pages.MapPost(Path + "/{id:guid}/close", (Visit visit, Guid id, IFormCollection form, CancellationToken cancel) => DoAsync(visit, id, form, CloseAsync, cancel)).For(Actions.DirectoryEdit);
        pages.MapPost(Path + "/{id:guid}/confirm", (Visit visit, Guid id, IFormCollection form, CancellationToken cancel) => DoAsync(visit, id, form, ConfirmAsync, cancel)).For(Actions.DirectoryEdit);
        pages.MapPost(Path + "/{id:guid}/merge", MergeAsync).For(Actions.DirectoryEdit);
    }

    private static async Task<IResult> ListAsync(Visit visit, string? q, string? show, CancellationToken cancel) => visit.Show<OrganizationsPage>(new
    {
        Lines = await OrganizationList.ReadAsync(visit.Register, visit.RegionId, visit.Today, cancel), Words = (q ?? "").Trim(), Show = show is "proposed" or "no-address" or "closed" ? show : "",
    });

    private static async Task<IResult> AskToAddAsync(Visit visit, Guid? parent, CancellationToken cancel) =>
        await AddPageAsync(visit, Typed.Of([("kind", (parent is null ? OrganizationKind.ExecutiveBody : OrganizationKind.SubordinateInstitution).ToString()), ("parent", parent?.ToString())]), StatusCodes.Status200OK, cancel);

    private static async Task<IResult> AddAsync(Visit visit, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var (id, problem) = await new OrganizationBook(visit.Work).AddAsync(
            typed.Choice<OrganizationKind>("kind") ?? OrganizationKind.ExecutiveBody, typed["name"], typed.Text("short"), typed.Key("parent"), cancel);
        if (id is { } made)
        {
            return visit.To($"{Path}/{made}", "organization.is-added");
        }

        typed.Note(problem!.Code.StartsWith("organization.", StringComparison.Ordinal) ? "name" : "", problem);
        return await AddPageAsync(visit, typed, StatusCodes.Status422UnprocessableEntity, cancel);
    }

    private static async Task<IResult> AddPageAsync(Visit visit, Typed typed, int status, CancellationToken cancel) => visit.Show<OrganizationAddPage>(
        new { Typed = typed, Others = await OrganizationList.ReadAsync(visit.Register, visit.RegionId, visit.Today, cancel) }, status);

    private static Task<IResult> ShowAsync(Visit visit, Guid id, CancellationToken cancel) => PageAsync(visit, id, null, StatusCodes.Status200OK, cancel);

    private static async Task<IResult> PageAsync(Visit visit, Guid id, Typed? typed, int status, CancellationToken cancel) =>
        await OrganizationCard.ReadAsync(visit.Work, id, visit.Today, cancel) is not { } card ? visit.NotFound()
        : visit.Show<OrganizationPage>(
            new { Card = card, Typed = typed ?? OrganizationForm.Of(card), Others = await OrganizationList.ReadAsync(visit.Register, visit.RegionId, visit.Today, cancel) }, status);

    private static async Task<IResult> DoAsync(
        Visit visit, Guid id, IFormCollection form, Func<Visit, Guid, Typed, CancellationToken, Task<(string Field, Problem? Problem)>> change, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var (field, problem) = await change(visit, id, typed, cancel);
        if (problem is null && !typed.IsWrong)
        {
            return visit.To($"{Path}/{id}", "web.saved");
        }

        if (problem is { Code: "organization.unknown" })
        {
            return visit.NotFound();
        }

        if (problem is not null)
        {
            typed.Note(field, problem);
        }

        // Only one of the page’s forms was sent; the others show what is kept.
        return await OrganizationCard.ReadAsync(visit.Work, id, visit.Today, cancel) is { } card
            ? await PageAsync(visit, id, OrganizationForm.Of(card).Under(typed), StatusCodes.Status422UnprocessableEntity, cancel)
            : visit.NotFound();
    }

    private static async Task<(string, Problem?)> SetAddressesAsync(Visit visit, Guid id, Typed typed, CancellationToken cancel) =>
        ("email", await new OrganizationAddresses(visit.Work).SetAsync(
            id, [.. typed.All("email").Select((email, i) => new AddressLine(email, typed.All("person").ElementAtOrDefault(i) ?? ""))], cancel));

    private static async Task<(string, Problem?)> RenameAsync(Visit visit, Guid id, Typed typed, CancellationToken cancel)
    {
        var from = typed.Day("name-from");
        return ("name", typed.IsWrong ? null : await new OrganizationBook(visit.Work).RenameAsync(id, typed["name"], typed.Text("short"), from, cancel));
    }

    private static async Task<(string, Problem?)> MoveAsync(Visit visit, Guid id, Typed typed, CancellationToken cancel)
    {
        var from = typed.Day("parent-from");
        return ("parent", typed.IsWrong ? null : await new OrganizationBook(visit.Work).MoveAsync(id, typed.Key("parent"), from, cancel));
    }

    private static async Task<(string, Problem?)> CloseAsync(Visit visit, Guid id, Typed typed, CancellationToken cancel)
    {
        var day = typed.Day("closed");
        if (day is null && !typed.IsWrong && typed["open"].Length == 0)
        {
            typed.Note("closed", "organization.no-day");
        }

        return ("closed", typed.IsWrong ? null : await new OrganizationBook(visit.Work).CloseAsync(id, typed["open"].Length > 0 ? null : day, cancel));
    }

    private static async Task<(string, Problem?)> ConfirmAsync(Visit visit, Guid id, Typed typed, CancellationToken cancel) =>
        ("kind", await new OrganizationBook(visit.Work).ConfirmAsync(id, typed.Choice<OrganizationKind>("kind"), cancel));

    private static async Task<IResult> MergeAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var problem = typed.Key("into") is not { } into ? new Problem("organization.none-chosen", Severity.Error) : await new OrganizationMerging(visit.Work).MergeAsync(id, into, cancel);
        if (problem is null)
        {
            return visit.To($"{Path}/{typed.Key("into")}", "organization.is-merged");
        }

        typed.Note("into", problem);
        return await OrganizationCard.ReadAsync(visit.Work, id, visit.Today, cancel) is { } card
            ? await PageAsync(visit, id, OrganizationForm.Of(card).Under(typed), StatusCodes.Status422UnprocessableEntity, cancel)
            : visit.NotFound();
    }
}
