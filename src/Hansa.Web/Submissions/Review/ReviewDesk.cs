using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Submissions.Review;

/// <summary>A submission before whoever checks it.</summary>
/// <param name="Changes">What changed since the body last got it back, or sent it.</param>
public sealed record ReviewDesk(Desk Desk, ChangesSince Changes, ReviewQuery Query)
{
    private readonly Dictionary<Guid, ChangedRow> _changed = Changes.Rows.Where(row => row.Kind != ChangedRowKind.Removed).ToDictionary(row => row.Row.Id);

    public SubmissionHeader Header => Desk.Header;

    public string Path => Desk.ActsPath;

    /// <summary>The rows that are looked at.</summary>
    public IReadOnlyList<PageRow> Rows => [.. Desk.Page.Rows.Where(row => Shows(row, Query.Show))];

    public int Count(ReviewShow show) => Desk.Page.Rows.Count(row => Shows(row, show));

    /// <summary>Rows the body took out since it got the submission back.</summary>
    public IEnumerable<ChangedRow> Gone => Changes.Rows.Where(row => row.Kind == ChangedRowKind.Removed);

    public bool IsNew(PageRow row) => _changed.TryGetValue(row.Id, out var change) && change.Kind == ChangedRowKind.Added;

    /// <summary>What the cell said before the body changed it; null where it did not. What whoever checks wrote is told of apart.</summary>
    public string? Before(PageRow row, ColumnRole role) =>
        _changed.TryGetValue(row.Id, out var change) && change.Kind == ChangedRowKind.Changed && change.Cells.FirstOrDefault(cell => cell.Role == role) is { } cell
            && (row.BodyWords.GetValueOrDefault(role) ?? row[role]) != cell.Before
            ? cell.Before
            : null;

    public bool IsChanged(PageRow row) => IsNew(row) || (_changed.TryGetValue(row.Id, out var change) && change.Cells.Any(cell => Before(row, cell.Role) is not null));

    /// <summary>Remarks that go out with a return.</summary>
    public int OpenRemarks => Desk.Page.AllOpenRemarks;

    private bool Shows(PageRow row, ReviewShow show) => show switch
    {
        ReviewShow.Doubtful => row.Asides.Count > 0 || row.OpenRemarks.Count > 0 || row.Problems.Any(problem => problem.Severity > Severity.Hint),
        ReviewShow.Changed => IsChanged(row),
        _ => true,
    };

    /// <summary>Headings that rows of the form stand under by their own words.</summary>
    public static IEnumerable<ColumnRole> HeadingsOf(SubmissionHeader header)
    {
        if (header.Form.Has(GroupLevel.Field))
        {
            yield return ColumnRole.Section;
        }

        // An institution that reports for itself is the institution.
        if (header.Form.Has(GroupLevel.Institution) && header.GatheredInto is null)
        {
            yield return ColumnRole.Subsection;
        }
    }

    /// <summary>Whoever may ever return or accept what this body sends.</summary>
    public static bool MayReview(Visit visit, Guid organizationId, Guid roundId) =>
        visit.Person.May(Actions.SubmissionReturn, SubmissionState.Submitted, organizationId, roundId);

    /// <returns>The desk, or the answer that says why there is none.</returns>
    internal static async Task<(ReviewDesk? Desk, IResult? Refusal)> OpenAsync(Visit visit, Guid id)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return (null, refusal);
        }

        if (!MayReview(visit, desk.Header.OrganizationId, desk.Header.RoundId))
        {
            return (null, visit.Forbidden());
        }

        var (changes, problem) = await SubmissionChanges.SinceAsync(visit.Register, visit.RegionId, id, cancel: visit.Http.RequestAborted);
        return problem is null
            ? (new ReviewDesk(desk with { InReview = true }, changes!, ReviewQuery.Of(visit.Http.Request)), null)
            : (null, visit.Refuse(problem));
    }
}
