using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Accounts;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Accounts;

/// <summary>An account that was made, or whose password was set anew.</summary>
/// <param name="OneTimePassword">Told once, to be changed at the first sign-in; null where the password was given.</param>
public sealed record AccountMade(Guid AccountId, string? OneTimePassword);

/// <summary>Makes, changes and closes accounts; each deed stands in the audit, no secret ever does.</summary>
public sealed partial class AccountBook(RegisterWork work)
{
    /// <param name="password">Null: Hansa makes one up, to be changed at the first sign-in.</param>
    public async Task<(AccountMade? Made, Problem? Problem)> AddAsync(AccountSheet sheet, string? password = null, CancellationToken cancel = default)
    {
        sheet = sheet.Trimmed();
        if (sheet.Check() is [var wrong, ..])
        {
            return (null, wrong);
        }

        if (password is not null && PasswordRules.Check(password, sheet.Name, sheet.Email) is { } weak)
        {
            return (null, weak);
        }

        var given = password ?? AccountSecrets.OneTimePassword();
        var account = new Account
        {
            RegionId = work.RegionId, AccountId = work.Register.Ids.Next(), Name = sheet.Name, Email = sheet.Email, EmailKey = EmailAddress.KeyOf(sheet.Email),
            Role = sheet.Role, OrganizationId = sheet.OrganizationId, Language = sheet.Language, SecurityStamp = AccountSecrets.Stamp(),
            PasswordHash = AccountSecrets.Hash(given), PasswordTemporary = password is null, CreatedAt = work.Now,
        };
        var problem = await work.DoBesideAsync(
            async (db, deeds) =>
            {
                if (await CheckAsync(db, sheet, null, cancel) is { } refused)
                {
                    return refused;
                }

                db.Accounts.Add(account);
                deeds.Add(new Deed("add", "account", account.AccountId, null, Written(account)));
                return null;
            },
            cancel);
        return problem is null ? (new AccountMade(account.AccountId, password is null ? given : null), null) : (null, problem);
    }

    /// <summary>Another name, address, role or body.</summary>
    /// <param name="version">The one the person saw; null to change whatever is there.</param>
    public async Task<Problem?> ChangeAsync(Guid accountId, int? version, AccountSheet sheet, CancellationToken cancel = default)
    {
        sheet = sheet.Trimmed();
        return sheet.Check() is [var wrong, ..] ? wrong : await DoAsync(
            accountId,
            version,
            "change",
            async (db, account) =>
            {
                if (await CheckAsync(db, sheet, accountId, cancel) is { } refused)
                {
                    return refused;
                }

                (account.Name, account.Email, account.EmailKey) = (sheet.Name, sheet.Email, EmailAddress.KeyOf(sheet.Email));
                (account.Role, account.OrganizationId, account.Language) = (sheet.Role, sheet.OrganizationId, sheet.Language);
                return null;
            },
            cancel);
    }

    /// <summary>The person has left: is signed out at once and signs in no more, stays named in what was done.</summary>
    public Task<Problem?> CloseAsync(Guid accountId, int? version = null, CancellationToken cancel = default) => DoAsync(
        accountId,
        version,
        "close",
        async (db, account) =>
        {
            account.ClosedAt ??= work.Now;
            await EndAllAsync(db, account, cancel);
            await db.AccessTokens.Where(token => token.RegionId == work.RegionId && token.AccountId == accountId && token.RevokedAt == null)
                .ExecuteUpdateAsync(token => token.SetProperty(one => one.RevokedAt, work.Now), cancel);
            return null;
        },
        cancel);

    /// <summary>The person is back.</summary>
    public Task<Problem?> OpenAsync(Guid accountId, int? version = null, CancellationToken cancel = default) => DoAsync(
        accountId,
        version,
        "open",
        (_, account) =>
        {
            account.ClosedAt = null;
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    private async Task<Problem?> CheckAsync(RegisterDb db, AccountSheet sheet, Guid? self, CancellationToken cancel)
    {
        var key = EmailAddress.KeyOf(sheet.Email);
        return await db.Accounts.AnyAsync(other => other.EmailKey == key && other.AccountId != self, cancel) ? AccountSheet.Refusal("account.email-taken", sheet.Email)
            : sheet.OrganizationId is { } body && !await db.Organizations.AnyAsync(one => one.RegionId == work.RegionId && one.OrganizationId == body, cancel)
                ? AccountSheet.Refusal("account.body-unknown")
                : null;
    }

    private Task<Problem?> DoAsync(Guid accountId, int? version, string action, Func<RegisterDb, Account, Task<Problem?>> change, CancellationToken cancel) => work.DoBesideAsync(
        async (db, deeds) =>
        {
            var account = await db.Accounts.FindAsync([work.RegionId, accountId], cancel);
            if (account is null)
            {
                return AccountSheet.Refusal("account.unknown", accountId);
            }

            if (version is { } seen && seen != account.Version)
            {
                return RegisterWork.Conflict;
            }

            var (before, was) = (Written(account), IsAdministrator(account));
            if (await change(db, account) is { } problem)
            {
                return problem;
            }

            if (was && !IsAdministrator(account) && await IsLastAsync(db, accountId, cancel))
            {
                return AccountSheet.Refusal("account.last-administrator");
            }

            deeds.Add(new Deed(action, "account", accountId, before, Written(account)));
            return null;
        },
        cancel);

    // One after the other: two administrators who close each other at once must not both succeed.
    private async Task<bool> IsLastAsync(RegisterDb db, Guid accountId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('hansa administrators ' || {work.RegionId}, 0))", cancel);
        return !await db.Accounts.AnyAsync(
            other => other.RegionId == work.RegionId && other.AccountId != accountId && other.ClosedAt == null && other.Role == Role.Administrator && other.OrganizationId == null,
            cancel);
    }

    private static bool IsAdministrator(Account account) => account is { Role: Role.Administrator, OrganizationId: null, ClosedAt: null };

    // Sessions that hold an older stamp are out with their next request.
    private async Task EndAllAsync(RegisterDb db, Account account, CancellationToken cancel)
    {
        account.SecurityStamp = AccountSecrets.Stamp();
        await db.AccountSessions.Where(session => session.RegionId == work.RegionId && session.AccountId == account.AccountId && session.EndedAt == null)
            .ExecuteUpdateAsync(session => session.SetProperty(one => one.EndedAt, work.Now), cancel);
    }

    private static string Written(Account account) => AgreementJson.Write(new
    {
        account.Name, account.Email, account.Role, account.OrganizationId, account.Language, account.TwoFactor, closed = account.ClosedAt is not null,
    });
}
