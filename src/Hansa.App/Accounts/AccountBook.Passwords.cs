using Hansa.Core.Accounts;
using Hansa.Core.Problems;

namespace Hansa.App.Accounts;

/// <summary>Passwords set by somebody else than the person: forgotten ones, lost telephones.</summary>
public sealed partial class AccountBook
{
    /// <summary>Sets a new password, lifts the lock and ends all sessions.</summary>
    /// <param name="password">Null: Hansa makes one up, to be changed at the next sign-in.</param>
    public async Task<(AccountMade? Made, Problem? Problem)> ResetPasswordAsync(Guid accountId, string? password = null, CancellationToken cancel = default)
    {
        var given = password ?? AccountSecrets.OneTimePassword();
        var problem = await DoAsync(
            accountId,
            null,
            "reset-password",
            async (db, account) =>
            {
                if (account.ClosedAt is not null)
                {
                    return AccountSheet.Refusal("account.closed");
                }

                if (password is not null && PasswordRules.Check(password, account.Name, account.Email) is { } weak)
                {
                    return weak;
                }

                (account.PasswordHash, account.PasswordTemporary) = (AccountSecrets.Hash(given), password is null);
                await SignInAttempts.ForgetAsync(db, account.Email, cancel);
                await EndAllAsync(db, account, cancel);
                return null;
            },
            cancel);
        return problem is null ? (new AccountMade(accountId, password is null ? given : null), null) : (null, problem);
    }

    /// <summary>Takes the second step away from somebody who has lost the telephone and the codes, and ends all sessions.</summary>
    public Task<Problem?> ResetSecondFactorAsync(Guid accountId, CancellationToken cancel = default) => DoAsync(
        accountId,
        null,
        "reset-second-factor",
        async (db, account) =>
        {
            (account.TwoFactor, account.AuthenticatorKey, account.RecoveryCodes) = (false, null, []);
            await EndAllAsync(db, account, cancel);
            return null;
        },
        cancel);

    /// <summary>A person’s own change of the password: ends all sessions but the one it is done in.</summary>
    /// <param name="present">The password until now.</param>
    /// <param name="session">The one it is done in; it goes on with the new stamp.</param>
    public async Task<(string? Stamp, Problem? Problem)> ChangePasswordAsync(Guid accountId, Guid session, string present, string password, CancellationToken cancel = default)
    {
        string? stamp = null;
        var problem = await DoAsync(
            accountId,
            null,
            "change-password",
            async (db, account) =>
            {
                if (!AccountSecrets.Fits(account.PasswordHash, present))
                {
                    return AccountSheet.Refusal("account.password-wrong");
                }

                if (present == password)
                {
                    return AccountSheet.Refusal("account.password-same");
                }

                if (PasswordRules.Check(password, account.Name, account.Email) is { } weak)
                {
                    return weak;
                }

                (account.PasswordHash, account.PasswordTemporary) = (AccountSecrets.Hash(password), false);
                stamp = await EndOthersAsync(db, account, session, cancel);
                return null;
            },
            cancel);
        return problem is null ? (stamp, null) : (null, problem);
    }
}
