using Hansa.App.Directories;
using Hansa.App.Imports;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Web.Fields;
using Hansa.Web.Parts;
using Hansa.Web.Security;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Imports;

/// <summary>
/// Reports from files, past any round: older years, reports of other offices. Each file is read by itself; what is wrong with
/// one stops no other, and the same file sent again changes nothing.
/// </summary>
internal static class ImportUploads
{
    /// <summary>Bytes of one file: with the fields of its form it stays below what a request may bring.</summary>
    public const long MostBytes = 60 << 20;

    public static void MapImportUploads(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/imports/new", (Visit visit, CancellationToken cancel) => PageAsync(visit, Typed.Of([]), [], null, StatusCodes.Status200OK, cancel)).For(Actions.ImportRun);
        pages.MapPost("/imports/new", TakeAsync).For(Actions.ImportRun).TakesFiles();
    }

    private static async Task<IResult> TakeAsync(Visit visit, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var files = form.Files.GetFiles("file").Where(static file => file.FileName.Length > 0).ToList();
        if (files.Count == 0)
        {
            typed.Note("file", "upload.no-file");
            return await PageAsync(visit, typed, [], null, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var request = new ImportRequest([], visit.Actor)
        {
            Region = visit.RegionId, Body = typed.Text("body"), Form = typed.Text("form") is { } id && FormCatalog.BuiltIn.Ids.Contains(id) ? id : null,
            Period = Period.TryParse(typed["period"], out var period) ? period : null,
        };
        var outcomes = new List<ImportOutcome>();
        foreach (var file in files)
        {
            outcomes.AddRange(await FileAsync(visit, request, file, cancel));
        }

        // Scripts send file after file and ask for its lines alone.
        return visit.IsPartial
            ? visit.Show<ImportOutcomes>(new { Outcomes = (IReadOnlyList<ImportOutcome>)outcomes })
            : await PageAsync(visit, typed, outcomes, files.Count, StatusCodes.Status200OK, cancel);
    }

    private static async Task<IReadOnlyList<ImportOutcome>> FileAsync(Visit visit, ImportRequest request, IFormFile file, CancellationToken cancel)
    {
        var name = FileNames.Safe(file.FileName);
        if (file.Length > MostBytes)
        {
            return [Refused(name, new Problem("file.too-large", Severity.Error) { Arguments = [name, MostBytes >> 20] })];
        }

        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
        {
            await content.ReadExactlyAsync(bytes, cancel);
        }

        return await new ReportImport(visit.Register).RunAsync(request, new FileContent(name, bytes), cancel);
    }

    private static ImportOutcome Refused(string name, Problem problem) => new(name, "", ImportStatus.Unreadable, null, 0, 0, [problem]) { Errors = 1 };

    private static async Task<IResult> PageAsync(Visit visit, Typed typed, IReadOnlyList<ImportOutcome> outcomes, int? files, int status, CancellationToken cancel) => visit.Show<ImportUploadPage>(
        new
        {
            Typed = typed, Outcomes = outcomes, Files = files,
            Bodies = (IReadOnlyList<string>)[.. (await OrganizationList.ReadAsync(visit.Register, visit.RegionId, visit.Today, cancel)).Select(static line => line.Name)],
            Years = (IReadOnlyList<int>)[.. PeriodChoice.Years(await ListedImports.YearsAsync(visit.Register, visit.RegionId, cancel), visit.Today)],
        },
        status);
}
