using System.Diagnostics;
using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Servers;

/// <summary>
/// Hansa’s own PostgreSQL in a folder of its own: made on first use, started when nobody has started it, shared by all
/// hansas of the folder, stopped by the last of them. It listens on a socket in the folder only (loopback on Windows) and
/// asks for a password that is kept beside the data.
/// </summary>
public sealed class EmbeddedServer : IDisposable
{
    private const string Database = "hansa";

    // PostgreSQL writes its log in pieces of this size.
    private const long LogSegmentBytes = 16 << 20;

    private readonly ServerFolder _folder;
    private readonly ServerUser _user;
    private readonly ServerLaunch _launch;
    private FileStream? _share;

    private EmbeddedServer(ServerFolder folder, PostgresBinaries binaries, ServerUser user) =>
        (_folder, _user, _launch, Major) = (folder, user, new ServerLaunch(folder, binaries, user), binaries.Major);

    /// <summary>Of the database «hansa», which exists.</summary>
    public string ConnectionString { get; private set; } = "";

    public int Major { get; }

    /// <summary>
    /// Whether the disk of the data has no room left. A server that cannot write its log breaks off without a word to its
    /// clients, so this is asked when a connection is lost.
    /// </summary>
    public bool IsDiskFull
    {
        get
        {
            try
            {
                return new DriveInfo(_folder.Root).AvailableFreeSpace < LogSegmentBytes;
            }
            catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>Starts the server of a folder, or joins it when it runs.</summary>
    /// <param name="dataFolder">Made when it does not exist; nothing else may lie in it.</param>
    /// <param name="binaries">In order of preference; see <see cref="PostgresBinaries.Find"/>.</param>
    /// <returns>The server, or why there is none.</returns>
    public static (EmbeddedServer? Server, Problem? Problem) Start(string dataFolder, IReadOnlyList<PostgresBinaries> binaries) =>
        Start(dataFolder, binaries, synced: true);

    /// <inheritdoc cref="Start(string, IReadOnlyList{PostgresBinaries})"/>
    /// <param name="synced">False for data nobody will miss when the machine fails: tests, the demo.</param>
    internal static (EmbeddedServer? Server, Problem? Problem) Start(string dataFolder, IReadOnlyList<PostgresBinaries> binaries, bool synced)
    {
        if (binaries.Count == 0)
        {
            return (null, ServerProblems.NoBinaries());
        }

        var folder = new ServerFolder(Path.GetFullPath(dataFolder));
        try
        {
            var user = ServerUser.Choose(folder.Data);
            folder.Make(user);
            if (!user.Reaches(folder.Root))
            {
                return (null, ServerProblems.Unreachable(folder.Root));
            }

            using var making = folder.Making.Take();
            var chosen = binaries[0];
            if (folder.Major is { } major)
            {
                if (binaries.FirstOrDefault(found => found.Major == major) is not { } fitting)
                {
                    return (null, ServerProblems.OtherMajor(folder.Root, major, binaries.Select(found => found.Major)));
                }

                chosen = fitting;
            }

            var server = new EmbeddedServer(folder, chosen.ReachableBy(user, folder), user);
            var problem = (folder.Major is null ? server._launch.Make(synced) : null) ?? server.Join();
            return problem is null ? (server, null) : (null, problem);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (null, ServerProblems.Of(refused.Message, folder.Root));
        }
    }

    /// <summary>Starts the server anew where it died under those who work with it; a server that answers is left alone.</summary>
    public Problem? Revive()
    {
        using var making = _folder.Making.Take();
        return Answers() ? null : _launch.Start();
    }

    /// <summary>Leaves the server; the last one to leave stops it. Connections must be closed before.</summary>
    public void Dispose()
    {
        if (_share is null)
        {
            return;
        }

        using var making = _folder.Making.Take();
        _share.Dispose();
        _share = null;
        using var alone = _folder.Users.TryTake();
        if (alone is not null)
        {
            _launch.Stop();
        }
    }

    /// <summary>Leaves without stopping, as a killed process does.</summary>
    internal void Abandon()
    {
        _share?.Dispose();
        _share = null;
    }

    private Problem? Join()
    {
        if (!Answers() && _launch.Start() is { } problem)
        {
            return problem;
        }

        _share = _folder.Users.Share();
        return MakeDatabase();
    }

    private bool Answers()
    {
        if (!File.Exists(Path.Combine(_folder.Data, "postmaster.pid")))
        {
            return false;
        }

        // A server that is recovering after a crash refuses for a while; a stale file never answers.
        var until = Stopwatch.StartNew();
        do
        {
            try
            {
                using var connection = new NpgsqlConnection(Connect("postgres", pooling: false));
                connection.Open();
                return true;
            }
            catch (PostgresException starting) when (starting.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                Thread.Sleep(100);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
        while (until.Elapsed < TimeSpan.FromSeconds(60));

        return false;
    }

    private Problem? MakeDatabase()
    {
        try
        {
            using var connection = new NpgsqlConnection(Connect("postgres", pooling: false));
            connection.Open();
            using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = Database } } };
            if (exists.ExecuteScalar() is null)
            {
                using var create = new NpgsqlCommand($"create database {Database} encoding 'UTF8' template template0", connection);
                create.ExecuteNonQuery();
            }

            ConnectionString = Connect(Database, pooling: true);
            return null;
        }
        catch (NpgsqlException refused)
        {
            return ServerProblems.Of(refused.Message, _folder.Root);
        }
    }

    private string Connect(string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = OperatingSystem.IsWindows() ? "127.0.0.1" : _folder.SocketFolder(_user),
        Port = _folder.Port,
        Database = database,
        Username = ServerLaunch.Owner,
        Password = _folder.Password,
        Pooling = pooling,
        Timeout = 15,
        IncludeErrorDetail = true,
    }.ConnectionString;
}
