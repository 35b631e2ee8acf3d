using Hansa.App.Activities;
using Hansa.App.Audits;
using Hansa.App.Duplicates;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Imports;

/// <summary>What was taken back.</summary>
/// <param name="Activities">Deleted: nobody else told of them.</param>
/// <param name="CurrentAgain">Imports that the withdrawn one had replaced and that count again.</param>
public sealed record Withdrawn(Import Import, int Tellings, int Activities, IReadOnlyList<Import> CurrentAgain);

/// <summary>
/// Takes back one import with all it made and nothing else: its tellings, the activities only it told of, the directory
/// entries only it needed. What it had replaced counts again. Its record and file are kept.
/// </summary>
public sealed class ImportWithdrawal(Register register)
{
    /// <returns>What was done, or why nothing was.</returns>
    public Task<(Withdrawn? Withdrawn, Problem? Problem)> RunAsync(Guid importId, string actor, CancellationToken cancel = default) => RunAsync(importId, actor, keeps: true, cancel);

    /// <summary>What <see cref="RunAsync(Guid, string, CancellationToken)"/> would do now: it is done and undone again.</summary>
    public Task<(Withdrawn? Withdrawn, Problem? Problem)> PreviewAsync(Guid importId, CancellationToken cancel = default) => RunAsync(importId, "–", keeps: false, cancel);

    private async Task<(Withdrawn? Withdrawn, Problem? Problem)> RunAsync(Guid importId, string actor, bool keeps, CancellationToken cancel)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var db = RegisterDb.On(connection, transaction);
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(found => found.ImportId == importId, cancel) is not { } found)
        {
            return (null, new Problem("import.not-found", Severity.Error) { Text = $"{importId}", Arguments = [$"{importId}"] });
        }

        await RegionLock.TakeAsync(connection, found.RegionId, cancel);
        var import = await db.Imports.SingleAsync(row => row.RegionId == found.RegionId && row.ImportId == importId, cancel);
        if (import.State == ImportState.Withdrawn)
        {
            return (null, new Problem("import.withdrawn-already", Severity.Error) { Text = $"{importId}", Arguments = [$"{importId}"] });
        }

        var restored = await db.Imports.Where(row => row.RegionId == import.RegionId && row.ReplacedBy == importId).ToListAsync(cancel);
        var step = new WithdrawalSteps(connection, db, import, register.Time.GetUtcNow(), actor);
        var merges = new MergeWithdrawal(new SqlWork(connection, transaction, cancel), import.RegionId, actor, step.Now, register.Ids.Next);
        await merges.TakeApartAsync(importId);
        var touched = await step.DeleteTellingsAsync(cancel);
        var again = await step.EndAsync(restored, cancel);
        touched.UnionWith(await step.CountAgainAsync(again, cancel));
        var deleted = await step.DeleteActivitiesAsync(touched, cancel);
        var deeds = await ActivityRefresh.RunAsync(db, import.RegionId, touched, cancel);
        await merges.PutTogetherAsync();
        await step.DeleteDirectoryEntriesAsync(cancel);
        if (keeps)
        {
            await AuditTrail.AppendAsync(connection, import.RegionId, step.Now, actor, [step.Deed(deleted), .. deeds], cancel);
            await transaction.CommitAsync(cancel);
        }

        return (new Withdrawn(import, step.Tellings, deleted, again), null);
    }
}
