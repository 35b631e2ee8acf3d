using Hansa.App.Registers;
using Hansa.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Accounts;

/// <summary>
/// Counts failed sign-ins by the address as typed, known or not. An attempt is counted before it is looked at, in one
/// statement: a hundred tried at once on ten nodes are still five.
/// </summary>
public sealed class SignInAttempts(Register register)
{
    /// <summary>Wrong ones in a row that lock the address.</summary>
    public const int Most = 5;

    /// <summary>How long.</summary>
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan s_forgotten = TimeSpan.FromDays(1);

    /// <summary>Counts one more.</summary>
    /// <returns>Null when it may be looked at, else until when nothing may.</returns>
    public async Task<DateTimeOffset?> TakeAsync(string email, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            """
            with old as (delete from sign_in_attempt where tried_at < $2 - $5 and address_hash <> $1),
            taken as (
              insert into sign_in_attempt as a (address_hash, failed, tried_at) values ($1, 1, $2)
              on conflict (address_hash) do update set
                failed = case when a.locked_until is not null or a.tried_at < $2 - $5 then 1 else a.failed + 1 end,
                locked_until = case when a.locked_until is null and a.failed + 1 >= $3 and a.tried_at >= $2 - $5 then $2 + $4 end,
                tried_at = $2
              where a.locked_until is null or a.locked_until <= $2
              returning 1)
            select exists (select from taken)
            """);
        command.Parameters.Add(new() { Value = KeyOf(email) });
        command.Parameters.Add(new() { Value = register.Time.GetUtcNow() });
        command.Parameters.Add(new() { Value = Most });
        command.Parameters.Add(new() { Value = Locked, NpgsqlDbType = NpgsqlDbType.Interval });
        command.Parameters.Add(new() { Value = s_forgotten, NpgsqlDbType = NpgsqlDbType.Interval });
        return (bool)(await command.ExecuteScalarAsync(cancel))! ? null : await LockedUntilAsync(email, cancel);
    }

    // Asked apart: the statement above sees the row as it was before it waited for another’s attempt.
    private async Task<DateTimeOffset> LockedUntilAsync(string email, CancellationToken cancel)
    {
        var key = KeyOf(email);
        await using var db = register.Db();
        var until = await db.SignInAttempts.Where(attempt => attempt.AddressHash == key).Select(attempt => attempt.LockedUntil).FirstOrDefaultAsync(cancel);
        return until ?? register.Time.GetUtcNow();
    }

    /// <summary>The right one was among them.</summary>
    public async Task ForgetAsync(string email, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        await ForgetAsync(db, email, cancel);
    }

    internal static async Task ForgetAsync(RegisterDb db, string email, CancellationToken cancel)
    {
        var key = KeyOf(email);
        await db.SignInAttempts.Where(attempt => attempt.AddressHash == key).ExecuteDeleteAsync(cancel);
    }

    internal static byte[] KeyOf(string email) => AccountSecrets.HashOf(EmailAddress.KeyOf(email));

    /// <summary>Takes a code of the authenticator app, each once.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string code, CancellationToken cancel = default)
    {
        if (account.AuthenticatorKey is not { } key || Totp.Read(key) is not { } bytes
            || Totp.Match(bytes, code, register.Time.GetUtcNow(), account.AuthenticatorStep) is not { } step)
        {
            return false;
        }

        // Who comes second with the same code finds it taken.
        await using var command = register.Source.CreateCommand("update account set authenticator_step = $3 where region_id = $1 and account_id = $2 and authenticator_step < $3");
        Add(command, account);
        command.Parameters.Add(new() { Value = step });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Takes a code of recovery, each once.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(Account account, string code, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            "update account set recovery_codes = array_remove(recovery_codes, $3) where region_id = $1 and account_id = $2 and $3 = any (recovery_codes)");
        Add(command, account);
        command.Parameters.Add(new() { Value = RecoveryCodes.HashOf(code) });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static void Add(NpgsqlCommand command, Account account)
    {
        command.Parameters.Add(new() { Value = account.RegionId });
        command.Parameters.Add(new() { Value = account.AccountId });
    }
}
