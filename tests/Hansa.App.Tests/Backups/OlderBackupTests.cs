using Hansa.App.Backups;
using Hansa.App.Exports;
using Hansa.App.Registers;
using Hansa.App.Schema;
using Hansa.App.Search;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Backups;

/// <summary>A backup outlives the Hansa that made it: the steps of the schema since then are taken when it is restored.</summary>
public sealed class OlderBackupTests(RegisterServer server) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-older-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public async Task Restore_OfAnOlderSchema_TakesTheStepsSince(int last)
    {
        var file = Path.Combine(_folder, "старая.hansa");
        await using var older = NpgsqlDataSource.Create(await server.EmptyDatabaseAsync());
        Assert.Null(await SchemaUpdate.ApplyAsync(older, [.. SchemaFile.All.Where(step => step.Number <= last)], TimeProvider.System, Cancel));
        await FilledRegister.FillAsync(older);
        await BackupWriter.WriteAsync(older, TimeProvider.System, file, Cancel);

        await using var register = await server.RegisterAsync();
        var (restored, problem) = await BackupRestore.RunAsync(register, file, Cancel);
        Assert.Null(problem);
        Assert.Equal(last, restored!.Schema.Keys.Max());
        var columns = await FilledRegister.ColumnsAsync(older);
        Assert.Equal(await FilledRegister.PrintAsync(older, columns), await FilledRegister.PrintAsync(register.Source, columns));
        await using var now = await server.RegisterAsync();
        const string Steps = "select string_agg(number || ' ' || checksum, ', ' order by number) from schema_change";
        Assert.Equal(await now.Source.AskAsync(Steps), await register.Source.AskAsync(Steps));
        Assert.NotEmpty((await ActivitySearch.FindAsync(register, new() { Text = "фестиваль" }, Cancel)).Hits);
    }

    [Fact]
    public async Task Restore_OfAnOlderSchemaIntoARegisterWithData_IsRefusedAndChangesNothing()
    {
        var file = Path.Combine(_folder, "старая.hansa");
        await using (var older = NpgsqlDataSource.Create(await server.EmptyDatabaseAsync()))
        {
            Assert.Null(await SchemaUpdate.ApplyAsync(older, [.. SchemaFile.All.Where(step => step.Number <= 3)], TimeProvider.System, Cancel));
            await BackupWriter.WriteAsync(older, TimeProvider.System, file, Cancel);
        }

        await using var register = await FilledRegister.MakeAsync(server);
        var before = await FilledRegister.PrintAsync(register);
        Assert.Equal("restore.not-empty", (await BackupRestore.RunAsync(register, file, Cancel)).Problem!.Code);
        Assert.Equal(before, await FilledRegister.PrintAsync(register));
    }

    [Fact]
    public async Task Restore_OfAnOlderExport_TakesTheStepsSince()
    {
        var file = Path.Combine(_folder, "старый.json");
        await using var before = await FilledRegister.MakeAsync(server);
        await RegisterExport.WriteAsync(before, file, Cancel);

        // An export of a Hansa that had neither rounds nor accounts.
        var text = await File.ReadAllTextAsync(file, Cancel);
        foreach (var step in SchemaFile.All.Where(step => step.Number >= 50))
        {
            text = text.Replace($", \"{step.Number:0000}\": \"{step.Checksum}\"", "", StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(file, text, Cancel);
        await using var register = await server.RegisterAsync();
        var (rows, problem) = await RegisterImport.RunAsync(register, file, Cancel);
        Assert.Null(problem);
        Assert.True(rows > 20);
        Assert.Equal(await FilledRegister.PrintAsync(before), await FilledRegister.PrintAsync(register));
    }
}
