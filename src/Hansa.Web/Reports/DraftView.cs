using Hansa.App.Duplicates;
using Hansa.App.Reports;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Web.Visits;

namespace Hansa.Web.Reports;

/// <summary>A report in the making with all that a person should know before approving it.</summary>
/// <param name="Awaited">Bodies whose word is not in it yet.</param>
/// <param name="ToldTwice">Groups of the duplicates’ queue that two rows of the report, or more, belong to.</param>
/// <param name="InForce">What was approved last; null if nothing was.</param>
public sealed record DraftView(
    ReportPreview Preview, IReadOnlyList<AwaitedBody> Awaited, IReadOnlyList<OpenGroup> ToldTwice, FrozenReport? InForce, ScopeChoices Names)
{
    public ReportAsk Ask => Preview.Ask;

    public IReadOnlyList<SelectedRow> Rows => Preview.Selection.Rows;

    /// <summary>Rows without a day in the period, or with days outside it, on which nobody has decided.</summary>
    public IEnumerable<SelectedRow> Outside => Rows.Where(row => row.Row.OutsidePeriod && !Preview.Decisions.ContainsKey(row.Key));

    /// <summary>Doubts on the report that are neither told of rows outside its period nor of rows left out.</summary>
    public IEnumerable<Problem> Problems => Preview.Problems.Where(problem =>
        problem.Code == "selection.told-twice" ? !IsQueued(problem.Row) : !problem.Code.StartsWith("selection.", StringComparison.Ordinal));

    /// <summary>As printed.</summary>
    public int NumberOf(SelectedRow row) => _numbers[row.Key];

    private readonly Dictionary<Guid, int> _numbers = Preview.Selection.Rows.Zip(Preview.Report.Rows).ToDictionary(pair => pair.First.Key, pair => pair.Second.Number);

    public int Warnings => Outside.Count() + Problems.Count() + ToldTwice.Count + (Awaited.Count > 0 ? 1 : 0);

    public static string IdOf(Guid row) => $"row-{row:N}";

    public static async Task<(DraftView? View, Problem? Problem)> LoadAsync(Visit visit, ReportAsk asked, CancellationToken cancel)
    {
        var (preview, problem) = await RegisterReports.PreviewAsync(visit.Register, visit.RegionId, asked, cancel);
        if (preview is null)
        {
            return (null, problem);
        }

        var awaited = await ReportReadiness.AwaitedAsync(visit.Register, visit.RegionId, preview.Ask, cancel);
        var shown = preview.Selection.Rows.Select(row => row.ActivityId).ToHashSet();
        var groups = await OpenGroups.OfAsync(visit.Register, visit.RegionId, shown, cancel);
        var (frozen, _) = await FrozenReports.FindAsync(visit.Register, visit.RegionId, preview.Ask, null, cancel);
        var names = await ReportOffers.ScopesAsync(visit.Register, visit.RegionId, cancel);
        return (new DraftView(preview, awaited, groups, frozen, names), null);
    }

    // What waits in the queue is said with a way to settle it.
    private bool IsQueued(int? number) =>
        number is { } place && ToldTwice.Any(group => group.Activities.Any(activity => activity.ActivityId == Rows[place - 1].ActivityId));

    public bool CanMove(SelectedRow row, MovedPart part, bool down) => RowMoves.Step(Preview.Report.Form!, Rows, row.Key, part, down) is not null;
}
