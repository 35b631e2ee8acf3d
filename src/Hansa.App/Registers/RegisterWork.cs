using Hansa.App.Audits;
using Hansa.App.Imports;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Registers;

/// <summary>A change of the register by a person: one transaction that ends with its audit, all or nothing.</summary>
/// <param name="RegionId">Whose register.</param>
/// <param name="Actor">Who does it.</param>
public sealed record RegisterWork(Register Register, string RegionId, string Actor)
{
    internal DateTimeOffset Now => Register.Time.GetUtcNow();

    internal DateOnly Today => DateOnly.FromDateTime(Register.Time.GetLocalNow().Date);

    /// <summary>Runs the change and commits it unless it gives a problem.</summary>
    /// <param name="change">Does it; adds what is to be audited to the list.</param>
    /// <returns>Why nothing was changed, or null. <c>register.conflict</c>: somebody else changed the same in between.</returns>
    internal Task<Problem?> DoAsync(Func<RegisterDb, List<Deed>, Task<Problem?>> change, CancellationToken cancel) => DoAsync(change, waits: true, cancel);

    /// <summary>As <see cref="DoAsync(Func{RegisterDb, List{Deed}, Task{Problem?}}, CancellationToken)"/>, but waits for no import: for what imports neither read nor write.</summary>
    internal Task<Problem?> DoBesideAsync(Func<RegisterDb, List<Deed>, Task<Problem?>> change, CancellationToken cancel) => DoAsync(change, waits: false, cancel);

    private async Task<Problem?> DoAsync(Func<RegisterDb, List<Deed>, Task<Problem?>> change, bool waits, CancellationToken cancel)
    {
        await using var db = Register.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (waits)
        {
            // An import that goes on meanwhile would not see a new title, nor this change its rows.
            await RegionLock.TakeAsync(ConnectionOf(db), RegionId, cancel);
        }

        var deeds = new List<Deed>();
        try
        {
            if (await change(db, deeds) is { } problem)
            {
                return problem;
            }

            await db.SaveChangesAsync(cancel);
            await AuditTrail.AppendAsync(ConnectionOf(db), RegionId, Now, Actor, deeds, cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflict;
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.CheckViolation } rule)
        {
            return new Problem("register.refused", Severity.Error) { Arguments = [rule.ConstraintName] };
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException
            { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.ForeignKeyViolation })
        {
            return Conflict;
        }
    }

    internal static Problem Conflict { get; } = new("register.conflict", Severity.Error);

    internal static NpgsqlConnection ConnectionOf(RegisterDb db) => (NpgsqlConnection)db.Database.GetDbConnection();
}
