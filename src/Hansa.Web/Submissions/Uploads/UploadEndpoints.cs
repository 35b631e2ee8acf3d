using Hansa.App.Imports;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Web.Errors;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Uploads;

/// <summary>Files and pasted tables that become rows.</summary>
internal static class UploadEndpoints
{
    // Above the reader's own limit, so that a file a little too large is refused with its sentence and not cut off on its way.
    private const long MostBytes = 4 * SubmissionUpload.UsualBytes;

    public static void MapUploads(this IEndpointRouteBuilder submissions)
    {
        submissions.MapGet("/upload", (Visit visit, Guid id) => FormAsync(visit, id, pasting: false));
        submissions.MapPost("/upload", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        submissions.MapGet("/paste", (Visit visit, Guid id) => FormAsync(visit, id, pasting: true));
        submissions.MapPost("/paste", PasteAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        submissions.MapGet("/files/{fileId:guid}", DownloadAsync);
    }

    private static async Task<IResult> FormAsync(Visit visit, Guid id, bool pasting)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        return desk is null ? refusal! : visit.Show<UploadPage>(new { Desk = desk, Pasting = pasting });
    }

    private static async Task<IResult> UploadAsync(Visit visit, Guid id)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        var form = await visit.Http.Request.ReadFormAsync();
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            return Again(visit, desk, [new Problem("upload.no-file", Severity.Error)]);
        }

        // Several dropped at once: none is left out unsaid.
        if (form.Files.Count > 1)
        {
            return Again(visit, desk, [new Problem("upload.many-files", Severity.Error)]);
        }

        if (file.Length > SubmissionUpload.UsualBytes)
        {
            return Again(visit, desk, [new Problem("file.too-large", Severity.Error) { Arguments = [file.FileName, SubmissionUpload.UsualBytes >> 20] }]);
        }

        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
        {
            await content.ReadExactlyAsync(bytes, visit.Http.RequestAborted);
        }

        var mode = Enum.TryParse<UploadMode>(form["mode"], out var chosen) && Enum.IsDefined(chosen) ? chosen : UploadMode.Auto;
        return Answer(visit, desk, await new SubmissionUpload(visit.Work).UploadAsync(id, new FileContent(file.FileName, bytes), mode));
    }

    private static async Task<IResult> PasteAsync(Visit visit, Guid id)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        var form = await visit.Http.Request.ReadFormAsync();
        var (markup, text) = (form["markup"].ToString(), form["text"].ToString());
        var pasted = markup.Length > 0 ? markup : text;
        return string.IsNullOrWhiteSpace(pasted)
            ? Again(visit, desk, [new Problem("paste.nothing", Severity.Error)], pasting: true)
            : Answer(visit, desk, await new SubmissionUpload(visit.Work).PasteAsync(id, pasted), text);
    }

    /// <summary>The file as it came. A browser saves it and never shows it: it is a stranger’s.</summary>
    private static async Task<IResult> DownloadAsync(Visit visit, Guid id, Guid fileId)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        return await SentFiles.ReadAsync(visit.Register, visit.RegionId, id, fileId) is { } file
            ? Results.File(file.Bytes, "application/octet-stream", file.Name)
            : visit.NotFound();
    }

    public static async Task<Original?> OriginalAsync(Visit visit, Desk desk, PageFile file) =>
        await SentFiles.ReadAsync(visit.Register, visit.RegionId, desk.Header.Id, file.Id) is { } content ? Original.Of(new MemoryStream(content.Bytes, writable: false), content.Name) : null;

    private static IResult Answer(Visit visit, Desk desk, UploadResult result, string? pasted = null)
    {
        if (result.Problem is { } problem)
        {
            return Again(visit, desk, [problem, .. result.Problems.Where(other => other.Code != problem.Code)], pasted is not null, pasted ?? "");
        }

        if (result.SaysNothingHeld)
        {
            return visit.To($"{desk.Path}/nothing", "upload.says-nothing");
        }

        return visit.To(ReadCounts.AddTo(desk.Path, result));
    }

    private static IResult Again(Visit visit, Desk desk, IReadOnlyList<Problem> problems, bool pasting = false, string text = "")
    {
        var status = problems[0].Code == "file.too-large" ? StatusCodes.Status413PayloadTooLarge : Refusals.StatusOf(problems[0]);
        return visit.IsPartial
            ? visit.Show<ReadProblems>(new { Problems = problems }, status)
            : visit.Show<UploadPage>(new { Desk = desk, Problems = problems, Pasting = pasting, Text = text }, status);
    }
}
