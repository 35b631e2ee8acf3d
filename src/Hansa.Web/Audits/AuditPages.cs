using Hansa.App.Audits;
using Hansa.App.Search;
using Hansa.Core.Permissions;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Audits;

/// <summary>Who changed what: the list, one line of it, and whether the record is whole.</summary>
internal static class AuditPages
{
    private const int PageSize = 50;

    public static void MapAudits(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/audit", ListAsync).For(Actions.AuditRead);
        pages.MapGet("/audit/{entry:long}", ShowAsync).For(Actions.AuditRead);
        pages.MapGet("/audit/verify", VerifyAsync).For(Actions.AuditRead);
    }

    private static async Task<IResult> ListAsync(Visit visit, long? below, CancellationToken cancel)
    {
        var query = AuditQuery.Of(visit);
        // One line more than the page holds tells whether there is another.
        var lines = await AuditList.ReadAsync(visit.Register, query.Filter(visit) with { Below = below, Limit = PageSize + 1 }, cancel);
        var (actors, subjects) = await AuditList.ChoicesAsync(visit.Register, visit.RegionId, cancel);
        IReadOnlyList<AuditLine> shown = [.. lines.Take(PageSize)];
        return visit.Show<AuditPage>(
            new
            {
                Query = query, Lines = shown, Older = lines.Count > PageSize ? (long?)shown[^1].Entry : null, IsFirst = below is null, Actors = actors, Subjects = subjects,
                Names = await NamesAsync(visit, shown, cancel),
            },
            query.Typed.IsWrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowAsync(Visit visit, long entry, CancellationToken cancel)
    {
        var lines = await AuditList.ReadAsync(visit.Register, new AuditFilter { RegionId = visit.RegionId, Entry = entry }, cancel);
        return lines is [var line] ? visit.Show<AuditEntryPage>(new { Line = line, Names = await NamesAsync(visit, lines, cancel) }) : visit.NotFound();
    }

    private static async Task<IResult> VerifyAsync(Visit visit, CancellationToken cancel)
    {
        var states = await AuditChain.VerifyAsync(visit.Register, cancel);
        var own = states.FirstOrDefault(state => state.RegionId == visit.RegionId) ?? new AuditChainState(visit.RegionId, 0, null);
        return visit.Show<AuditChainPage>(new { State = own, Names = own.Broken?.Line is { } line ? await NamesAsync(visit, [line], cancel) : new Dictionary<Guid, string>() });
    }

    private static Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Visit visit, IReadOnlyList<AuditLine> lines, CancellationToken cancel) =>
        DirectoryLabels.FindAsync(visit.Register, visit.RegionId, AuditChanges.KeysIn(lines), cancel);
}

/// <summary>What the list of the audit is narrowed to, as the address says.</summary>
/// <param name="Typed">The days as typed.</param>
/// <param name="Actor">Null for everybody.</param>
/// <param name="Subject">The table of what was changed; null for all.</param>
public sealed record AuditQuery(Typed Typed, string? Actor, string? Subject, DateOnly? Since, DateOnly? Until)
{
    public bool IsEmpty => Actor is null && Subject is null && Since is null && Until is null && !Typed.IsWrong;

    internal static AuditQuery Of(Visit visit)
    {
        var query = visit.Http.Request.Query;
        var typed = Typed.Of([("since", query["since"].ToString()), ("until", query["until"].ToString())]);
        return new AuditQuery(typed, Text("actor"), Text("subject"), typed.Day("since"), typed.Day("until"));

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    internal AuditFilter Filter(Visit visit) => new()
    {
        RegionId = visit.RegionId, Actor = Actor, Subject = Subject, Since = Start(visit, Since), Until = Start(visit, Until, 1),
    };

    /// <summary>The list from below a line on.</summary>
    public string PathBelow(long entry)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        foreach (var (name, value) in ((string, string?)[])[("actor", Actor), ("subject", Subject), ("since", Typed["since"]), ("until", Typed["until"])])
        {
            if (value is { Length: > 0 })
            {
                query.Add(name, value);
            }
        }

        query.Add("below", $"{entry}");
        return "/audit" + query;
    }

    // Days beyond every register bound nothing.
    private static DateTimeOffset? Start(Visit visit, DateOnly? day, int later = 0)
    {
        if (day is not { Year: > 1 and < 9999 } known)
        {
            return null;
        }

        var midnight = known.AddDays(later).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, visit.Register.Time.LocalTimeZone.GetUtcOffset(midnight));
    }
}
