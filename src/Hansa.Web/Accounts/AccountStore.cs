using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Accounts;

/// <summary>
/// Accounts as Identity’s managers ask for them. Only open ones are found. Making and changing them is the business of
/// <see cref="AccountBook"/>, which audits it; locks are kept by address, not here (<see cref="SignInAttempts"/>).
/// </summary>
internal sealed class AccountStore(Register register)
    : IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>, IUserTwoFactorStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(AccountKey.Of(user));

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!AccountKey.TryRead(userId, out var region, out var id))
        {
            return null;
        }

        await using var db = register.Db();
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.RegionId == region && account.AccountId == id && account.ClosedAt == null, cancellationToken);
    }

    public async Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        if (!EmailAddress.IsPlausible(normalizedEmail))
        {
            return null;
        }

        var key = EmailAddress.KeyOf(normalizedEmail);
        await using var db = register.Db();
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.EmailKey == key && account.ClosedAt == null, cancellationToken);
    }

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByEmailAsync(normalizedUserName, cancellationToken);

    /// <summary>A code of recovery that was taken, a password hashed anew: of two at once the second is refused.</summary>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var db = register.Db();
        db.Accounts.Update(user);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Done(user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Done(user.SecurityStamp = stamp);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Done(user.TwoFactor = enabled);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Done(user.RecoveryCodes = [.. recoveryCodes.Select(RecoveryCodes.HashOf)]);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = user.RecoveryCodes.Except([RecoveryCodes.HashOf(code)]).ToArray();
        var taken = left.Length < user.RecoveryCodes.Length;
        user.RecoveryCodes = left;
        return Task.FromResult(taken);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Length);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken) => Done(user.Email = email ?? user.Email);

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    public Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    // An administrator typed the address and hands the first password over: there is no letter to confirm it by.
    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(Account user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("AccountBook.AddAsync makes accounts.");

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("AccountBook.CloseAsync closes accounts.");

    public void Dispose()
    {
    }

    private static Task Done(object? _) => Task.CompletedTask;
}
