using Hansa.App.Audits;
using Hansa.App.Imports;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.App.Search;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Activities;

/// <summary>Gathers the page of an activity.</summary>
public sealed class ActivityPages(RegisterWork work)
{
    private const int MostHistory = 100;

    /// <returns>Null for an activity that is not there.</returns>
    public async Task<ActivityPage?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(activity => activity.RegionId == work.RegionId && activity.ActivityId == id, cancel) is not { } activity)
        {
            return null;
        }

        var tellings = await TellingsAsync(db, id, cancel);
        var names = await DirectoryLabels.FindAsync(
            work.Register,
            work.RegionId,
            tellings.Select(told => told.Telling.OrganizationId).Append(activity.OrganizationId).Append(activity.FieldId).OfType<Guid>(),
            cancel);
        var cards =
            from named in db.TellingAgreements
            join telling in db.Tellings on new { named.RegionId, named.TellingId } equals new { telling.RegionId, telling.TellingId }
            where named.RegionId == work.RegionId && telling.ActivityId == id && telling.IsCurrent && named.AgreementId != null
            select named.AgreementId!.Value;
        var held =
            from line in db.AgreementActivities
            join part in db.Activities on new { line.RegionId, line.ActivityId } equals new { part.RegionId, part.ActivityId }
            where line.RegionId == work.RegionId && (part.ActivityId == id || part.MergedInto == id)
            select line.AgreementId;
        var all = await held.Union(cards).ToListAsync(cancel);
        return new ActivityPage(
            activity,
            Name(activity.OrganizationId),
            Name(activity.FieldId),
            [.. tellings.Select(told => told with { Organization = Name(told.Telling.OrganizationId) })],
            await db.Agreements.AsNoTracking().Where(card => card.RegionId == work.RegionId && all.Contains(card.AgreementId)).OrderBy(card => card.Title)
                .Select(card => new HeldUnder(card.AgreementId, card.Title)).ToListAsync(cancel),
            await new PlanReview(work).OfActivityAsync(id, cancel),
            await MergesAsync(db, id, cancel),
            await db.DuplicateFoundActivities.Where(found => found.RegionId == work.RegionId && found.ActivityId == id).Select(found => found.DuplicateFoundId).ToListAsync(cancel),
            await AuditList.ReadAsync(work.Register, new AuditFilter { RegionId = work.RegionId, Subject = "activity", SubjectId = id, Limit = MostHistory }, cancel));

        string? Name(Guid? key) => key is { } known ? names.GetValueOrDefault(known) : null;
    }

    private async Task<List<ToldBy>> TellingsAsync(RegisterDb db, Guid id, CancellationToken cancel)
    {
        var rows = await (
            from telling in db.Tellings
            join import in db.Imports on new { telling.RegionId, telling.ImportId } equals new { import.RegionId, import.ImportId }
            where telling.RegionId == work.RegionId && telling.ActivityId == id
            orderby telling.IsCurrent descending, import.ImportedAt, import.ImportId, telling.Position
            select new { telling, import }).AsNoTracking().ToListAsync(cancel);
        var keys = rows.Select(row => row.telling.TellingId).ToList();
        var agreements = (await db.TellingAgreements.AsNoTracking()
            .Where(named => named.RegionId == work.RegionId && keys.Contains(named.TellingId)).OrderBy(named => named.Position).ToListAsync(cancel))
            .ToLookup(named => named.TellingId, named => new NamedAgreement(named.Title, named.AgreementId, named.Words));
        return rows.ConvertAll(row => new ToldBy(
            row.telling,
            row.import,
            null,
            StoredReadings.RowOf(row.telling, [.. agreements[row.telling.TellingId].Select(named => named.Title)]),
            StoredColumns.Read(row.import.Columns),
            [.. agreements[row.telling.TellingId]]));
    }

    private async Task<List<StandingMerge>> MergesAsync(RegisterDb db, Guid id, CancellationToken cancel)
    {
        var merges = await db.ActivityMerges.AsNoTracking()
            .Where(merge => merge.RegionId == work.RegionId && merge.SurvivorId == id && merge.UndoneAt == null).OrderBy(merge => merge.ActivityMergeId).ToListAsync(cancel);
        var keys = merges.ConvertAll(merge => merge.ActivityMergeId);
        var parts = await (
            from part in db.ActivityMergeParts
            join activity in db.Activities on new { part.RegionId, part.ActivityId } equals new { activity.RegionId, activity.ActivityId }
            where part.RegionId == work.RegionId && keys.Contains(part.ActivityMergeId) && !part.Undone
            select new { part.ActivityMergeId, activity.ActivityId, activity.Title }).AsNoTracking().ToListAsync(cancel);
        return merges.ConvertAll(merge => new StandingMerge(
            merge.ActivityMergeId, merge.MergedAt, merge.MergedBy, merge.Automatic,
            [.. parts.Where(part => part.ActivityMergeId == merge.ActivityMergeId).Select(part => (part.ActivityId, part.Title))]));
    }
}
