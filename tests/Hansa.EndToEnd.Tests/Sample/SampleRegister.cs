using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>The sample region in a register with an account for each role and an open round, filled once; every test class works on a copy of its own.</summary>
internal static class SampleRegister
{
    private static readonly Lock s_lock = new();
    private static Task<string>? s_filled;

    /// <returns>The connection string of the copy.</returns>
    public static async Task<string> CopyAsync(RegisterServer server)
    {
        lock (s_lock)
        {
            s_filled ??= FillAsync(server);
        }

        return await server.CopyAsync(await s_filled);
    }

    private static async Task<string> FillAsync(RegisterServer server)
    {
        var connection = await server.RegisterDatabaseAsync();
        var (register, problem) = await Register.OpenAsync(connection, TimeProvider.System);
        Assert.Null(problem);
        await using (register)
        {
            using var folder = new TestFolder();
            var counts = await SampleRegion.FillAsync(register!, Repo.PathOf("samples"), Path.Combine(folder.Path, "rounds"));
            await DemoAccounts.AddAsync(register!, counts.RegionId);
            var round = await SampleOpenRound.OpenAsync(register!, counts.RegionId, Repo.PathOf("samples"));
            await new LetterBook(new RegisterWork(register!, counts.RegionId, "demo"), FormCatalog.BuiltIn, "https://hansa.example").MakeAsync(round, LetterKind.KickOff);
        }

        return connection;
    }
}
