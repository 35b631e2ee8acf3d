using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Accounts;

/// <summary>Browsers that are signed in.</summary>
public sealed class AccountSessions(Register register)
{
    private const int LongestBrowser = 300;
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(90);

    /// <summary>A browser has signed in; what ended long ago is forgotten.</summary>
    /// <param name="browser">What it says of itself.</param>
    /// <param name="address">Where it came from.</param>
    public async Task<Guid> BeginAsync(Account account, string browser, string address, CancellationToken cancel = default)
    {
        var now = register.Time.GetUtcNow();
        var session = new AccountSession
        {
            RegionId = account.RegionId, SessionId = register.Ids.Next(), AccountId = account.AccountId, BeganAt = now, SeenAt = now,
            Browser = browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser, Address = address,
        };
        await using var db = register.Db();
        var before = now - s_kept;
        await db.AccountSessions.Where(old => old.RegionId == account.RegionId && old.AccountId == account.AccountId && old.SeenAt < before).ExecuteDeleteAsync(cancel);
        await db.Accounts.Where(one => one.RegionId == account.RegionId && one.AccountId == account.AccountId)
            .ExecuteUpdateAsync(one => one.SetProperty(each => each.SignedInAt, now), cancel);
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.SessionId;
    }

    /// <summary>Those not ended that were seen within the time a cookie lives, the last seen first.</summary>
    public async Task<IReadOnlyList<AccountSession>> ListAsync(string regionId, Guid accountId, TimeSpan alive, CancellationToken cancel = default)
    {
        var since = register.Time.GetUtcNow() - alive;
        await using var db = register.Db();
        return await db.AccountSessions.AsNoTracking()
            .Where(session => session.RegionId == regionId && session.AccountId == accountId && session.EndedAt == null && session.SeenAt > since)
            .OrderByDescending(session => session.SeenAt)
            .ToListAsync(cancel);
    }

    /// <summary>Ends one: its browser is out with its next request.</summary>
    public Task EndAsync(string regionId, Guid accountId, Guid sessionId, CancellationToken cancel = default) =>
        EndAsync(regionId, accountId, session => session == sessionId, cancel);

    /// <summary>Ends all but this one.</summary>
    public Task EndOthersAsync(string regionId, Guid accountId, Guid sessionId, CancellationToken cancel = default) =>
        EndAsync(regionId, accountId, session => session != sessionId, cancel);

    private async Task EndAsync(string regionId, Guid accountId, Func<Guid, bool> which, CancellationToken cancel)
    {
        await using var db = register.Db();
        var open = await db.AccountSessions.Where(session => session.RegionId == regionId && session.AccountId == accountId && session.EndedAt == null).ToListAsync(cancel);
        foreach (var session in open.Where(session => which(session.SessionId)))
        {
            session.EndedAt = register.Time.GetUtcNow();
        }

        await db.SaveChangesAsync(cancel);
    }
}
