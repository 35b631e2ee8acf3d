namespace Hansa.App.Servers;

/// <summary>
/// The lock files that a killed server leaves behind. PostgreSQL drops them itself unless their number is taken again: by
/// another program, or by the dead server that nobody has buried yet.
/// </summary>
internal static class StalePidFile
{
    /// <summary>Drops the lock files of data and socket when nobody works in the data folder, as every process of a server does.</summary>
    public static void Drop(string dataFolder, string socketLock)
    {
        var pidFile = Path.Combine(dataFolder, "postmaster.pid");
        if (!OperatingSystem.IsLinux() || !(File.Exists(pidFile) || File.Exists(socketLock)) || SomebodyWorksIn(dataFolder))
        {
            return;
        }

        File.Delete(pidFile);
        File.Delete(socketLock);
    }

    private static bool SomebodyWorksIn(string dataFolder)
    {
        // The kernel tells a folder by its path without links.
        var (exit, output) = Programs.Run("readlink", ["-f", dataFolder]);
        var real = exit == 0 ? output.TrimEnd('\n') : dataFolder;
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            try
            {
                if (char.IsAsciiDigit(Path.GetFileName(process)[0])
                    && new FileInfo(Path.Combine(process, "cwd")).LinkTarget == real)
                {
                    return true;
                }
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // The process ended meanwhile, or is another user’s and so not the server.
            }
        }

        return false;
    }
}
