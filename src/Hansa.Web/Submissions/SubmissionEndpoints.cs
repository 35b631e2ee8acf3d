using Hansa.App.Submissions;
using Hansa.Core.Permissions;
using Hansa.Core.Submissions;
using Hansa.Web.Accounts;
using Hansa.Web.Submissions.Earlier;
using Hansa.Web.Submissions.Editor;
using Hansa.Web.Submissions.Histories;
using Hansa.Web.Submissions.Plans;
using Hansa.Web.Submissions.Remarks;
using Hansa.Web.Submissions.Review;
using Hansa.Web.Submissions.Rows;
using Hansa.Web.Submissions.Steps;
using Hansa.Web.Submissions.Uploads;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions;

/// <summary>The pages on which a body says what it did: the index of what there is.</summary>
internal static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder pages)
    {
        var submissions = pages.MapGroup("/submissions/{id:guid}").OpenToLinks();
        submissions.MapGet("", ShowAsync);
        submissions.MapRows();
        submissions.MapUploads();
        submissions.MapEarlier();
        submissions.MapPlans();
        submissions.MapSteps();
        submissions.MapRemarks();
        submissions.MapHistories();
        submissions.MapReview();
    }

    /// <param name="open">Rows whose forms are open.</param>
    /// <param name="file">A file to be shown beside the rows read from it.</param>
    /// <param name="removed">The row just taken out.</param>
    private static async Task<IResult> ShowAsync(Visit visit, Guid id, Guid[] open, Guid? file, Guid? removed)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        var read = desk.Page.Files.FirstOrDefault(one => one.Id == file);
        return visit.Show<EditorPage>(new
        {
            Desk = desk,
            Open = (IReadOnlySet<Guid>)(desk.CanEdit ? open.ToHashSet() : []),
            Read = read,
            Original = read is null ? null : await UploadEndpoints.OriginalAsync(visit, desk, read),
            RemovedRow = removed,
            Gathered = await GatheredAsync(visit, desk),
        });
    }

    // Only whoever answers for the department looks at what its institutions have not sent yet.
    private static async Task<IReadOnlyList<DueSubmission>> GatheredAsync(Visit visit, Desk desk) =>
        desk.Header.GatheredInto is not null || !visit.Person.May(Actions.SubmissionGather, "draft", desk.Header.OrganizationId, desk.Header.RoundId) ? []
        : await DueList.GatheredAsync(visit.Register, visit.RegionId, desk.Header, visit.Http.RequestAborted);

    /// <summary>Opens the submission for an act; where state or role refuse it, the answer says why.</summary>
    public static async Task<(Desk? Desk, IResult? Refusal)> OpenForAsync(Visit visit, Guid id, SubmissionAct act)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        return desk is null ? (null, refusal)
            : desk.May.Contains(act) ? (desk, null)
            : (null, Access.Refusal(visit, desk.Header, act));
    }
}
