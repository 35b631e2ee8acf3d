using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Permissions;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Accounts;

/// <summary>The administrator of an installation that has none yet.</summary>
public sealed class FirstAdministrator(Register register)
{
    /// <summary>Nobody could let anybody in.</summary>
    public async Task<bool> IsWantedAsync(CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return !await db.Accounts.AnyAsync(account => account.Role == Role.Administrator && account.ClosedAt == null, cancel);
    }

    /// <param name="regionId">Made when the register has no such region yet.</param>
    public async Task<(AccountMade? Made, Problem? Problem)> MakeAsync(
        string regionId, string name, string email, string password, string language, CancellationToken cancel = default)
    {
        var (code, problem) = await RegionAsync(register, regionId, cancel);
        if (code is null)
        {
            return (null, problem);
        }

        // Of two who come at once, the second finds the first.
        await using var turn = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await turn.BeginTransactionAsync(cancel);
        await using (var wait = new Npgsql.NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('hansa first administrator', 0))", turn))
        {
            await wait.ExecuteNonQueryAsync(cancel);
        }

        return await IsWantedAsync(cancel)
            ? await new AccountBook(new RegisterWork(register, code, name.Trim() is { Length: > 0 } actor ? actor : "?"))
                .AddAsync(new AccountSheet(name, email, Role.Administrator, null, language), password, cancel)
            : (null, AccountSheet.Refusal("account.not-first"));
    }

    /// <summary>Finds a region of the register, or begins its register.</summary>
    /// <param name="regionId">In either case of letters.</param>
    public static async Task<(string? RegionId, Problem? Problem)> RegionAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        var wanted = regionId.Trim().ToUpperInvariant();
        await using var db = register.Db();
        if (await db.Regions.AnyAsync(region => region.RegionId == wanted, cancel))
        {
            return (wanted, null);
        }

        if (Regions.Find(wanted) is not { } known)
        {
            return (null, AccountSheet.Refusal("account.region-unknown", regionId.Trim()));
        }

        await db.Database.OpenConnectionAsync(cancel);
        return (await RegionChoice.MakeAsync(RegisterWork.ConnectionOf(db), known, cancel), null);
    }
}
