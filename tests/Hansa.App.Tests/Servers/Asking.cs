using Hansa.App.Servers;
using Hansa.Core.Text;
using Npgsql;

namespace Hansa.App.Tests.Servers;

/// <summary>Starts a server that must start, and asks it one thing over a connection that nobody keeps.</summary>
internal static class Asking
{
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
