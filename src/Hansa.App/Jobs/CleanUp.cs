using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Jobs;

/// <summary>Takes away at night what nobody needs any more: sessions long over, links and tokens long past. What was done stays in the audit.</summary>
public sealed class CleanUp(Register register)
{
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(90);

    /// <returns>How many rows went.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var before = register.Time.GetUtcNow() - s_kept;
        await using var db = register.Db();
        return await db.AccountSessions.Where(session => session.EndedAt < before || session.SeenAt < before).ExecuteDeleteAsync(cancel)
            + await db.SubmissionLinks.Where(link => link.ExpiresAt < before || link.RevokedAt < before).ExecuteDeleteAsync(cancel)
            + await db.AccessTokens.Where(token => token.ExpiresAt < before || token.RevokedAt < before).ExecuteDeleteAsync(cancel);
    }
}
