using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Visits;

/// <summary>Files that people sent, given back: always to be kept, never to be opened as a page of this site.</summary>
internal static class Downloads
{
    public static IResult Of(string name, byte[] content) => Results.File(content, TypeOf(name), name);

    // Anything that a browser might run or show as its own stays bytes.
    private static string TypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".odt" => "application/vnd.oasis.opendocument.text",
        ".ods" => "application/vnd.oasis.opendocument.spreadsheet",
        ".csv" => "text/csv",
        ".pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
}
