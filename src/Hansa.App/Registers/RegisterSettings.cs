namespace Hansa.App.Registers;

/// <summary>Where the register lies.</summary>
/// <param name="ConnectionString">A PostgreSQL that runs already; null for Hansa’s own in <paramref name="DataFolder"/>.</param>
public sealed record RegisterSettings(string? ConnectionString, string DataFolder)
{
    /// <summary>False for a register in a new folder that nobody will miss when the machine fails: nothing waits for the disk.</summary>
    public bool Synced { get; init; } = true;

    /// <summary>
    /// For many visitors at once: questions are prepared once a connection. Where it stands in front of a pooler that knows no
    /// prepared ones, the connection string says <c>Max Auto Prepare=0</c>.
    /// </summary>
    public bool Serving { get; init; }

    /// <summary>
    /// A named folder (<c>--data</c>) goes before everything; then <c>ConnectionStrings__Hansa</c>, <c>HANSA_DATA</c>, and at
    /// last the place where the system keeps data of programs.
    /// </summary>
    public static RegisterSettings Of(string? dataFolder, Func<string, string?> environment)
    {
        var connection = environment("ConnectionStrings__Hansa");
        return dataFolder is { Length: > 0 }
            ? new RegisterSettings(null, dataFolder)
            : new RegisterSettings(
                connection is { Length: > 0 } ? connection : null,
                environment("HANSA_DATA") is { Length: > 0 } folder ? folder : DefaultFolder(environment));
    }

    // The server of root runs under another account, which cannot enter /root.
    private static string DefaultFolder(Func<string, string?> environment) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? "/var/lib/hansa"
        : environment("XDG_DATA_HOME") is { Length: > 0 } data ? Path.Combine(data, "hansa")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "hansa");
}
