using System.Diagnostics;
using Hansa.App.Servers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Servers;

public sealed class EmbeddedServerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string PidFile => Path.Combine(_folder.Path, "data", "postmaster.pid");

    private EmbeddedServer Start()
    {
        if (!Directory.Exists(_folder.Path) && !OperatingSystem.IsWindows())
        {
            Asking.Made(_folder.Path);
        }

        return Asking.Start(_folder.Path, TestFolder.Binaries());
    }

    [Fact]
    public void Start_NewFolder_AnswersAndKeepsWhatWasWritten()
    {
        using (var server = Asking.Start(_folder.Path, TestFolder.Binaries()))
        {
            server.Ask("create table kept (n int); insert into kept values (42)");
        }

        Assert.False(File.Exists(PidFile));
        using var again = Start();
        Assert.Equal(42, again.Ask("select n from kept"));
    }

    [Fact]
    public void Start_NewFolder_IsDurableAndKnowsCyrillic()
    {
        // As for people: the other tests do not wait for the disk.
        var (started, problem) = EmbeddedServer.Start(_folder.Path, TestFolder.Binaries());
        Assert.Null(problem);
        using var server = started!;
        Assert.Equal("on on on", server.Ask("select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))"));
        Assert.Equal("ёж, šč", server.Ask("select lower('ЁЖ, ŠČ')"));
        Assert.True((float)server.Ask("create extension pg_trgm; select similarity('музей Ю.А. Гагарина', 'Музей Гагарина')")! > 0.6f);
    }

    [Fact]
    public void Start_NewFolder_IsClosedToOthers()
    {
        using var server = Start();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Path));
            Assert.Equal("", server.Ask("select current_setting('listen_addresses')"));
        }

        var wrong = server.ConnectionString.Replace("Password=", "Password=x", StringComparison.Ordinal) + ";Pooling=false";
        using var connection = new Npgsql.NpgsqlConnection(wrong);
        Assert.Equal("28P01", Assert.Throws<Npgsql.PostgresException>(connection.Open).SqlState);
    }

    [Fact]
    public void Start_TwoAtOnce_ShareOneServerThatTheLastOneStops()
    {
        var binaries = TestFolder.Binaries();
        var both = new EmbeddedServer[2];
        Parallel.For(0, 2, i => both[i] = Asking.Start(_folder.Path, binaries));
        using (both[1])
        {
            both[0].Dispose();
            Assert.Equal(1, both[1].Ask("select 1"));
        }

        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public void Start_AfterAKilledHansa_JoinsItsServerAndStopsItInTheEnd()
    {
        var killed = Start();
        var pid = File.ReadLines(PidFile).First();
        killed.Abandon();
        using (var next = Start())
        {
            Assert.Equal(pid, File.ReadLines(PidFile).First());
            Assert.Equal(1, next.Ask("select 1"));
        }

        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public void Start_AfterACrashOfTheServer_RecoversWhatWasCommitted()
    {
        var crashed = Start();
        crashed.Ask("create table kept (n int); insert into kept values (7)");
        using (var kill = Process.Start("kill", ["-9", File.ReadLines(PidFile).First()]))
        {
            kill.WaitForExit();
        }

        crashed.Abandon();
        using var again = Start();
        Assert.Equal(7, again.Ask("select n from kept"));
    }

    [Fact]
    public void Revive_KilledServer_AnswersWithWhatWasCommitted()
    {
        using var server = Start();
        server.Ask("create table kept (n int); insert into kept values (8)");
        Assert.Null(server.Revive());
        using (var kill = Process.Start("kill", ["-9", File.ReadLines(PidFile).First()]))
        {
            kill.WaitForExit();
        }

        Assert.Null(server.Revive());
        Assert.Equal(8, server.Ask("select n from kept"));
    }

    [Fact]
    public void Start_PidFileWhoseNumberAnotherProgramHasNow_StartsAllTheSame()
    {
        Start().Dispose();
        File.WriteAllText(PidFile, Environment.ProcessId + "\n" + Path.Combine(_folder.Path, "data") + "\n1\n5432\n" + _folder.Path + "\n\n  1 1\nready\n");
        using var server = Start();
        Assert.Equal(1, server.Ask("select 1"));
    }

    [Fact]
    public void Start_DataOfAnotherMajor_SaysSo()
    {
        Start().Dispose();
        File.WriteAllText(Path.Combine(_folder.Path, "data", "PG_VERSION"), "9\n");
        var (server, problem) = EmbeddedServer.Start(_folder.Path, TestFolder.Binaries());
        Assert.Null(server);
        Assert.Equal("server.other-major", problem!.Code);
        Assert.Contains("9", problem.Message(Core.Text.Language.Russian), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_KilledWhileMaking_BeginsAgain()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data.new", "base"));
        using var server = Start();
        Assert.Equal(1, server.Ask("select 1"));
    }

    [Fact]
    public void Start_LongPath_StillHasASocket()
    {
        using var server = Asking.Start(Path.Combine(_folder.Path, new string('д', 40), new string('a', 60)), TestFolder.Binaries());
        Assert.Equal(1, server.Ask("select 1"));
    }

    [Fact]
    public void Start_BelowAFolderTheServerMayNotEnter_SaysWhereToGo()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root runs the server under another account.");
        Directory.CreateDirectory(_folder.Path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var (_, problem) = EmbeddedServer.Start(Path.Combine(_folder.Path, "own"), TestFolder.Binaries());
        Assert.Equal("server.folder-unreachable", problem!.Code);
    }

    [Fact]
    public void Start_NoBinaries_SaysWhatToInstall() => Assert.Equal("server.no-postgresql", EmbeddedServer.Start(_folder.Path, []).Problem!.Code);

    [Fact]
    public void Start_FileInTheWay_SaysSo()
    {
        File.WriteAllText(_folder.Path, "");
        var (_, problem) = EmbeddedServer.Start(_folder.Path, TestFolder.Binaries());
        File.Delete(_folder.Path);
        Assert.Equal("server.not-started", problem!.Code);
    }

    public void Dispose() => _folder.Dispose();
}
