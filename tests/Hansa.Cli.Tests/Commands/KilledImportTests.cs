using System.Diagnostics;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.Cli.Tests.Commands;

/// <summary>What remains when <c>hansa</c> is killed in the middle of its work: a process of its own, killed in earnest.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 12_000;

    private readonly TestFolder _data = new();
    private readonly Folder _files = new();

    private CommandRun Run(params string[] args) => CommandRun.In(Environment.GetEnvironmentVariable, "", [.. args, "--data", _data.Path]);

    private string LargeReport()
    {
        var path = _files.File("large.txt");
        File.WriteAllLines(path,
        [
            "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале 2020 года",
            "",
            "№ п/п\tНаименование мероприятия\tМесто проведения мероприятия\tСроки проведения мероприятия\tСодержание и результат\tУчастники мероприятия",
            .. Enumerable.Range(1, Rows).Select(i => $"{i}.\tВыставка № {i}\tг. Минск\t{1 + i % 30} апреля 2020 года\tПоказаны работы {i} художников\t{i} человек"),
        ]);
        return path;
    }

    private Process Start(string report)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "hansa.dll"), "import", report, "--data", _data.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    // Waits until rows are being written and nothing is committed.
    private async Task WaitForWritingAsync(Process process)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = _data.Path,
            Port = 5432,
            Database = "hansa",
            Username = "hansa",
            Password = (await File.ReadAllTextAsync(Path.Combine(_data.Path, "password"))).Trim(),
            Pooling = false,
        };
        await using var watching = NpgsqlDataSource.Create(connection);
        while (!process.HasExited)
        {
            await using var command = watching.CreateCommand("select exists (select from pg_stat_activity where state = 'active' and query like 'copy telling %')");
            if (await command.ExecuteScalarAsync() is true)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task Import_Killed_LeavesNothingHalfDoneAndAServerThatTheNextOneJoins()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        TestFolder.Binaries();
        Assert.Equal(0, Run("import", Repo.PathOf("samples", "municipal-2024-Q2")).Exit);
        var report = LargeReport();
        string server;
        using (var process = Start(report))
        {
            var pidFile = Path.Combine(_data.Path, "data", "postmaster.pid");
            while (!process.HasExited && !(File.Exists(pidFile) && (await File.ReadAllTextAsync(pidFile)).Contains("ready", StringComparison.Ordinal)))
            {
                await Task.Delay(20);
            }

            await WaitForWritingAsync(process);
            Assert.False(process.HasExited, "The import was over before it could be killed.");
            server = File.ReadLines(pidFile).First();
            process.Kill();
            await process.WaitForExitAsync();
        }

        // The server is still there; the next hansa works with it and stops it in the end.
        Assert.True(Directory.Exists("/proc/" + server));
        var imports = Run("imports", "--all");
        Assert.Equal(4, imports.Output.Split('\n').Count(line => line.Contains("2024-Q2", StringComparison.Ordinal)));
        Assert.DoesNotContain("large.txt", imports.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_data.Path, "data", "postmaster.pid")));

        var again = Run("import", report);
        Assert.Equal(0, again.Exit);
        Assert.Contains($"{Rows}", again.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        // A test that broke off leaves its server; whoever joins it last stops it.
        if (File.Exists(Path.Combine(_data.Path, "data", "postmaster.pid")))
        {
            Run("imports");
        }

        _files.Dispose();
        _data.Dispose();
    }
}
