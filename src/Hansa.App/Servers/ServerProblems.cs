using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Servers;

/// <summary>Why the embedded server is not there, told so that a person can mend it.</summary>
internal static class ServerProblems
{
    public static Problem NoBinaries() => Error("server.no-postgresql");

    public static Problem Unreachable(string folder) => Error("server.folder-unreachable", folder);

    public static Problem OtherMajor(string folder, int major, IEnumerable<int> found) =>
        Error("server.other-major", folder, major, string.Join(", ", found.Distinct()));

    /// <summary>Reads what PostgreSQL or the system said.</summary>
    public static Problem Of(string said, string folder) =>
        Says(said, "No space left on device", "disk full", "Check free disk space", "not enough space on the disk") ? Error("server.disk-full", folder)
        : Says(said, "Permission denied", "Operation not permitted", "Access to the path", "wrong ownership", "invalid permissions") ? Error("server.no-permission", folder)
        : Says(said, "incompatible with server") ? Error("server.other-major", folder, "?", "?")
        : Says(said, "Cannot allocate memory", "out of memory", "could not map anonymous shared memory") ? Error("server.no-memory", folder)
        : Error("server.not-started", folder, LastWords(said));

    /// <summary>Why the database did not take a file.</summary>
    /// <param name="refused">What it said.</param>
    /// <param name="file">The file’s name.</param>
    /// <param name="diskIsFull">Tells why a connection was lost.</param>
    public static Problem OfRefusal(NpgsqlException refused, string file, Func<bool> diskIsFull) =>
        refused.SqlState == PostgresErrorCodes.DiskFull || (refused.SqlState is null or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow && diskIsFull()) ? Error("import.disk-full", file)
        : Error("import.refused", file, refused.Message);

    private static bool Says(string said, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (said.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string LastWords(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var telling = lines.LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("PANIC", StringComparison.Ordinal) || line.Contains("error", StringComparison.OrdinalIgnoreCase));
        return telling ?? lines.LastOrDefault() ?? "";
    }

    private static Problem Error(string code, params object?[] arguments) =>
        new(code, Severity.Error) { Arguments = arguments, Text = arguments.Length > 0 ? arguments[0] as string ?? "" : "" };
}
