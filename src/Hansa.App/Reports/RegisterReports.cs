using System.Data;
using System.Text.Json;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Receptions;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>Any official report as a query of the register: any form, period and scope.</summary>
public static class RegisterReports
{
    /// <returns>The report as of one moment, or why it cannot be made.</returns>
    public static Task<(ReportPreview? Preview, Problem? Problem)> PreviewAsync(
        Register register, string regionId, ReportAsk asked, CancellationToken cancel = default) => PreviewAsync(register, regionId, asked, withPlans: true, cancel);

    /// <param name="withPlans">Also what was planned and not held, where the form has a column for it.</param>
    internal static async Task<(ReportPreview? Preview, Problem? Problem)> PreviewAsync(
        Register register, string regionId, ReportAsk asked, bool withPlans, CancellationToken cancel)
    {
        var (ask, form, refusal) = ReportAsk.Check(asked);
        if (ask is null)
        {
            return (null, refusal);
        }

        await using var db = register.Db();
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var draft = await ReportDrafts.FindAsync(db, regionId, ask, cancel);
        var decisions = draft is null ? [] : await db.ReportDecisions.AsNoTracking()
            .Where(decision => decision.RegionId == regionId && decision.ReportDraftId == draft.ReportDraftId)
            .ToDictionaryAsync(decision => decision.RowId, cancel);
        var query = new ReportQuery(form!, ask.Period)
        {
            Scope = ask.Scope,
            Rule = ask.Rule ?? draft?.Rule ?? default,
            Decisions = decisions.ToDictionary(decision => decision.Key, decision => decision.Value.Decision),
            Order = draft?.RowOrder ?? [],
        };
        var wanted = new Wanted(ask.Period, ReportSelector.FormsFor(form!), decisions.Keys);
        var activities = await ToldActivities.LoadAsync(db, regionId, wanted, cancel);
        var unheld = withPlans ? await UnheldItems.OfAsync(db, regionId, query, DateOnly.FromDateTime(register.Time.GetLocalNow().Date), cancel) : UnheldItems.None;
        query = query with { Different = await DifferentAsync(db, regionId, activities, cancel) };
        var region = await db.Regions.AsNoTracking().SingleOrDefaultAsync(region => region.RegionId == regionId, cancel);
        var receptions = await ReceptionsAsync(db, regionId, query, cancel);
        var selection = ReportSelector.Select(query, PlannedRows.Add(form!, activities, unheld.Items));
        var preview = Compose(ask, query, selection, NameOf(region?.Name), receptions);
        return (preview with
        {
            Report = preview.Report with { Title = ScopeTitle.Of(preview.Report.Title, form!, asked.Scope, selection.Rows) },
            Problems = [.. preview.Problems, .. unheld.Problems],
            Decisions = decisions,
            IsOrderedByHand = query.Order.Count > 0,
            Note = draft?.Note ?? "",
        }, null);
    }

    private static async Task<IReadOnlyList<(Guid, Guid)>> DifferentAsync(RegisterDb db, string regionId, IReadOnlyList<ToldActivity> activities, CancellationToken cancel)
    {
        if (!await db.Database.SqlQuery<bool>($"""select exists (select from duplicate_decision where region_id = {regionId} and verdict <> 'same') as "Value" """).SingleAsync(cancel))
        {
            return [];
        }

        var pairs = await db.Database.SqlQueryRaw<DecidedPair>(
            """
            with told as materialized (select distinct activity_id, key from activity_told where region_id = {0} and activity_id = any({1}))
            select distinct a.activity_id as one, b.activity_id as other
            from duplicate_decision d join told a on a.key = d.first_key join told b on b.key = d.second_key
            where d.region_id = {0} and d.verdict <> 'same' and a.activity_id <> b.activity_id
            """,
            regionId, activities.Select(activity => activity.ActivityId).ToArray()).ToListAsync(cancel);
        return [.. pairs.Select(pair => (pair.One, pair.Other))];
    }

    internal sealed record DecidedPair(Guid One, Guid Other);

    // The journal counts for the region as a whole: a report on a part of it says nothing of receptions.
    private static async Task<IReadOnlyList<Reception>> ReceptionsAsync(RegisterDb db, string regionId, ReportQuery query, CancellationToken cancel) =>
        query.Form.Receptions is null || query.Scope != ReportScope.All ? [] : ReceptionCounts.Of(
            (await db.Receptions.AsNoTracking()
                .Where(reception => reception.RegionId == regionId && reception.FirstDay >= query.Period.Start && reception.FirstDay <= query.Period.End)
                .OrderBy(reception => reception.FirstDay).ThenBy(reception => reception.ReceptionId)
                .ToListAsync(cancel)).Select(reception => reception.Line));

    private static ReportPreview Compose(
        ReportAsk ask, ReportQuery query, ReportSelection selection, CasedName? region, IReadOnlyList<Reception> receptions)
    {
        var composition = ReportComposer.Compose(new ReportRequest(query.Form, query.Period, [.. selection.Rows.Select(row => row.Row)])
        {
            InOrder = true,
            Region = region?.CompletedFrom(Regions.All),
            Country = query.Scope.Country is { } code ? CasedName.Of(Countries.Find(code)!) : null,
            Footer = receptions.Count > 0 ? null : ReportFooter.Of(query, selection.Rows),
            Receptions = receptions.Count > 0 ? receptions : null,
        });
        var problems = new List<Problem>(composition.Problems);
        problems.AddRange(selection.Problems);
        if (selection.Rows.Count == 0)
        {
            problems.Add(new Problem("report.empty", Severity.Warning));
        }

        return new ReportPreview(ask, query.Rule, composition.Report, selection, problems);
    }

    // Cases may have been stated in the directory; those that were not come from Hansa's own.
    internal static CasedName? NameOf(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        string? Case(string name) => document.RootElement.TryGetProperty(name, out var words) ? words.GetString() : null;
        return new CasedName
        {
            Nominative = Case("nominative") ?? "",
            Genitive = Case("genitive"),
            Dative = Case("dative"),
            Accusative = Case("accusative"),
            Instrumental = Case("instrumental"),
            Prepositional = Case("prepositional"),
        };
    }
}

/// <summary>The text under a report: the sentences on receptions of the reports its rows were told in (domain.md M-12).</summary>
internal static class ReportFooter
{
    public static string? Of(ReportQuery query, IReadOnlyList<SelectedRow> rows)
    {
        if (query.Form.Receptions is null || query.Scope != ReportScope.All)
        {
            return null;
        }

        var told = new List<string>();
        foreach (var report in rows.Select(row => row.Telling.Report).Distinct().Where(report => report.Form == query.Form.Id).OrderBy(report => report.Period?.Start))
        {
            if (report.Period is { } period && period.Start >= query.Period.Start && period.End <= query.Period.End
                && report.Footer is { Length: > 0 } footer
                && Folding.Fold(footer).Contains("встреч", StringComparison.Ordinal)
                && !told.Contains(footer))
            {
                told.Add(footer);
            }
        }

        return told.Count > 0 ? string.Join('\n', told) : null;
    }
}
