using Hansa.App.Registers;
using Hansa.Core.Accounts;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Accounts;

/// <summary>What people change of their own account.</summary>
public sealed partial class AccountBook
{
    /// <summary>Another name or language.</summary>
    public Task<Problem?> RenameAsync(Guid accountId, string name, string language, CancellationToken cancel = default) => DoAsync(
        accountId,
        null,
        "change",
        (_, account) =>
        {
            var sheet = new AccountSheet(name, account.Email, account.Role, account.OrganizationId, language).Trimmed();
            var wrong = sheet.Check().Count > 0 ? sheet.Check()[0] : null;
            if (wrong is null)
            {
                (account.Name, account.Language) = (sheet.Name, sheet.Language);
            }

            return Task.FromResult(wrong);
        },
        cancel);

    /// <summary>Makes a key for an authenticator app; nothing is asked for it until a code of it was typed once.</summary>
    /// <returns>The key as apps take it by hand.</returns>
    public async Task<(string? Key, Problem? Problem)> BeginSecondFactorAsync(Guid accountId, CancellationToken cancel = default)
    {
        var key = Totp.Write(AccountSecrets.AuthenticatorKey());
        await using var db = work.Register.Db();
        // Not audited: until it is confirmed it changes nothing. A reload of the page shows the same key.
        await db.Accounts.Where(account => account.RegionId == work.RegionId && account.AccountId == accountId && !account.TwoFactor && account.AuthenticatorKey == null)
            .ExecuteUpdateAsync(account => account.SetProperty(one => one.AuthenticatorKey, key), cancel);
        var kept = await db.Accounts.Where(account => account.RegionId == work.RegionId && account.AccountId == accountId && !account.TwoFactor)
            .Select(account => account.AuthenticatorKey).FirstOrDefaultAsync(cancel);
        return kept is null ? (null, AccountSheet.Refusal("account.second-step-on")) : (kept, null);
    }

    /// <summary>From now on signing in asks for a code; other sessions end.</summary>
    /// <param name="code">As the app shows it now: proof that it holds the key.</param>
    /// <returns>Codes of recovery, told once, and the stamp the session goes on with.</returns>
    public async Task<(IReadOnlyList<string>? Codes, string? Stamp, Problem? Problem)> ConfirmSecondFactorAsync(
        Guid accountId, Guid session, string code, CancellationToken cancel = default)
    {
        var codes = RecoveryCodes.Make();
        string? stamp = null;
        var problem = await DoAsync(
            accountId,
            null,
            "second-factor-on",
            async (db, account) =>
            {
                if (account.TwoFactor)
                {
                    return AccountSheet.Refusal("account.second-step-on");
                }

                if (account.AuthenticatorKey is not { } key || Totp.Read(key) is not { } bytes || Totp.Match(bytes, code, work.Now, account.AuthenticatorStep) is not { } step)
                {
                    return AccountSheet.Refusal("account.code-wrong");
                }

                (account.TwoFactor, account.AuthenticatorStep, account.RecoveryCodes) = (true, step, RecoveryCodes.Hashes(codes));
                stamp = await EndOthersAsync(db, account, session, cancel);
                return null;
            },
            cancel);
        return problem is null ? (codes, stamp, null) : (null, null, problem);
    }

    /// <summary>Signing in asks for the password only again. The password is asked for once more: a screen left open is not enough.</summary>
    public async Task<(string? Stamp, Problem? Problem)> EndSecondFactorAsync(Guid accountId, Guid session, string password, CancellationToken cancel = default)
    {
        string? stamp = null;
        var problem = await DoAsync(
            accountId,
            null,
            "second-factor-off",
            async (db, account) =>
            {
                if (!AccountSecrets.Fits(account.PasswordHash, password))
                {
                    return AccountSheet.Refusal("account.password-wrong");
                }

                (account.TwoFactor, account.AuthenticatorKey, account.RecoveryCodes) = (false, null, []);
                stamp = await EndOthersAsync(db, account, session, cancel);
                return null;
            },
            cancel);
        return problem is null ? (stamp, null) : (null, problem);
    }

    /// <summary>New codes of recovery; the old ones are void.</summary>
    public async Task<(IReadOnlyList<string>? Codes, Problem? Problem)> NewRecoveryCodesAsync(Guid accountId, string password, CancellationToken cancel = default)
    {
        var codes = RecoveryCodes.Make();
        var problem = await DoAsync(
            accountId,
            null,
            "recovery-codes",
            (_, account) =>
            {
                if (!AccountSecrets.Fits(account.PasswordHash, password))
                {
                    return Task.FromResult<Problem?>(AccountSheet.Refusal("account.password-wrong"));
                }

                account.RecoveryCodes = account.TwoFactor ? RecoveryCodes.Hashes(codes) : [];
                return Task.FromResult<Problem?>(null);
            },
            cancel);
        return problem is null ? (codes, null) : (null, problem);
    }

    private async Task<string> EndOthersAsync(RegisterDb db, Account account, Guid session, CancellationToken cancel)
    {
        account.SecurityStamp = AccountSecrets.Stamp();
        await db.AccountSessions
            .Where(other => other.RegionId == work.RegionId && other.AccountId == account.AccountId && other.SessionId != session && other.EndedAt == null)
            .ExecuteUpdateAsync(other => other.SetProperty(one => one.EndedAt, work.Now), cancel);
        return account.SecurityStamp;
    }
}
