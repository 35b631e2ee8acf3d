using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Accounts;

/// <summary>Keys for a person’s programs: they read what the person may see, until a day.</summary>
public sealed class AccessTokens(RegisterWork work)
{
    /// <summary>By which a token is known for what it is, to people and to programs that look for leaked secrets.</summary>
    public const string Prefix = "hansa_";

    /// <summary>Days a token lasts at most.</summary>
    public const int LongestDays = 366;

    /// <param name="name">Which program it is for.</param>
    /// <returns>The token, told once.</returns>
    public async Task<(string? Token, Problem? Problem)> MakeAsync(Guid accountId, string name, int days, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return (null, AccountSheet.Refusal("account.token-name-empty"));
        }

        if (days is < 1 or > LongestDays)
        {
            return (null, AccountSheet.Refusal("account.token-days", LongestDays));
        }

        var token = Prefix + AccountSecrets.Token();
        var problem = await work.DoBesideAsync(
            (db, deeds) =>
            {
                var kept = new AccessToken
                {
                    RegionId = work.RegionId, TokenId = work.Register.Ids.Next(), AccountId = accountId, Name = name.Trim(), Hash = AccountSecrets.HashOf(token),
                    CreatedAt = work.Now, ExpiresAt = work.Now.AddDays(days),
                };
                db.AccessTokens.Add(kept);
                deeds.Add(new Deed("add", "access_token", kept.TokenId, null, AgreementJson.Write(new { kept.AccountId, kept.Name, kept.ExpiresAt })));
                return Task.FromResult<Problem?>(null);
            },
            cancel);
        return problem is null ? (token, null) : (null, problem);
    }

    /// <summary>Those of a person that are not revoked, the newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(Guid accountId, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await db.AccessTokens.AsNoTracking()
            .Where(token => token.RegionId == work.RegionId && token.AccountId == accountId && token.RevokedAt == null)
            .OrderByDescending(token => token.CreatedAt)
            .ToListAsync(cancel);
    }

    /// <summary>It opens nothing from now on. One that is another’s or gone already stays as it is.</summary>
    public Task<Problem?> RevokeAsync(Guid accountId, Guid tokenId, CancellationToken cancel = default) => work.DoBesideAsync(
        async (db, deeds) =>
        {
            var token = await db.AccessTokens.FindAsync([work.RegionId, tokenId], cancel);
            if (token is { RevokedAt: null } && token.AccountId == accountId)
            {
                token.RevokedAt = work.Now;
                deeds.Add(new Deed("revoke", "access_token", tokenId, AgreementJson.Write(new { token.AccountId, token.Name }), null));
            }

            return null;
        },
        cancel);
}
