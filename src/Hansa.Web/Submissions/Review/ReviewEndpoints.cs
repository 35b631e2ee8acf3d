using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Web.Errors;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Review;

/// <summary>The page on which a submission is checked, accepted or returned.</summary>
internal static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder submissions)
    {
        var review = submissions.MapGroup("/review");
        review.MapGet("", ShowAsync);
        review.MapPost("/begin", BeginAsync);
        review.MapReviewRows();
        review.MapReviewRemarks();
    }

    public static string PathOf(Guid id) => $"/submissions/{id}/review";

    private static async Task<IResult> ShowAsync(Visit visit, Guid id)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        return review is null ? refusal! : await PageAsync(visit, review);
    }

    // From then on the body cannot take it back under the eyes of who reads it.
    private static async Task<IResult> BeginAsync(Visit visit, Guid id)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        if (review is null)
        {
            return refusal!;
        }

        var outcome = await new SubmissionSteps(visit.Work).ReviewAsync(id);
        return outcome.Problem is { } problem ? visit.Refuse(problem) : visit.To(review.Query.Still.On(PathOf(id)), "review.begun");
    }

    /// <summary>The page again after a decision that was not taken, with what was typed for it.</summary>
    public static async Task<IResult> AgainAsync(Visit visit, Guid id, Problem problem, string reason)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        return review is null ? refusal! : await PageAsync(visit, review, new ReviewRefusal([problem], Reason: reason), Refusals.StatusOf(problem));
    }

    public static async Task<IResult> PageAsync(Visit visit, ReviewDesk review, ReviewRefusal? refused = null, int status = StatusCodes.Status200OK) =>
        visit.Show<ReviewPage>(
            new
            {
                Review = review,
                Refused = refused ?? ReviewRefusal.None,
                File = review.Query.NoFile ? null : await ReviewFile.ReadAsync(visit, review),
                Next = review.Header.State == SubmissionState.Submitted ? null : await NextAsync(visit, review.Header),
            },
            status);

    // Whoever has decided goes on to the one that waits longest.
    private static async Task<DueSubmission?> NextAsync(Visit visit, SubmissionHeader header) =>
        (await DueList.SentAsync(visit.Register, visit.RegionId, visit.Person.OrganizationId, visit.Http.RequestAborted)).FirstOrDefault(due => due.Id != header.Id);
}

/// <summary>Why something was not done on the page, and what was typed for it.</summary>
/// <param name="Typed">The words of the cell in question.</param>
/// <param name="Reason">For returning the submission.</param>
/// <param name="Remark">A remark that was not taken.</param>
public sealed record ReviewRefusal(IReadOnlyList<Problem> Problems, ReviewTyped? Typed = null, string Reason = "", string Remark = "")
{
    public static ReviewRefusal None { get; } = new([]);
}

/// <summary>Words for a cell with the version that their writer had seen.</summary>
public sealed record ReviewTyped(string Text, int Seen);
