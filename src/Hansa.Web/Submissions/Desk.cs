using Hansa.App.Agreements;
using Hansa.App.Remarks;
using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Submissions;

/// <summary>A submission before a visitor: what it holds, and what this visitor may do with it now.</summary>
public sealed record Desk(SubmissionPage Page, Access Access)
{
    public SubmissionHeader Header => Page.Header;

    public string Path => $"/submissions/{Header.Id}";

    public IReadOnlySet<SubmissionAct> May => Access.May;

    /// <summary>On the page of whoever checks it: rows are mended in the body’s place.</summary>
    public bool InReview { get; init; }

    /// <summary>Where what is done on this page is sent to.</summary>
    public string ActsPath => InReview ? Path + "/review" : Path;

    public bool CanEdit => May.Contains(SubmissionAct.Edit);

    /// <summary>Words may be written on this page: by the body, or in its place.</summary>
    public bool CanWrite => InReview ? May.Contains(SubmissionAct.EditInReview) : CanEdit;

    public bool CanRemark => Access.CanRemark;

    /// <summary>Checks what a body has sent.</summary>
    public bool IsReview => InReview || May.Contains(SubmissionAct.Return);

    /// <summary>Cards of the register, where the form asks for agreements.</summary>
    public AgreementNames Agreements { get; init; } = AgreementNames.None;

    /// <summary>All talks, open ones first.</summary>
    public IReadOnlyList<RemarkThread> Threads { get; init; } = [];

    public IReadOnlyList<RemarkThread> ThreadsOn(RemarkPlace place) => [.. Threads.Where(thread => thread.Place == place)];

    public string PathOf(PageRow row) => $"{ActsPath}/rows/{row.Id}";

    /// <summary>The part of the page that is drawn anew when a cell has been written.</summary>
    public string PartOf(PageRow row, ColumnRole role) => InReview ? $"#text-{row.Id}-{RowFields.NameOf(role)}" : "closest .row-card";

    /// <summary>The same when something was said about it.</summary>
    public string TalkOf(RemarkPlace place) => InReview ? $"#talk-{place.RowId}-{(place.Role is { } role ? RowFields.NameOf(role) : "row")}" : "closest .row-card";

    /// <summary>The form that buttons within cells belong to, where those stand in none.</summary>
    public string? ActsForm => InReview ? "review-acts" : null;

    public PageRow? Row(Guid id) => Page.Rows.FirstOrDefault(row => row.Id == id);

    /// <summary>How many rows hold something that a person should look at; hints do not count.</summary>
    public int Doubtful => Page.Rows.Count(row => row.Problems.Any(problem => problem.Severity > Core.Problems.Severity.Hint));

    /// <returns>The desk, or the answer that says why there is none: a foreign body’s submission is not found.</returns>
    internal static async Task<(Desk? Desk, IResult? Refusal)> OpenAsync(Visit visit, Guid id)
    {
        var (page, problem) = await SubmissionPages.ReadAsync(visit.Register, visit.RegionId, id, visit.Http.RequestAborted);
        if (page is null)
        {
            return (null, visit.Refuse(problem!));
        }

        if (Access.Of(visit, page.Header) is not { } access)
        {
            return (null, visit.Forbidden());
        }

        // Nobody has spoken about a draft that was never sent, unless a thread is open.
        var threads = page.Steps.Count > 0 || page.AllOpenRemarks > 0 ? await RemarkThreads.ListAsync(visit.Register, visit.RegionId, id, visit.Http.RequestAborted) : [];
        var agreements = page.Header.Form.Column(ColumnRole.Agreement) is null ? AgreementNames.None : await AgreementNames.ReadAsync(visit.Register, visit.RegionId, visit.Http.RequestAborted);
        return (new Desk(page, access) { Threads = threads, Agreements = agreements }, null);
    }
}
