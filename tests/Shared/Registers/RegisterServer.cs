using Hansa.App.Registers;
using Hansa.App.Servers;
using Npgsql;

namespace Hansa.Tests.Registers;

/// <summary>
/// One server for all tests of an assembly, with a template that has the schema: a database of its own costs a class some
/// hundredths of a second.
/// </summary>
public sealed class RegisterServer : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private EmbeddedServer? _server;
    private string _administration = "";
    private int _made;

    public async ValueTask InitializeAsync()
    {
        var binaries = PostgresBinaries.Find(Environment.GetEnvironmentVariable);
        if (binaries.Count == 0)
        {
            return;
        }

        var (server, problem) = EmbeddedServer.Start(_folder.Path, binaries, synced: false);
        _server = server ?? throw new InvalidOperationException(problem!.Message(Core.Text.Language.English));
        _administration = _server.ConnectionString;
        await using (await OpenAsync(await MakeAsync("template0")))
        {
        }
    }

    /// <summary>A fresh database without tables; skips where there is no server.</summary>
    public Task<string> EmptyDatabaseAsync() => MakeAsync("template0");

    /// <summary>A fresh register.</summary>
    public async Task<Register> RegisterAsync(TimeProvider? time = null) => await OpenAsync(await MakeAsync(Name(1)), time);

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<Register> OpenAsync(string connection, TimeProvider? time = null)
    {
        var (register, problem) = await Register.OpenAsync(connection, time ?? TimeProvider.System);
        Assert.True(problem is null, problem?.Message(Core.Text.Language.English));
        return register!;
    }

    private async Task<string> MakeAsync(string template)
    {
        Assert.SkipWhen(_administration.Length == 0, "No PostgreSQL 15 or newer is installed.");
        var name = Name(Interlocked.Increment(ref _made));
        await using var connection = new NpgsqlConnection(With("postgres", pooling: false));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template {template}", connection);
        await create.ExecuteNonQueryAsync();
        return With(name, pooling: true);
    }

    private static string Name(int number) => $"test_{Environment.ProcessId}_{number}";

    private string With(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(_administration) { Database = database, Pooling = pooling, MaxPoolSize = 20 }.ConnectionString;
}

/// <summary>A register of its own for a test class.</summary>
public sealed class FreshRegister(RegisterServer server) : IAsyncLifetime
{
    public Register Register { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Register = await server.RegisterAsync();

    public ValueTask DisposeAsync() => Register is null ? ValueTask.CompletedTask : Register.DisposeAsync();
}
