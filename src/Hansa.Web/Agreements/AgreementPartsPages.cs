using Hansa.App.Agreements;
using Hansa.Core.Agreements;
using Hansa.Core.Permissions;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Agreements;

/// <summary>What hangs on a card: amendments, changes of status, spellings, files; and its removal.</summary>
internal static class AgreementPartsPages
{
    private const int MostFileBytes = 30_000_000;

    public static void MapAgreementParts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/agreements/{id:guid}/amend", (Visit visit, Guid id, CancellationToken cancel) => ShowAsync<AmendPage>(visit, id, Typed.Of([]), 200, cancel)).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/{id:guid}/amend", AmendAsync).For(Actions.AgreementEdit);
        pages.MapGet("/agreements/{id:guid}/status", (Visit visit, Guid id, CancellationToken cancel) =>
            ShowAsync<StatusPage>(visit, id, Typed.Of([("day", CardForm.Iso(visit.Today))]), 200, cancel)).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/{id:guid}/status", ChangeStatusAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/{id:guid}/titles", AddTitleAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/{id:guid}/titles/remove", RemoveTitleAsync).For(Actions.AgreementEdit);
        pages.MapPost("/agreements/{id:guid}/files", AddFileAsync).For(Actions.AgreementEdit);
        pages.MapGet("/agreements/{id:guid}/files/{key:length(64)}", FileAsync).For(Actions.AgreementRead);
        pages.MapPost("/agreements/{id:guid}/remove", RemoveAsync).For(Actions.AgreementEdit);
    }

    private static async Task<IResult> ShowAsync<TPage>(Visit visit, Guid id, Typed typed, int status, CancellationToken cancel)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        await new AgreementPages(visit.Work).FindAsync(id, cancel: cancel) is { } page ? visit.Show<TPage>(new { page.Sheet, Typed = typed }, status) : visit.NotFound();

    private static async Task<IResult> AmendAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var amendment = new AmendmentLine
        {
            Title = typed["title"].Trim(),
            Number = typed.Text("number"),
            OrderNumber = typed.Text("order-number"),
            OrderDate = typed.Day("order-date"),
            SignedOn = typed.Day("signed-on"),
            SignedAt = typed["signed-at"].Trim(),
            SignedMode = typed.Choice<Mode>("signed-mode"),
            Note = typed["note"].Trim(),
            Registrations = [.. CardForm.Registrations(typed)],
        };
        if (amendment.Title.Length == 0)
        {
            typed.Note("title", "card.no-title");
        }

        return await SavedAsync<AmendPage>(visit, id, typed, () => new AgreementBook(visit.Work).AmendAsync(id, typed.Number("version"), amendment, cancel), cancel);
    }

    private static async Task<IResult> ChangeStatusAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var kind = typed.Choice<StatusChangeKind>("kind") ?? StatusChangeKind.Suspended;
        var (day, until) = (typed.Day("day"), kind == StatusChangeKind.Extended ? typed.Day("until") : null);
        if (day is null)
        {
            typed.Note("day", "status-change.no-day");
        }

        if (until < day)
        {
            typed.Note("until", "card.ends-before-it-begins");
        }

        if (await new AgreementPages(visit.Work).FindAsync(id, cancel: cancel) is { } page && page.Sheet.Changes.Any(change => change.Kind == kind && change.Day == day))
        {
            typed.Note("day", "status-change.twice");
        }

        var change = new StatusChange(kind, day ?? default, until, typed["act"].Trim());
        return await SavedAsync<StatusPage>(visit, id, typed, () => new AgreementBook(visit.Work).ChangeStatusAsync(id, typed.Number("version"), change, cancel), cancel);
    }

    private static async Task<IResult> AddTitleAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        return await SavedAsync<TitlePage>(visit, id, typed, () => new AgreementBook(visit.Work).AddAliasAsync(id, typed.Number("version"), typed["title"].Trim(), cancel), cancel);
    }

    private static async Task<IResult> RemoveTitleAsync(Visit visit, Guid id, [FromForm] string? title, [FromForm] int? version, CancellationToken cancel) =>
        await new AgreementBook(visit.Work).RemoveAliasAsync(id, version, title ?? "", cancel) is { } problem ? visit.Refuse(problem) : visit.To($"/agreements/{id}", "web.saved");

    private static async Task<IResult> AddFileAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return visit.Refuse(new Problem("agreement.no-file", Severity.Error));
        }

        if (file.Length > MostFileBytes)
        {
            return visit.Refuse(new Problem("web.too-large", Severity.Error));
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        return await new AgreementBook(visit.Work).AddFileAsync(id, null, FileNames.Safe(file.FileName), content.ToArray(), cancel) is { } problem
            ? visit.Refuse(problem)
            : visit.To($"/agreements/{id}", "agreement.file-added");
    }

    private static async Task<IResult> FileAsync(Visit visit, Guid id, string key, CancellationToken cancel) =>
        await AgreementFiles.FindAsync(visit.Register, visit.RegionId, id, key, cancel) is var (name, content) ? Downloads.Of(name, content) : visit.NotFound();

    private static async Task<IResult> RemoveAsync(Visit visit, Guid id, [FromForm] int? version, CancellationToken cancel) =>
        await new AgreementBook(visit.Work).RemoveAsync(id, version, cancel) is { } problem ? visit.Refuse(problem) : visit.To("/agreements", "agreement.removed");

    private static async Task<IResult> SavedAsync<TPage>(Visit visit, Guid id, Typed typed, Func<Task<Problem?>> save, CancellationToken cancel)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (!typed.IsWrong)
        {
            if (await save() is not { } problem)
            {
                return visit.To($"/agreements/{id}", "web.saved");
            }

            typed.Note(problem.Code is "card.no-title" or "card.title-taken" ? "title" : "", problem);
        }

        return await ShowAsync<TPage>(visit, id, typed, StatusCodes.Status422UnprocessableEntity, cancel);
    }
}
