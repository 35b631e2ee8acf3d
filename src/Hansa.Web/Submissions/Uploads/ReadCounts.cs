using System.Globalization;
using Hansa.App.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Hansa.Web.Submissions.Uploads;

/// <summary>What became of rows of earlier files when a file was read: carried in the address of the page that says so.</summary>
public sealed record ReadCounts(int Updated, int Removed, int Kept, bool Repeated)
{
    internal static string AddTo(string path, UploadResult result)
    {
        var counts = new (string Name, int Count)[]
        {
            ("updated", result.IsRepeated ? 0 : result.Updated), ("gone", result.Removed), ("kept", result.Kept.Count), ("repeated", result.IsRepeated ? 1 : 0),
        };
        return QueryHelpers.AddQueryString(path, counts.Where(count => count.Count > 0)
            .Select(count => KeyValuePair.Create<string, string?>(count.Name, count.Count.ToString(CultureInfo.InvariantCulture)))
            .Prepend(KeyValuePair.Create<string, string?>("file", $"{result.FileId}")));
    }

    internal static ReadCounts Of(IQueryCollection query) => new(Count(query["updated"]), Count(query["gone"]), Count(query["kept"]), Count(query["repeated"]) > 0);

    private static int Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
