using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Reports;

/// <summary>Keeps what a person decides on a report in the making: its rule, rows taken or left, their order.</summary>
public static partial class ReportDrafts
{
    /// <summary>Remembers the rule by which rows belong to the period.</summary>
    public static Task<Problem?> SetRuleAsync(Register register, string regionId, ReportAsk asked, PeriodRule rule, string actor, CancellationToken cancel = default) =>
        ChangeAsync(register, regionId, asked, actor, (_, draft) =>
        {
            draft.Rule = rule;
            return Task.FromResult<Problem?>(null);
        }, cancel);

    /// <summary>Takes rows into a report or leaves them out, whatever the rule says.</summary>
    /// <param name="rows">Keys of <see cref="SelectedRow"/> or <see cref="DoubtfulRow"/>, or of any activity of the register.</param>
    public static Task<Problem?> DecideAsync(
        Register register, string regionId, ReportAsk asked, IReadOnlyCollection<Guid> rows, RowDecision decision, string actor, CancellationToken cancel = default) =>
        DecideAsync(register, regionId, asked, rows, decision, "", actor, cancel);

    /// <summary>The same with a reason in the person’s words, or "".</summary>
    public static Task<Problem?> DecideAsync(
        Register register, string regionId, ReportAsk asked, IReadOnlyCollection<Guid> rows, RowDecision decision, string note, string actor,
        CancellationToken cancel = default) =>
        ChangeAsync(register, regionId, asked, actor, async (db, draft) =>
        {
            var now = register.Time.GetUtcNow();
            foreach (var row in rows)
            {
                if (!await db.Activities.AnyAsync(activity => activity.RegionId == regionId && activity.ActivityId == row, cancel)
                    && !await db.Tellings.AnyAsync(telling => telling.RegionId == regionId && telling.TellingId == row, cancel)
                    && !await db.PlanItems.AnyAsync(item => item.RegionId == regionId && item.PlanItemId == row, cancel))
                {
                    return ReportAsk.Refusal("report.row-unknown", row.ToString());
                }

                var found = await db.ReportDecisions.FindAsync([regionId, draft.ReportDraftId, row], cancel);
                if (found is null)
                {
                    db.ReportDecisions.Add(new ReportDecision
                    {
                        RegionId = regionId, ReportDraftId = draft.ReportDraftId, RowId = row, Decision = decision, DecidedAt = now, DecidedBy = actor,
                        Note = note,
                    });
                }
                else
                {
                    (found.Decision, found.DecidedAt, found.DecidedBy, found.Note) = (decision, now, actor, note);
                }
            }

            return null;
        }, cancel);

    /// <summary>Gives the rows an order by hand; rows that come later fall into their places.</summary>
    public static Task<Problem?> OrderAsync(
        Register register, string regionId, ReportAsk asked, IReadOnlyList<Guid> order, string actor, CancellationToken cancel = default) =>
        ChangeAsync(register, regionId, asked, actor, (_, draft) =>
        {
            draft.RowOrder = [.. order.Distinct()];
            return Task.FromResult<Problem?>(null);
        }, cancel);

    internal static Task<ReportDraft?> FindAsync(RegisterDb db, string regionId, ReportAsk ask, CancellationToken cancel) =>
        db.ReportDrafts.SingleOrDefaultAsync(
            draft => draft.RegionId == regionId && draft.Form == ask.Form && draft.PeriodStart == ask.Period.Start && draft.PeriodEnd == ask.Period.End
                && draft.Country == ask.Scope.Country && draft.Field == ask.Scope.Field && draft.Organization == ask.Scope.Organization
                && draft.Agreement == ask.Scope.Agreement,
            cancel);

    private static async Task<Problem?> ChangeAsync(
        Register register, string regionId, ReportAsk asked, string actor, Func<RegisterDb, ReportDraft, Task<Problem?>> change, CancellationToken cancel)
    {
        var (ask, _, refusal) = ReportAsk.Check(asked);
        if (ask is null)
        {
            return refusal;
        }

        await using var db = register.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await MakeAsync(db, regionId, register.Ids.Next(), ask, cancel);
        var draft = (await FindAsync(db, regionId, ask, cancel))!;
        var before = await ImageAsync(db, draft, cancel);
        if (await change(db, draft) is { } refused)
        {
            return refused;
        }

        (draft.ChangedAt, draft.ChangedBy) = (register.Time.GetUtcNow(), actor);
        await db.SaveChangesAsync(cancel);
        var deed = new Deed("change", "report_draft", draft.ReportDraftId, before, await ImageAsync(db, draft, cancel));
        await AuditTrail.AppendAsync((NpgsqlConnection)db.Database.GetDbConnection(), regionId, register.Time.GetUtcNow(), actor, [deed], cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    // Who comes second waits here until the first has finished, so two people’s decisions follow each other.
    private static async Task MakeAsync(RegisterDb db, string regionId, Guid id, ReportAsk ask, CancellationToken cancel)
    {
        var draft = new ReportDraft
        {
            RegionId = regionId, ReportDraftId = id, Form = ask.Form,
            PeriodKind = ask.Period.Kind, PeriodStart = ask.Period.Start, PeriodEnd = ask.Period.End,
            Country = ask.Scope.Country, Field = ask.Scope.Field, Organization = ask.Scope.Organization, Agreement = ask.Scope.Agreement,
        };
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into report_draft (region_id, report_draft_id, form, period_kind, period_start, period_end, country, field, organization, agreement)
            values ({draft.RegionId}, {draft.ReportDraftId}, {draft.Form}, {KebabEnum.NameOf(draft.PeriodKind)}, {draft.PeriodStart}, {draft.PeriodEnd},
              {draft.Country}, {draft.Field}, {draft.Organization}, {draft.Agreement})
            on conflict on constraint report_draft_once do update set row_order = report_draft.row_order
            """,
            cancel);
    }

    private static Task<string> ImageAsync(RegisterDb db, ReportDraft draft, CancellationToken cancel) =>
        db.Database.SqlQuery<string>(
            $"""
            select (to_jsonb(d) || jsonb_build_object('decisions', (
              select coalesce(jsonb_object_agg(c.row_id, c.decision), jsonb_build_object()) from report_decision c
              where c.region_id = d.region_id and c.report_draft_id = d.report_draft_id)))::text as "Value"
            from report_draft d where d.region_id = {draft.RegionId} and d.report_draft_id = {draft.ReportDraftId}
            """).SingleAsync(cancel);
}
