using System.Diagnostics;
using System.Globalization;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.Cli.Tests.Commands;

/// <summary>
/// An import of many files killed at moments drawn by lot: the program alone, or its database server with it. What was
/// committed before is there afterwards, whole; what was not leaves no trace; and the work can be done again to its end.
/// </summary>
public sealed class KilledAnywhereTests : IDisposable
{
    private const int Files = 60;
    private const int RowsInFile = 40;

    private readonly TestFolder _data = new();
    private readonly Folder _files = new();

    private string PidFile => Path.Combine(_data.Path, "data", "postmaster.pid");

    private CommandRun Run(params string[] args) => CommandRun.In(Environment.GetEnvironmentVariable, "", [.. args, "--data", _data.Path]);

    [Theory]
    [InlineData(7)]
    public async Task Import_KilledAtAnyMoment_IsWholeFileByFile(int seed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are killed by their numbers in the pid file.");
        TestFolder.Binaries();
        // Makes the server’s folder, so that kills fall upon work and not upon initdb.
        Assert.Equal(0, Run("imports").Exit);
        for (var i = 1; i <= Files; i++)
        {
            await File.WriteAllLinesAsync(_files.File($"{i:00}.txt"), Report(i));
        }

        var random = new Random(seed);
        var kept = 0;
        for (var kill = 0; kill < 3; kill++)
        {
            var before = await ImportUntilKilledAsync(random.Next(50, 600), withServer: kill != 1);
            var verified = Run("audit", "verify");
            Assert.True(verified.Exit == 0, verified.Output + verified.Error);
            kept = await CheckAsync(before);
        }

        Assert.True(kept < Files, "The import was over before it could be killed.");
        var rest = Run("import", _files.Root);
        Assert.Equal(0, rest.Exit);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"без изменений: {kept}"), rest.Output, StringComparison.Ordinal);
        Assert.Equal(Files, await CheckAsync([]));
    }

    private static IEnumerable<string> Report(int file) =>
    [
        $"Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале {1960 + file} года",
        "",
        "№ п/п\tНаименование мероприятия\tМесто проведения мероприятия\tСроки проведения мероприятия\tСодержание и результат\tУчастники мероприятия",
        .. Enumerable.Range(1, RowsInFile).Select(i => $"{i}.\tВыставка № {file}-{i}\tг. Минск\t{1 + i % 30} апреля {1960 + file} года\tПоказаны работы\t{i} человек"),
    ];

    /// <returns>The imports that others saw before the kill.</returns>
    private async Task<HashSet<Guid>> ImportUntilKilledAsync(int milliseconds, bool withServer)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "hansa.dll"), "import", _files.Root, "--data", _data.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        while (!process.HasExited && !(File.Exists(PidFile) && (await File.ReadAllTextAsync(PidFile)).Contains("ready", StringComparison.Ordinal)))
        {
            await Task.Delay(5);
        }

        var seen = new HashSet<Guid>();
        await using (var watching = Watch())
        {
            var until = Stopwatch.StartNew();
            do
            {
                await using var command = watching.CreateCommand("select import_id from import");
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    seen.Add(reader.GetGuid(0));
                }
            }
            while (until.ElapsedMilliseconds < milliseconds && !process.HasExited);
        }

        var server = (await File.ReadAllLinesAsync(PidFile))[0];
        if (withServer)
        {
            using var postmaster = Process.GetProcessById(int.Parse(server, CultureInfo.InvariantCulture));
            postmaster.Kill();
        }

        process.Kill();
        await process.WaitForExitAsync();
        return seen;
    }

    /// <returns>How many imports there are, each of them whole.</returns>
    private async Task<int> CheckAsync(HashSet<Guid> before)
    {
        // The server stops when the command ends, so the questions are asked of the exported register.
        var file = _files.Root + ".json";
        Assert.Equal(0, Run("export", file).Exit);
        var tables = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(file))!["tables"]!;
        File.Delete(file);
        var imports = tables["import"]!.AsArray().ToDictionary(import => import!["import_id"]!.GetValue<Guid>(), import => import!["row_count"]!.GetValue<int>());
        Assert.Empty(before.Except(imports.Keys));
        var rows = tables["telling"]!.AsArray().GroupBy(telling => telling!["import_id"]!.GetValue<Guid>()).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(imports.OrderBy(pair => pair.Key), rows.OrderBy(pair => pair.Key));
        Assert.All(rows.Values, count => Assert.Equal(RowsInFile, count));
        var told = tables["telling"]!.AsArray().Select(telling => telling!["activity_id"]!.GetValue<Guid>()).ToHashSet();
        Assert.Equal(told.Order(), tables["activity"]!.AsArray().Select(activity => activity!["activity_id"]!.GetValue<Guid>()).Order());
        Assert.Equal(imports.Count, tables["stored_file"]!.AsArray().Count);
        Assert.Equal(imports.Count, tables["audit"]!.AsArray().Count(line => line!["action"]!.GetValue<string>() == "import"));
        return imports.Count;
    }

    private NpgsqlDataSource Watch() => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
    {
        Host = _data.Path,
        Port = 5432,
        Database = "hansa",
        Username = "hansa",
        Password = File.ReadAllText(Path.Combine(_data.Path, "password")).Trim(),
        Pooling = false,
    });

    public void Dispose()
    {
        // A test that broke off leaves its server; whoever joins it last stops it.
        if (File.Exists(PidFile))
        {
            Run("imports");
        }

        _files.Dispose();
        _data.Dispose();
    }
}
