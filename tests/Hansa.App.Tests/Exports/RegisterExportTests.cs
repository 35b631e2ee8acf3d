using Hansa.App.Exports;
using Hansa.App.Registers;
using Hansa.App.Tests.Backups;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Exports;

public sealed class RegisterExportTests(RegisterServer server) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-export-").FullName;
    private Register _register = null!;

    private string File => Path.Combine(_folder, "register.json");

    public async ValueTask InitializeAsync()
    {
        _register = await FilledRegister.MakeAsync(server);
        await RegisterExport.WriteAsync(_register, File, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_register is not null)
        {
            await _register.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Import_OfAnExport_GivesTheSameRowsAndTheSameExport()
    {
        await using var other = await server.RegisterAsync();
        var (rows, problem) = await RegisterImport.RunAsync(other, File, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        Assert.True(rows > 20);
        Assert.Equal(await FilledRegister.PrintAsync(_register), await FilledRegister.PrintAsync(other));
        await RegisterExport.WriteAsync(other, File + ".json", TestContext.Current.CancellationToken);
        Assert.Equal(await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken), await System.IO.File.ReadAllBytesAsync(File + ".json", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_LaidOutByAnotherProgram_IsTheSame()
    {
        var indented = System.Text.Json.Nodes.JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken))!
            .ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        await System.IO.File.WriteAllTextAsync(File, indented, TestContext.Current.CancellationToken);
        await using var other = await server.RegisterAsync();
        Assert.Null((await RegisterImport.RunAsync(other, File, TestContext.Current.CancellationToken)).Problem);
        Assert.Equal(await FilledRegister.PrintAsync(_register), await FilledRegister.PrintAsync(other));
    }

    [Fact]
    public async Task Import_RowsLongerThanTheBuffer_AreRead()
    {
        await _register.Source.AskAsync("insert into activity (region_id, activity_id, kind, content, created_at) select 'RU-SMO', gen_random_uuid(), 'event', repeat('Ярмарка ', 40000), now() from generate_series(1, 5)");
        await RegisterExport.WriteAsync(_register, File, TestContext.Current.CancellationToken);
        await using var other = await server.RegisterAsync();
        Assert.Null((await RegisterImport.RunAsync(other, File, TestContext.Current.CancellationToken)).Problem);
        Assert.Equal(await FilledRegister.PrintAsync(_register), await FilledRegister.PrintAsync(other));
    }

    [Fact]
    public async Task Import_CutOffAnywhere_IsRefusedAndLeavesNothing()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        await using var other = await server.RegisterAsync();
        for (var part = 0; part < 12; part++)
        {
            await System.IO.File.WriteAllBytesAsync(File + part, bytes[..(bytes.Length * part / 12)], TestContext.Current.CancellationToken);
            Assert.Equal("export.damaged", (await RegisterImport.RunAsync(other, File + part, TestContext.Current.CancellationToken)).Problem!.Code);
            Assert.Equal(0, await other.Source.CountAsync("region"));
        }
    }

    [Theory]
    [InlineData("{}", "export.not-an-export")]
    [InlineData("[]", "export.damaged")]
    [InlineData("{\"format\": \"hansa-register\", \"version\": 2, \"schema\": {}, \"tables\": {}}", "export.not-an-export")]
    [InlineData("{\"format\": \"hansa-register\", \"version\": 1, \"schema\": {}, \"tables\": {}}", "backup.other-schema")]
    [InlineData("{\"tables\": {\"region\": [{\"region_id\": \"RU-SMO\"}]}}", "export.not-an-export")]
    [InlineData("{\"tables\": {\"region\": [1]}}", "export.damaged")]
    [InlineData("{\"tables\": 5}", "export.damaged")]
    [InlineData("текст", "export.damaged")]
    public async Task Import_NotAnExport_IsRefusedWithAWord(string content, string code)
    {
        await System.IO.File.WriteAllTextAsync(File, content, TestContext.Current.CancellationToken);
        await using var other = await server.RegisterAsync();
        Assert.Equal(code, (await RegisterImport.RunAsync(other, File, TestContext.Current.CancellationToken)).Problem!.Code);
    }

    [Fact]
    public async Task Import_RowThatPointsNowhere_IsRefused()
    {
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(File, text.Replace("\"parent_id\":\"00000000-0000-7000-8000-000000000001\"", "\"parent_id\":\"00000000-0000-7000-8000-000000000099\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await using var other = await server.RegisterAsync();
        Assert.Equal("restore.refused", (await RegisterImport.RunAsync(other, File, TestContext.Current.CancellationToken)).Problem!.Code);
        Assert.Equal(0, await other.Source.CountAsync("region"));
    }

    [Fact]
    public async Task Import_IntoARegisterWithData_IsRefused() =>
        Assert.Equal("restore.not-empty", (await RegisterImport.RunAsync(_register, File, TestContext.Current.CancellationToken)).Problem!.Code);

    [Fact]
    public async Task Write_ToAFolder_MakesTablesWithoutLiveFormulas()
    {
        await RegisterExport.WriteAsync(_register, _folder, TestContext.Current.CancellationToken);
        var names = await System.IO.File.ReadAllTextAsync(Path.Combine(_folder, "csv", "organization_name.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(",'=Министерство культуры,", names, StringComparison.Ordinal);
        Assert.Contains(",\"Департамент \"\"по культуре\"\"; 1, 2\",", names, StringComparison.Ordinal);
        Assert.Contains(",'-1+1,", await System.IO.File.ReadAllTextAsync(Path.Combine(_folder, "csv", "activity.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(File));
    }
}
