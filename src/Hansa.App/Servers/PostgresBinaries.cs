using System.Globalization;

namespace Hansa.App.Servers;

/// <summary>A PostgreSQL that can be run: the folder of <c>initdb</c>, <c>pg_ctl</c>, <c>postgres</c> and its major version.</summary>
public sealed record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest version whose SQL the schema is written in.</summary>
    public const int OldestMajor = 15;

    /// <summary>
    /// The servers at hand, the one to take first: HANSA_PG_BIN alone when it is set; else those installed on the machine,
    /// newest first; then the package that npm restores.
    /// </summary>
    /// <param name="environment">Looks a variable up.</param>
    public static IReadOnlyList<PostgresBinaries> Find(Func<string, string?> environment)
    {
        if (environment("HANSA_PG_BIN") is { Length: > 0 } chosen)
        {
            return At(chosen) is { } only ? [only] : [];
        }

        var installed = Installed(environment).Distinct().Select(At).OfType<PostgresBinaries>().OrderByDescending(found => found.Major);
        return [.. installed.Concat(Packaged(environment)).Where(found => found.Major >= OldestMajor)];
    }

    internal static IEnumerable<PostgresBinaries> Packaged(Func<string, string?> environment) =>
        PostgresPackage.Folders(environment).Distinct().Select(At).OfType<PostgresBinaries>();

    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>These, or a copy beside the data when the server’s account cannot reach them: node_modules below /root.</summary>
    internal PostgresBinaries ReachableBy(ServerUser user, ServerFolder folder)
    {
        if (user.Reaches(Folder))
        {
            return this;
        }

        var copy = Path.Combine(folder.Programs, Path.GetFileName(Path.GetDirectoryName(Folder)!));
        if (!Directory.Exists(copy))
        {
            // «native/bin» runs with «native/lib» and «native/share» beside it.
            Directory.CreateDirectory(folder.Programs);
            var half = copy + ".new";
            Programs.Run("cp", ["-a", Path.GetDirectoryName(Folder)!, half]);
            Directory.Move(half, copy);
            user.Own(folder.Programs);
        }

        return this with { Folder = Path.Combine(copy, Path.GetFileName(Folder)) };
    }

    private static PostgresBinaries? At(string folder)
    {
        var found = new PostgresBinaries(folder, 0);
        if (!File.Exists(found.Program("postgres")) || !File.Exists(found.Program("initdb")) || !File.Exists(found.Program("pg_ctl")))
        {
            return null;
        }

        PostgresPackage.MakeLinks(folder);
        var (exit, output) = Programs.Run(found.Program("postgres"), ["--version"]);
        return exit == 0 && MajorOf(output) is { } major ? found with { Major = major } : null;
    }

    // «postgres (PostgreSQL) 15.18 (Debian …)»
    private static int? MajorOf(string output)
    {
        var at = output.IndexOf("(PostgreSQL) ", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var digits = output.AsSpan(at + 13);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static IEnumerable<string> Installed(Func<string, string?> environment)
    {
        foreach (var root in (string[])["/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt", @"C:\Program Files\PostgreSQL"])
        {
            if (Directory.Exists(root))
            {
                foreach (var version in Directory.EnumerateDirectories(root))
                {
                    yield return Path.Combine(version, "bin");
                }
            }
        }

        foreach (var root in (string[])["/usr/pgsql-18", "/usr/pgsql-17", "/usr/pgsql-16", "/usr/pgsql-15"])
        {
            yield return Path.Combine(root, "bin");
        }

        foreach (var folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A link in the path (/usr/local/bin/postgres) stands for the folder it points to, where the libraries are found.
            var program = Path.Combine(folder, "postgres");
            if (File.Exists(program))
            {
                yield return File.ResolveLinkTarget(program, returnFinalTarget: true) is { } target ? Path.GetDirectoryName(target.FullName)! : folder;
            }
        }
    }
}
