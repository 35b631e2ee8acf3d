using System.Diagnostics;
using System.Globalization;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Servers;
using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.Cli.Tests.Commands;

/// <summary>
/// The approval of a report killed at each of its steps: the program alone, or its database server with it. An edition is
/// there with all its rows, its file and its line of the audit, or it is not there at all and the one before it is in force.
/// </summary>
public sealed class FreezeKillTests(RegisterServer server) : IDisposable
{
    private const int Rows = 40;

    private static readonly string[] s_freeze = ["report", "freeze", "international-executive", "2024-Q2", "--supersede"];

    // What must hold between any two transactions, each as rows that break it.
    private const string Broken =
        """
        select count(*) from (
          select 1 from frozen_report f where f.row_count <> (select count(*) from frozen_report_row r where r.frozen_report_id = f.frozen_report_id)
          union all select 1 from frozen_report f where not exists (select from frozen_report_file w where w.frozen_report_id = f.frozen_report_id)
          union all select 1 from frozen_report_file w where w.sha256 <> sha256(w.content)
          union all select 1 from frozen_report f where (select count(*) from audit a where a.action = 'freeze' and a.subject_id = f.frozen_report_id) <> 1
          union all select 1 from audit a where a.action = 'freeze' and not exists (select from frozen_report f where f.frozen_report_id = a.subject_id)
          union all select 1 where (select count(*) from frozen_report where superseded_by is null) <> 1
          union all select 1 from audit_broken) broken
        """;

    private readonly TestFolder _data = new();
    private readonly Folder _files = new();
    private EmbeddedServer? _own;

    [Theory]
    [InlineData("frozen_report_row", false)]
    [InlineData("audit", false)]
    [InlineData("frozen_report_file", true)]
    public async Task Freeze_KilledAtAStep_LeavesTheEditionBefore(string table, bool withServer)
    {
        var connection = withServer ? OwnServer() : await server.RegisterDatabaseAsync();
        await FillAsync(connection);
        await using (var source = NpgsqlDataSource.Create(connection))
        await using (var holding = await source.OpenConnectionAsync())
        {
            // Who writes into the table waits here, in the middle of its transaction.
            await using var transaction = await holding.BeginTransactionAsync();
            await AskAsync(source, holding, $"lock table {table} in share mode");
            using var hansa = Start(connection);
            long waiting;
            while ((waiting = await AskAsync(source, null, "select max(pid)::bigint from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())")) == 0 && !hansa.HasExited)
            {
                await Task.Delay(10);
            }

            Assert.False(hansa.HasExited, "The command did not come so far.");
            if (withServer)
            {
                KillServer();
            }

            hansa.Kill();
            await hansa.WaitForExitAsync();
            if (!withServer)
            {
                await transaction.RollbackAsync();
                while (await AskAsync(source, null, $"select count(*) from pg_stat_activity where pid = {waiting}") > 0)
                {
                    await Task.Delay(10);
                }
            }
        }

        connection = withServer ? OwnServer() : connection;
        await using var after = NpgsqlDataSource.Create(connection);
        Assert.Equal((1L, 0L), (await AskAsync(after, null, "select count(*) from frozen_report"), await AskAsync(after, null, Broken)));
        Assert.Equal(0, CommandRun.In(name => name == "ConnectionStrings__Hansa" ? connection : null, "", s_freeze).Exit);
        Assert.Equal((2L, 0L), (await AskAsync(after, null, "select count(*) from frozen_report"), await AskAsync(after, null, Broken)));
    }

    [Fact]
    public async Task Freeze_AcknowledgedThenServerKilled_IsKept()
    {
        var connection = OwnServer();
        await FillAsync(connection);
        using var hansa = Start(connection);
        await hansa.WaitForExitAsync();
        Assert.Equal(0, hansa.ExitCode);
        KillServer();
        await using var after = NpgsqlDataSource.Create(OwnServer());
        Assert.Equal((2L, 0L), (await AskAsync(after, null, "select max(edition)::bigint from frozen_report"), await AskAsync(after, null, Broken)));
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _own?.Dispose();
        _files.Dispose();
        _data.Dispose();
    }

    /// <summary>Fills a register and approves the first edition.</summary>
    private async Task FillAsync(string connection)
    {
        await File.WriteAllLinesAsync(
            _files.File("a.txt"),
            [
                "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале 2024 года",
                "",
                "№ п/п\tНаименование мероприятия\tМесто проведения мероприятия\tСроки проведения мероприятия\tСодержание и результат\tУчастники мероприятия",
                .. Enumerable.Range(1, Rows).Select(i => $"{i}.\tВыставка № {i}\tг. Минск\t{1 + i % 30} апреля 2024 года\tПоказаны работы\t{i} человек"),
            ]);
        await using var register = (await Register.OpenAsync(connection, TimeProvider.System)).Register!;
        await new ReportImport(register).RunAsync(new ImportRequest([_files.Root], "test"));
        var (frozen, _) = await ReportFreeze.RunAsync(register, "RU-SMO", new ReportAsk("international-executive", Period.OfQuarter(2024, 2), ReportScope.All), false, "test");
        Assert.Equal(Rows, frozen!.RowCount);
    }

    private string OwnServer()
    {
        _own?.Dispose();
        (_own, var problem) = EmbeddedServer.Start(_data.Path, TestFolder.Binaries(), synced: true);
        Assert.Null(problem);
        return _own!.ConnectionString;
    }

    private void KillServer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The server is killed by the number in its pid file.");
        var pid = File.ReadLines(Path.Combine(_data.Path, "data", "postmaster.pid")).First();
        using var postmaster = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
        postmaster.Kill();
        postmaster.WaitForExit();
    }

    private static Process Start(string connection) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "hansa.dll"), s_freeze[0], s_freeze[1], s_freeze[2], s_freeze[3], s_freeze[4] },
        Environment = { ["ConnectionStrings__Hansa"] = connection },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<long> AskAsync(NpgsqlDataSource source, NpgsqlConnection? connection, string sql)
    {
        await using var command = connection is null ? source.CreateCommand(sql) : new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is long count ? count : 0;
    }
}
