using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Hansa.Web.Submissions.Review;

/// <summary>Which rows of a submission are looked at.</summary>
public enum ReviewShow
{
    All,

    /// <summary>With errors, warnings, open remarks or two versions of a cell.</summary>
    Doubtful,

    /// <summary>New or changed since the submission was returned.</summary>
    Changed,
}

/// <summary>How the page of whoever checks is looked at; it stands in the address and goes along with every step.</summary>
/// <param name="File">The file shown beside; null takes the one the rows came in.</param>
/// <param name="NoFile">None is shown.</param>
/// <param name="Edit">The cell that is being written.</param>
/// <param name="Remark">The cell or row about which a remark is being written.</param>
public sealed record ReviewQuery(ReviewShow Show = ReviewShow.All, Guid? File = null, bool NoFile = false, ReviewCell? Edit = null, ReviewCell? Remark = null)
{
    public static ReviewQuery Of(HttpRequest request)
    {
        var query = request.Query;
        return new ReviewQuery(
            query["show"].ToString() switch { "doubtful" => ReviewShow.Doubtful, "changed" => ReviewShow.Changed, _ => ReviewShow.All },
            Guid.TryParse(query["file"], out var file) ? file : null,
            query["file"] == "none",
            ReviewCell.Find(query["edit"]),
            ReviewCell.Find(query["remark"]));
    }

    /// <summary>The address with this look.</summary>
    /// <param name="anchor">An element of the page; null for none.</param>
    public string On(string path, string? anchor = null)
    {
        var query = new QueryBuilder();
        if (Show != ReviewShow.All)
        {
            query.Add("show", Show == ReviewShow.Doubtful ? "doubtful" : "changed");
        }

        if (NoFile || File is not null)
        {
            query.Add("file", NoFile ? "none" : $"{File}");
        }

        if (Edit is not null)
        {
            query.Add("edit", $"{Edit}");
        }

        if (Remark is not null)
        {
            query.Add("remark", $"{Remark}");
        }

        return path + query + (anchor is null ? "" : "#" + anchor);
    }

    /// <summary>The same with nothing being written.</summary>
    public ReviewQuery Still => this with { Edit = null, Remark = null };
}
