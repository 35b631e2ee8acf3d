using Hansa.App.Servers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Servers;

public sealed class FullDiskTests : IDisposable
{
    private readonly SmallDisk _disk = new();

    [Fact]
    public void Start_TooSmallForANewServer_SaysTheDiskIsFull()
    {
        _disk.Mount("12m");
        var (_, problem) = EmbeddedServer.Start(_disk.Path, TestFolder.Binaries(), synced: false);
        Assert.Equal("server.disk-full", problem!.Code);
        Assert.False(Directory.Exists(Path.Combine(_disk.Path, "data")));
    }

    [Fact]
    public void Start_FullWhileItWorked_RunsAgainOnceThereIsRoom()
    {
        _disk.Mount("90m");
        using (var server = Asking.Start(_disk.Path, TestFolder.Binaries()))
        {
            server.Ask("create table kept as select 1 as n");
            var refused = Assert.Throws<Npgsql.PostgresException>(() => server.Ask("create table large as select repeat('x', 1000), n from generate_series(1, 400000) n"));
            Assert.Equal("53100", refused.SqlState);
        }

        _disk.Enlarge("400m");
        using var again = Asking.Start(_disk.Path, TestFolder.Binaries());
        Assert.Equal(1, again.Ask("select n from kept"));
    }

    [Theory]
    [InlineData("PANIC:  could not write to file \"pg_wal/xlogtemp.12\": No space left on device", "server.disk-full")]
    [InlineData("could not extend file \"base/16384/16385\": wrote only 4096 of 8192 bytes at block 0\nHINT:  Check free disk space.", "server.disk-full")]
    [InlineData("initdb: error: could not change permissions of directory \"/d\": Operation not permitted", "server.no-permission")]
    [InlineData("FATAL:  data directory \"/d\" has wrong ownership", "server.no-permission")]
    [InlineData("FATAL:  database files are incompatible with server", "server.other-major")]
    [InlineData("FATAL:  could not map anonymous shared memory: Cannot allocate memory", "server.no-memory")]
    [InlineData("something else", "server.not-started")]
    public void Of_WhatPostgreSqlSays_NamesTheProblem(string said, string code) => Assert.Equal(code, ServerProblems.Of(said, "/d").Code);

    public void Dispose() => _disk.Dispose();
}
