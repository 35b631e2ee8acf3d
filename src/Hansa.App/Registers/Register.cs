using Hansa.App.Schema;
using Hansa.App.Servers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Registers;

/// <summary>An opened register: connections to its database, whose schema is up to date, and what every use case needs beside them.</summary>
public sealed class Register : IAsyncDisposable
{
    private const int MostPrepared = 200;

    private readonly EmbeddedServer? _server;
    private DbContextOptions<RegisterDb>? _options;

    private Register(EmbeddedServer? server, NpgsqlDataSource source, TimeProvider time) =>
        (_server, Source, Time, Ids) = (server, source, time, new Ids(time));

    public NpgsqlDataSource Source { get; }

    public TimeProvider Time { get; }

    public Ids Ids { get; }

    /// <summary>Starts or finds the server and brings the schema up to date.</summary>
    /// <returns>The register, or why it cannot be opened.</returns>
    public static async Task<(Register? Register, Problem? Problem)> OpenAsync(
        RegisterSettings settings, Func<string, string?> environment, TimeProvider time, CancellationToken cancel = default)
    {
        if (settings.ConnectionString is { } given)
        {
            return await OpenAsync(null, given, time, cancel, settings.Serving);
        }

        var (server, problem) = EmbeddedServer.Start(settings.DataFolder, PostgresBinaries.Find(environment), settings.Synced);
        return server is null ? (null, problem) : await OpenAsync(server, server.ConnectionString, time, cancel, settings.Serving);
    }

    /// <summary>Opens the register of a running server.</summary>
    public static Task<(Register? Register, Problem? Problem)> OpenAsync(string connectionString, TimeProvider time, CancellationToken cancel = default) =>
        OpenAsync(null, connectionString, time, cancel);

    /// <summary>Opens the register of Hansa’s own server, which is left when the register is closed.</summary>
    public static Task<(Register? Register, Problem? Problem)> OpenAsync(EmbeddedServer server, TimeProvider time, CancellationToken cancel = default) =>
        OpenAsync(server, server.ConnectionString, time, cancel);

    /// <summary>The disk of Hansa’s own server has no room left; false where another server is used.</summary>
    public bool IsDiskFull => _server?.IsDiskFull ?? false;

    /// <summary>
    /// Asks whether the database answers. Hansa’s own server is started anew where it does not; another one is its keepers’ care.
    /// </summary>
    /// <returns>Null when it answers now, else why not.</returns>
    public async Task<Problem?> CareAsync(CancellationToken cancel = default)
    {
        try
        {
            await using var command = Source.CreateCommand("select 1");
            command.CommandTimeout = 15;
            await command.ExecuteScalarAsync(cancel);
            return null;
        }
        catch (NpgsqlException refused)
        {
            return _server is { } server ? await Task.Run(server.Revive, cancel) : new Problem("server.not-reached", Severity.Error) { Arguments = [refused.Message] };
        }
    }

    /// <summary>The register as objects, for one unit of work.</summary>
    public RegisterDb Db() => new(_options ??= new DbContextOptionsBuilder<RegisterDb>().UseNpgsql(Source).Options);

    /// <summary>The regions that have a register here, or the named one only.</summary>
    public async Task<IReadOnlyList<string>> RegionsAsync(string? named = null, CancellationToken cancel = default)
    {
        await using var db = Db();
        return await db.Regions.Where(region => named == null || region.RegionId == named).Select(region => region.RegionId).Order().ToListAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        _server?.Dispose();
    }

    private static async Task<(Register? Register, Problem? Problem)> OpenAsync(
        EmbeddedServer? server, string connectionString, TimeProvider time, CancellationToken cancel, bool serving = false)
    {
        Register? register = null;
        Problem? problem;
        try
        {
            register = new Register(server, NpgsqlDataSource.Create(Patient(connectionString, serving)), time);
            problem = await SchemaUpdate.ApplyAsync(register.Source, SchemaFile.All, time, cancel);
        }
        catch (Exception refused) when (refused is NpgsqlException or ArgumentException)
        {
            problem = new Problem("server.not-reached", Severity.Error) { Arguments = [refused.Message] };
        }

        if (problem is null)
        {
            return (register, null);
        }

        if (register is not null)
        {
            await register.DisposeAsync();
        }
        else
        {
            server?.Dispose();
        }

        return (null, problem);
    }

    // A large import or withdrawal is one step of some minutes on a slow disk; who names a time in the connection string knows better.
    private static string Patient(string connectionString, bool serving)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Command Timeout"))
        {
            settings.CommandTimeout = 600;
        }

        if (serving)
        {
            // Pages ask the same again and again; no connection is given back with anything left in it that the next might stumble over.
            settings.MaxAutoPrepare = settings.ContainsKey("Max Auto Prepare") ? settings.MaxAutoPrepare : MostPrepared;
            settings.AutoPrepareMinUsages = settings.ContainsKey("Auto Prepare Min Usages") ? settings.AutoPrepareMinUsages : 2;
            settings.NoResetOnClose = true;
        }

        return settings.ConnectionString;
    }
}
