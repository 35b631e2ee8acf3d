using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Web.Submissions.Uploads;
using Hansa.Web.Visits;

namespace Hansa.Web.Submissions.Review;

/// <summary>The file shown beside the rows, and which of its rows became which.</summary>
/// <param name="Rows">Rows of the submission by table and row of the file.</param>
public sealed record ReviewFile(Guid Id, string? Name, Original Original, ILookup<(int Table, int Row), PageRow> Rows)
{
    /// <returns>The file asked for, else the one that the first row came in; null where there is none.</returns>
    internal static async Task<ReviewFile?> ReadAsync(Visit visit, ReviewDesk review)
    {
        var page = review.Desk.Page;
        if ((review.Query.File ?? page.Rows.FirstOrDefault(row => row.FileId is not null)?.FileId ?? (page.Files.Count > 0 ? page.Files[0].Id : null)) is not { } id
            || await SentFiles.ReadAsync(visit.Register, visit.RegionId, review.Header.Id, id, visit.Http.RequestAborted) is not { } content)
        {
            return null;
        }

        return new ReviewFile(
            id,
            content.Kind == SubmissionFileKind.Paste ? null : content.Name,
            Original.Of(new MemoryStream(content.Bytes, writable: false), content.Name),
            page.Rows.Where(row => row.FileId == id && row.Source is not null).ToLookup(row => row.Source is { } source ? (source.Table, source.Row) : default));
    }
}
