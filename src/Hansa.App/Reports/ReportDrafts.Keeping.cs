using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Reports;

/// <summary>A report in the making, as a list shows it.</summary>
/// <param name="Taken">Rows a person took in or kept.</param>
/// <param name="Left">Rows a person left out.</param>
/// <param name="IsApproved">A report of the same form, period and scope is in force.</param>
public sealed record ListedDraft(ReportDraft Draft, int Taken, int Left, bool IsApproved);

public static partial class ReportDrafts
{
    /// <summary>The one changed last first.</summary>
    public static async Task<IReadOnlyList<ListedDraft>> ListAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.ReportDrafts.AsNoTracking().Where(draft => draft.RegionId == regionId)
            .OrderByDescending(draft => draft.ChangedAt ?? DateTimeOffset.MinValue).ThenByDescending(draft => draft.ReportDraftId)
            .Select(draft => new ListedDraft(
                draft,
                db.ReportDecisions.Count(row => row.RegionId == regionId && row.ReportDraftId == draft.ReportDraftId && row.Decision == Core.Selections.RowDecision.Take),
                db.ReportDecisions.Count(row => row.RegionId == regionId && row.ReportDraftId == draft.ReportDraftId && row.Decision == Core.Selections.RowDecision.Leave),
                db.FrozenReports.Any(report => report.RegionId == regionId && report.SupersededBy == null && report.Form == draft.Form
                    && report.PeriodStart == draft.PeriodStart && report.PeriodEnd == draft.PeriodEnd && report.Country == draft.Country
                    && report.Field == draft.Field && report.Organization == draft.Organization && report.Agreement == draft.Agreement)))
            .ToListAsync(cancel);
    }

    /// <summary>Begins a report, so that it stands in the list; one that was begun already stays as it is.</summary>
    public static async Task<Problem?> BeginAsync(Register register, string regionId, ReportAsk asked, string actor, CancellationToken cancel = default)
    {
        var (ask, _, refusal) = ReportAsk.Check(asked);
        if (ask is null)
        {
            return refusal;
        }

        await using (var db = register.Db())
        {
            if (await FindAsync(db, regionId, ask, cancel) is not null)
            {
                return null;
            }
        }

        return await ChangeAsync(register, regionId, ask, actor, static (_, _) => Task.FromResult<Problem?>(null), cancel);
    }

    /// <summary>What a person writes down beside the report; it is not printed.</summary>
    public static Task<Problem?> NoteAsync(Register register, string regionId, ReportAsk asked, string note, string actor, CancellationToken cancel = default) =>
        ChangeAsync(register, regionId, asked, actor, (_, draft) =>
        {
            draft.Note = note;
            return Task.FromResult<Problem?>(null);
        }, cancel);

    /// <summary>Forgets what was decided on one row: the rule speaks again.</summary>
    public static Task<Problem?> ForgetAsync(Register register, string regionId, ReportAsk asked, Guid row, string actor, CancellationToken cancel = default) =>
        ChangeAsync(register, regionId, asked, actor, async (db, draft) =>
        {
            if (await db.ReportDecisions.FindAsync([regionId, draft.ReportDraftId, row], cancel) is { } decision)
            {
                db.ReportDecisions.Remove(decision);
            }

            return null;
        }, cancel);

    /// <summary>Forgets a report in the making with all that was decided on it; the audit keeps it.</summary>
    public static async Task<Problem?> DropAsync(Register register, string regionId, ReportAsk asked, string actor, CancellationToken cancel = default)
    {
        var (ask, _, refusal) = ReportAsk.Check(asked);
        if (ask is null)
        {
            return refusal;
        }

        await using var db = register.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(db, regionId, ask, cancel) is not { } draft)
        {
            return null;
        }

        var before = await ImageAsync(db, draft, cancel);
        db.ReportDrafts.Remove(draft);
        await db.SaveChangesAsync(cancel);
        var deed = new Deed("delete", "report_draft", draft.ReportDraftId, before, null);
        await AuditTrail.AppendAsync((NpgsqlConnection)db.Database.GetDbConnection(), regionId, register.Time.GetUtcNow(), actor, [deed], cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
