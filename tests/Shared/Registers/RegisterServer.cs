using System.Collections.Concurrent;
using Hansa.App.Registers;
using Hansa.App.Servers;
using Npgsql;

namespace Hansa.Tests.Registers;

/// <summary>
/// One server for all tests of an assembly, with a template that has the schema: a database of its own costs a class some
/// hundredths of a second.
/// </summary>
public sealed class RegisterServer : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Lazy<Task<EmbeddedServer>> _server;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _filled = new(StringComparer.Ordinal);
    private int _made;

    public RegisterServer() => _server = new Lazy<Task<EmbeddedServer>>(() => Task.Run(StartAsync));

    /// <summary>A fresh database without tables; skips where there is no server.</summary>
    public Task<string> EmptyDatabaseAsync() => MakeAsync("template0");

    /// <summary>A fresh database with the schema, for a process or command that opens it itself.</summary>
    public Task<string> RegisterDatabaseAsync() => MakeAsync(Name(1));

    /// <summary>A fresh database with all that another one of this server holds. Ends the connections to that one.</summary>
    public Task<string> CopyAsync(string connection)
    {
        using (var asked = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(asked);
        }

        return MakeAsync(new NpgsqlConnectionStringBuilder(connection).Database!);
    }

    /// <summary>A fresh register.</summary>
    public async Task<Register> RegisterAsync(TimeProvider? time = null) => await OpenAsync(await RegisterDatabaseAsync(), time);

    /// <summary>A register of one's own that is filled already: filled once, then copied, which takes some hundredths of a second.</summary>
    /// <param name="name">Of what it is filled with.</param>
    public async Task<Register> FilledAsync(string name, Func<Register, Task> fill)
    {
        var template = await _filled.GetOrAdd(name, _ => new Lazy<Task<string>>(async () =>
        {
            var connection = await RegisterDatabaseAsync();
            // A template has no connections.
            await using (var register = await OpenAsync(connection))
            {
                await fill(register);
            }

            return new NpgsqlConnectionStringBuilder(connection).Database!;
        })).Value;
        return await OpenAsync(await MakeAsync(template));
    }

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            _server.Value.GetAwaiter().GetResult().Dispose();
        }

        _folder.Dispose();
    }

    // Started by the first test that needs it.
    private async Task<EmbeddedServer> StartAsync()
    {
        var (server, problem) = EmbeddedServer.Start(_folder.Path, PostgresBinaries.Find(Environment.GetEnvironmentVariable), synced: false);
        if (server is null)
        {
            throw new InvalidOperationException(problem!.Message(Core.Text.Language.English));
        }

        await using (await OpenAsync(await MakeAsync(server, "template0")))
        {
        }

        return server;
    }

    private static async Task<Register> OpenAsync(string connection, TimeProvider? time = null)
    {
        var (register, problem) = await Register.OpenAsync(connection, time ?? TimeProvider.System);
        Assert.True(problem is null, problem?.Message(Core.Text.Language.English));
        return register!;
    }

    private async Task<string> MakeAsync(string template)
    {
        TestFolder.Binaries();
        return await MakeAsync(await _server.Value, template);
    }

    private async Task<string> MakeAsync(EmbeddedServer server, string template)
    {
        var name = Name(Interlocked.Increment(ref _made));
        await using var connection = new NpgsqlConnection(With(server, "postgres", pooling: false));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template {template}", connection);
        await create.ExecuteNonQueryAsync();
        return With(server, name, pooling: true);
    }

    private static string Name(int number) => $"test_{Environment.ProcessId}_{number}";

    private static string With(EmbeddedServer server, string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, Pooling = pooling, MaxPoolSize = 20 }.ConnectionString;
}

/// <summary>A register of its own for a test class.</summary>
public sealed class FreshRegister(RegisterServer server) : IAsyncLifetime
{
    public Register Register { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Register = await server.RegisterAsync();

    public ValueTask DisposeAsync() => Register is null ? ValueTask.CompletedTask : Register.DisposeAsync();
}
