using Hansa.App.Servers;
using Hansa.Core.Text;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Servers;

/// <summary>Starts a server that must start, and asks it one thing over a connection that nobody keeps.</summary>
internal static class Asking
{
    private static readonly Lazy<TestFolder> s_made = new(() =>
    {
        var folder = new TestFolder();
        Start(folder.Path, TestFolder.Binaries()).Dispose();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    /// <summary>A folder in which a server was made and stopped already: a copy of one costs less than another.</summary>
    public static void Made(string folder) => Programs.Run("cp", ["-a", s_made.Value.Path, folder]);

    public static EmbeddedServer Start(string folder, IReadOnlyList<PostgresBinaries> binaries)
    {
        var (server, problem) = EmbeddedServer.Start(folder, binaries, synced: false);
        Assert.True(problem is null, problem?.Message(Language.English));
        return server!;
    }

    public static object? Ask(this EmbeddedServer server, string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
