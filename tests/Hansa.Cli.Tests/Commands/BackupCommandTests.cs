using System.Text.Json.Nodes;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.Cli.Tests.Commands;

/// <summary>Backup, restore, export and the audit, by the command line.</summary>
public sealed class BackupCommandTests(RegisterServer server) : IAsyncLifetime
{
    private readonly Folder _folder = new();
    private string _connection = "";
    private string _other = "";

    public async ValueTask InitializeAsync()
    {
        (_connection, _other) = (await server.RegisterDatabaseAsync(), await server.RegisterDatabaseAsync());
        Assert.Equal(0, Run(_connection, "import", Repo.PathOf("samples", "municipal-2024-Q2")).Exit);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static CommandRun Run(string connection, params string[] args) => CommandRun.In(name => name == "ConnectionStrings__Hansa" ? connection : null, "", args);

    private static async Task<string> SnapshotAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        return await Snapshot.OfAsync(source);
    }

    [Theory]
    [InlineData("копия.hansa", "backup")]
    [InlineData("реестр.json", "export")]
    public async Task Restore_OfABackupOrAnExport_IsTheSameRegister(string name, string verb)
    {
        var file = _folder.File(name);
        Assert.Equal(0, Run(_connection, verb, file).Exit);
        var run = Run(_other, "restore", file);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Exit);
        Assert.Equal(await SnapshotAsync(_connection), await SnapshotAsync(_other));
        // Found at once, and withdrawn as what was imported here.
        Assert.Equal(Run(_connection, "search", "--json", "-").Output, Run(_other, "search", "--json", "-").Output);
        Assert.Equal(Run(_connection, "imports").Output, Run(_other, "imports").Output);

        var again = Run(_other, "restore", file);
        Assert.Equal(3, again.Exit);
        Assert.Contains("--data", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(3000)]
    public void Restore_CutOff_SaysSoAndLeavesTheRegisterEmpty(int length)
    {
        var file = _folder.File("копия.hansa");
        Run(_connection, "backup", file);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        var run = Run(_other, "restore", file);
        Assert.Equal(3, run.Exit);
        Assert.Contains("копия.hansa", run.Error, StringComparison.Ordinal);
        Assert.Contains("hansa import", Run(_other, "imports").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "нет/такой/папки/копия.hansa")]
    [InlineData("restore", "нет.hansa")]
    [InlineData("export", "нет/такой/папки/реестр.json")]
    public void Any_FileThatCannotBe_SaysWhich(string verb, string file)
    {
        var run = Run(_connection, verb, _folder.File(file));
        Assert.Equal(3, run.Exit);
        Assert.Contains(Path.GetFileName(file), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_AfterAnImport_HoldsUntilALineIsChanged()
    {
        var whole = Run(_connection, "audit", "verify");
        Assert.Equal(0, whole.Exit);
        Assert.Contains("история цела", whole.Output, StringComparison.Ordinal);
        var lines = JsonNode.Parse(Run(_connection, "audit", "list", "--action", "import", "--json", "-").Output)!.AsArray();
        Assert.Equal(4, lines.Count);

        await using (var source = NpgsqlDataSource.Create(_connection))
        {
            await using var tamper = source.CreateCommand("alter table audit disable trigger all; update audit set actor = 'nobody' where entry = 2; alter table audit enable trigger all");
            await tamper.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var broken = Run(_connection, "audit", "verify");
        Assert.Equal(1, broken.Exit);
        Assert.Contains("первая измененная запись – 2", broken.Output, StringComparison.Ordinal);
        Assert.Contains("nobody", broken.Output, StringComparison.Ordinal);
    }
}
