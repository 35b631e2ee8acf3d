using System.Text;
using System.Text.Json;
using Hansa.App.Reports;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Json;
using Hansa.Documents.Writing;
using Hansa.Documents.Writing.Pdf;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Reports;

/// <summary>Reports as files: the one in the making as it is now, the approved one as it was then.</summary>
internal static class ReportDownloads
{
    public static IReadOnlyList<string> Extensions { get; } = ["docx", "xlsx", "odt", "pdf", "html", "csv", "json"];

    public static async Task<IResult> OfDraftAsync(Visit visit, string extension, string? with, CancellationToken cancel)
    {
        var ask = (await ReportAddress.ReadAsync(visit, cancel))!;
        var (preview, problem) = await RegisterReports.PreviewAsync(visit.Register, visit.RegionId, ask, cancel);
        if (preview is null)
        {
            return visit.Refuse(problem!);
        }

        if (extension == "json")
        {
            return File(visit, Json(preview, visit), ask, extension, false);
        }

        var (content, refusal) = await WriteAsync(preview.Report, extension, cancel);
        return content is null ? refusal is null ? visit.NotFound() : visit.Refuse(refusal) : File(visit, content, ask, extension, with == "pages");
    }

    public static async Task<IResult> OfApprovedAsync(Visit visit, Guid id, string extension, string? with, CancellationToken cancel)
    {
        if (await FrozenReports.FindAsync(visit.Register, visit.RegionId, id, cancel) is not { } frozen)
        {
            return visit.NotFound();
        }

        var ask = new ReportAsk(frozen.Form, frozen.Period, frozen.Scope);
        if (extension == "json")
        {
            return File(visit, Encoding.UTF8.GetBytes(frozen.Data), ask, extension, false);
        }

        if (await FrozenReports.FileAsync(visit.Register, frozen, extension, cancel) is { } kept)
        {
            return File(visit, kept, ask, extension, false);
        }

        // Of a format not kept then: made of the Word file, which was.
        if (await FrozenReports.FileAsync(visit.Register, frozen, cancel) is not { } docx)
        {
            return visit.Refuse(new Problem("report.file-broken", Severity.Error));
        }

        var (content, refusal) = await WriteAsync(FrozenReports.ReportOf(frozen, docx), extension, cancel);
        return content is null ? refusal is null ? visit.NotFound() : visit.Refuse(refusal) : File(visit, content, ask, extension, with == "pages");
    }

    // Null without a problem: no such format.
    private static async Task<(byte[]? Content, Problem? Problem)> WriteAsync(Report report, string extension, CancellationToken cancel)
    {
        using var stream = new MemoryStream();
        if (extension == "pdf")
        {
            // LibreOffice takes seconds; the thread of the request is free meanwhile.
            var problems = await Task.Run(() => PdfWriter.Write(report, stream), cancel);
            return problems is [var problem, ..] ? (null, problem) : (stream.ToArray(), null);
        }

        if (KindOf(extension) is not { } kind)
        {
            return (null, null);
        }

        ReportWriter.Write(report, stream, kind);
        return (stream.ToArray(), null);
    }

    private static byte[] Json(ReportPreview preview, Visit visit)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            ReportJson.Write(json, preview, visit.Language);
        }

        return stream.ToArray();
    }

    private static IResult File(Visit visit, byte[] content, ReportAsk ask, string extension, bool shown)
    {
        visit.Http.Response.Headers.CacheControl = "no-store";
        return Results.File(content, TypeOf(extension), shown ? null : ReportWords.FileNameOf(ask, extension));
    }

    private static FileFormat? KindOf(string extension) => extension switch
    {
        "docx" => FileFormat.Docx,
        "xlsx" => FileFormat.Xlsx,
        "odt" => FileFormat.Odt,
        "html" => FileFormat.Html,
        "csv" => FileFormat.Csv,
        _ => null,
    };

    private static string TypeOf(string extension) => extension switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "pdf" => "application/pdf",
        "html" => "text/html; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
