using System.Diagnostics;
using System.Security.Cryptography;
using Hansa.Core.Problems;

namespace Hansa.App.Servers;

/// <summary>Makes, starts and stops the PostgreSQL of a folder by its own programs.</summary>
internal sealed class ServerLaunch(ServerFolder folder, PostgresBinaries binaries, ServerUser user)
{
    public const string Owner = "hansa";

    // Letters are told from signs, and small from capital ones, by the character type; C alone would know no Cyrillic.
    // Order by code point is the same on every machine and needs no new indexes when the system’s tables change.
    private static readonly string[] s_locale =
    [
        "-E", "UTF8", "--locale=C", "--lc-collate=C",
        "--lc-ctype=" + (OperatingSystem.IsWindows() ? "Russian_Russia" : OperatingSystem.IsMacOS() ? "ru_RU.UTF-8" : "C.UTF-8"),
    ];

    private static readonly TimeSpan s_longestWaitForTheDead = TimeSpan.FromSeconds(15);

    /// <param name="synced">False leaves all that is written to the system’s cache, now and later: for data nobody will miss.</param>
    public Problem? Make(bool synced)
    {
        folder.DropHalfMade();
        ServerFolder.Write(folder.PasswordFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(24)), user);
        List<string> arguments = ["-D", folder.HalfMade, "-U", Owner, .. s_locale, "-A", "scram-sha-256", $"--pwfile={folder.PasswordFile}"];
        if (!synced)
        {
            arguments.Add("--no-sync");
        }

        var (exit, output) = user.Run(binaries.Program("initdb"), arguments, folder.Root);
        if (exit != 0)
        {
            folder.DropHalfMade();
            return ServerProblems.Of(output, folder.Root);
        }

        if (!synced)
        {
            File.AppendAllText(Path.Combine(folder.HalfMade, "postgresql.conf"), "fsync = off\n");
        }

        // Only a folder that was made to the end gets its name: a kill in between leaves nothing that looks whole.
        Directory.Move(folder.HalfMade, folder.Data);
        return null;
    }

    public Problem? Start()
    {
        var socket = folder.SocketFolder(user);
        folder.Log.Turn();
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var before = folder.Log.Length;
            StalePidFile.Drop(folder.Data, Path.Combine(socket, $".s.PGSQL.{folder.Port}.lock"));
            var (exit, output) = user.Run(
                binaries.Program("pg_ctl"),
                ["start", "-D", folder.Data, "-l", folder.Log.Path, "-w", "-t", "60", "-o", Options(socket)],
                folder.Root);
            if (exit == 0)
            {
                return null;
            }

            // pg_ctl says little; the reason is in the server’s own log.
            var said = output + folder.Log.Since(before);
            if (waited.Elapsed > s_longestWaitForTheDead || !IsHeldByTheDead(said))
            {
                return ServerProblems.Of(said, folder.Root);
            }

            Thread.Sleep(100);
        }
    }

    public void Stop() =>
        user.Run(binaries.Program("pg_ctl"), ["stop", "-D", folder.Data, "-m", "fast", "-w", "-t", "60"], folder.Root);

    // Processes of a server that was killed hold its memory and its place until they notice, within seconds.
    private static bool IsHeldByTheDead(string said) =>
        said.Contains("shared memory block", StringComparison.Ordinal)
        || (said.Contains("lock file", StringComparison.Ordinal) && said.Contains("already exists", StringComparison.Ordinal));

    private string Options(string socket) => string.Join(' ', (string[])
    [
        OperatingSystem.IsWindows() ? "-c listen_addresses=127.0.0.1" : $"-c listen_addresses= -c unix_socket_directories='{socket}'",
        $"-c port={folder.Port}",
        "-c max_connections=200",
        "-c shared_buffers=256MB",
        "-c work_mem=32MB",
        "-c maintenance_work_mem=256MB",
        "-c max_wal_size=4GB",
        // No standby hangs on this server; a copy is made by hansa backup.
        "-c wal_level=minimal -c max_wal_senders=0",
        // Compiling a query costs more than all queries of a register of this size win by it.
        "-c jit=off",
        "-c password_encryption=scram-sha-256",
    ]);
}
