using Hansa.App.Imports;
using Hansa.App.Receptions;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Web.Fields;
using Hansa.Web.Parts;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Receptions;

/// <summary>The journal of receptions and the sentence it makes.</summary>
internal static class ReceptionsPages
{
    private const string FormWithSentence = "international-executive";

    public static void MapReceptions(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/receptions", (Visit visit, string? period, CancellationToken cancel) => ListAsync(visit, period, null, StatusCodes.Status200OK, cancel)).For(Actions.ReceptionRead);
        pages.MapGet("/receptions/add", static (Visit visit) => visit.Show<ReceptionPage>(new { Typed = Typed.Of([]) })).For(Actions.ReceptionEdit);
        pages.MapPost("/receptions/add", AddAsync).For(Actions.ReceptionEdit);
        pages.MapGet("/receptions/{id:guid}/edit", EditAsync).For(Actions.ReceptionEdit);
        pages.MapPost("/receptions/{id:guid}/edit", SaveAsync).For(Actions.ReceptionEdit);
        pages.MapPost("/receptions/{id:guid}/remove", RemoveAsync).For(Actions.ReceptionEdit);
        pages.MapPost("/receptions/import", ImportAsync).For(Actions.ReceptionEdit);
    }

    private static async Task<IResult> ListAsync(Visit visit, string? code, JournalImport? imported, int status, CancellationToken cancel)
    {
        var book = new ReceptionBook(visit.Work);
        Period? period = Period.TryParse(code, out var found) ? found : null;
        var entries = await book.ListAsync(period, cancel);
        var sentence = period is { } asked && FormCatalog.BuiltIn.Find(FormWithSentence, asked.Year)?.Receptions is { } pattern
            ? pattern.Write(asked, await book.CountAsync(asked, cancel))
            : null;
        var known = period is null ? entries : await book.ListAsync(null, cancel);
        var days = known.Select(entry => entry.Line.FirstDay).OfType<DateOnly>().ToList();
        var years = PeriodChoice.Years(days.Count > 0 ? (days.Min().Year, days.Max().Year) : null, visit.Today);
        return visit.Show<ReceptionsPage>(
            new { Entries = (IReadOnlyList<JournalEntry>)[.. entries.Reverse()], Period = period, Sentence = sentence, Years = (IReadOnlyList<int>)[.. years], Imported = imported },
            status);
    }

    private static async Task<IResult> AddAsync(Visit visit, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        if (ReceptionForm.Read(typed) is var (line, kind) && !typed.IsWrong)
        {
            var (id, problem) = await new ReceptionBook(visit.Work).AddAsync(line, kind, cancel);
            if (id is not null)
            {
                return visit.To(form.ContainsKey("another") ? "/receptions/add" : "/receptions", "reception.added");
            }

            // The same days, guests and talk stand in the journal already.
            typed.Note("", problem!.Code == "register.conflict" ? new Problem("reception.told-twice", Severity.Error) : problem);
        }

        return visit.Show<ReceptionPage>(new { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> EditAsync(Visit visit, Guid id, CancellationToken cancel) =>
        await new ReceptionBook(visit.Work).FindAsync(id, cancel) is { } entry
            ? visit.Show<ReceptionPage>(new { Id = (Guid?)id, entry.Version, Typed = ReceptionForm.Of(entry.Line) })
            : visit.NotFound();

    private static async Task<IResult> SaveAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var book = new ReceptionBook(visit.Work);
        if (await book.FindAsync(id, cancel) is not { } entry)
        {
            return visit.NotFound();
        }

        var typed = Typed.Of(form);
        var version = typed.Number("version");
        Typed? theirs = null;
        if (ReceptionForm.Read(typed) is var (line, kind) && !typed.IsWrong)
        {
            if (await book.ChangeAsync(id, version, line, kind, cancel) is not { } problem)
            {
                return visit.To("/receptions", "web.saved");
            }

            theirs = version != entry.Version ? ReceptionForm.Of(entry.Line) : null;
            typed.Note("", problem.Code == "register.conflict" && theirs is null ? new Problem("reception.told-twice", Severity.Error) : problem);
        }

        return visit.Show<ReceptionPage>(
            new { Id = (Guid?)id, Version = theirs is null ? version ?? 0 : entry.Version, Typed = typed, Theirs = theirs },
            theirs is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> RemoveAsync(Visit visit, Guid id, [FromForm] int? version, CancellationToken cancel) =>
        await new ReceptionBook(visit.Work).RemoveAsync(id, version, cancel) is { } problem ? visit.Refuse(problem) : visit.To("/receptions", "reception.removed");

    private static async Task<IResult> ImportAsync(Visit visit, IFormCollection form, CancellationToken cancel)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return visit.Refuse(new Problem("agreement.no-file", Severity.Error));
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        var imported = await new ReceptionBook(visit.Work).ImportAsync(new FileContent(FileNames.Safe(file.FileName), content.ToArray()), cancel: cancel);
        return await ListAsync(visit, null, imported, imported.Added + imported.Known == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, cancel);
    }
}
