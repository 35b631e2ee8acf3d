using Hansa.Tests.Registers;

namespace Hansa.Cli.Tests.Commands;

public sealed class DemoTests
{
    private static readonly string[] s_reports =
    [
        "international-executive-2024-Q4.docx", "international-municipal-2024-Q4.docx", "agreements-implementation-2024-Q4.docx", "country-cooperation-BY-2024-H1.docx",
    ];

    [Fact]
    public void Demo_NoPostgreSql_DoesTheFilesAndSaysSo()
    {
        using var folder = new Folder();
        var run = CommandRun.In(name => name == "HANSA_PG_BIN" ? folder.Root : null, "", "demo", "--no-serve", "-o", folder.Root);
        Assert.Equal(0, run.Exit);
        Assert.Contains("[server.no-postgresql]", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("international-executive-2024-Q2.docx")));
    }

    [Fact]
    public void Demo_FolderOfSomebodyElse_LeavesItAlone()
    {
        using var folder = new Folder();
        var kept = Path.Combine(folder.Root, "demo-register", "server", "kept.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllText(kept, "");
        var run = CommandRun.In(Environment.GetEnvironmentVariable, "", "demo", "--no-serve", "-o", folder.Root);
        Assert.Equal(0, run.Exit);
        Assert.True(File.Exists(kept));
        Assert.Contains("demo-register", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_Again_MakesTheRegisterAfreshAndStopsItsServer()
    {
        TestFolder.Binaries();
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "demo-register", "rounds"));
        File.WriteAllText(Path.Combine(folder.Path, "demo-register", "made-by-hansa-demo"), "");
        File.WriteAllText(Path.Combine(folder.Path, "demo-register", "rounds", "old.txt"), "");
        var run = CommandRun.In(Environment.GetEnvironmentVariable, "", "demo", "--no-serve", "-o", folder.Path);
        Assert.Equal(0, run.Exit);
        Assert.All(s_reports, name => Assert.NotEmpty(CommandRun.Read(Path.Combine(folder.Path, name))["rows"]!.AsArray()));
        Assert.False(File.Exists(Path.Combine(folder.Path, "demo-register", "rounds", "old.txt")));
        Assert.True(Directory.Exists(Path.Combine(folder.Path, "demo-register", "server", "data")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "demo-register", "server", "data", "postmaster.pid")));
    }
}
