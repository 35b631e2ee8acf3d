using Hansa.App.Duplicates;
using Hansa.Core.Duplicates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Hansa.Web.Duplicates;

/// <summary>The filter of the queue goes with every address of it, so that the next group is the next of what is looked through.</summary>
internal static class DuplicateAddress
{
    public static OpenGroupFilter FilterOf(HttpContext http) => new(
        http.Request.Query["verdict"].ToString() switch { "same" => DuplicateVerdict.Same, "possible" => DuplicateVerdict.Possible, _ => null },
        http.Request.Query["q"].ToString() is { Length: <= 200 } words ? words.Trim() : "");

    public static string Queue(OpenGroupFilter filter, int page = 1) => "/duplicates" + Query(filter, page, null);

    public static string Group(Guid group, OpenGroupFilter filter, string? act = null, Guid? merged = null) =>
        $"/duplicates/{group}{(act is null ? "" : "/" + act)}{Query(filter, 1, merged)}";

    /// <param name="merged">What came of the step before, to be offered for another look.</param>
    public static string Queue(OpenGroupFilter filter, Guid? merged) => "/duplicates" + Query(filter, 1, merged);

    private static string Query(OpenGroupFilter filter, int page, Guid? merged)
    {
        var query = new QueryBuilder();
        if (filter.Verdict is { } verdict)
        {
            query.Add("verdict", verdict == DuplicateVerdict.Same ? "same" : "possible");
        }

        if (filter.Words.Length > 0)
        {
            query.Add("q", filter.Words);
        }

        if (page > 1)
        {
            query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (merged is { } activity)
        {
            query.Add("merged", activity.ToString());
        }

        return query.ToString();
    }
}
