using System.Diagnostics;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.Cli.Tests.Commands;

/// <summary>The command killed in the middle of its merges, as by <c>kill -9</c>: nothing is half-done, and the next run goes on.</summary>
public sealed class MergeKillTests(RegisterServer server)
{
    private const int Pairs = 1_200;

    private const string Fill =
        """
        insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}');
        insert into stored_file values ('RU-SMO', sha256('x'), 'x', now());
        insert into import (region_id, import_id, sha256, file_name, report, imported_at, imported_by)
        values ('RU-SMO', '01900000-0000-7000-8000-000000000000', sha256('x'), 'a.docx', 1, now(), 'test');
        insert into duplicate_run values ('RU-SMO', '01900000-0000-7000-8000-000000000000', 1, true, now(), now(), 1);
        create function made(kind integer, n integer) returns uuid language sql immutable as
          $$ select ('01900000-0000-7000-8000-' || kind || lpad(n::text, 11, '0'))::uuid $$;
        insert into activity (region_id, activity_id, kind, title, headcount, headcount_qualifier, import_id, created_at)
        select 'RU-SMO', made(1, n), 'event', 'Выставка ' || n, case when n % 2 = 0 then n end, case when n % 2 = 0 then 'exact' end, '01900000-0000-7000-8000-000000000000', now()
        from generate_series(1, 2 * {0}) n;
        insert into telling (region_id, telling_id, import_id, activity_id, position, number, source_table, source_row, understanding, outside_period)
        select 'RU-SMO', made(2, n), '01900000-0000-7000-8000-000000000000', made(1, n), n, n, 1, n, '{}', false from generate_series(1, 2 * {0}) n;
        insert into duplicate_found (region_id, duplicate_found_id, duplicate_run_id, finder, verdict, score, reasons)
        select 'RU-SMO', made(3, n), '01900000-0000-7000-8000-000000000000', 1, 'same', 1, '[]' from generate_series(1, {0}) n;
        insert into duplicate_found_activity select 'RU-SMO', made(3, n), made(1, 2 * n - i) from generate_series(1, {0}) n, generate_series(0, 1) i;
        analyze;
        """;

    // What must hold between any two transactions, each as rows that break it.
    private const string Broken =
        """
        select count(*) from (
          select 1 from activity_merge m where (select count(*) from activity_merge_part p where p.activity_merge_id = m.activity_merge_id) <> 1
          union all select 1 from activity_merge_part p join activity a using (activity_id) where a.state <> 'merged'
          union all select 1 from activity a where a.state = 'merged' and not exists (select from activity_merge_part p where p.activity_id = a.activity_id)
          union all select 1 from telling t join activity a using (activity_id) where a.state <> 'current'
          union all select 1 from activity_merge m join activity a on a.activity_id = m.survivor_id where a.headcount is null
          union all select 1 from duplicate_found_activity f join activity a using (activity_id) where a.state <> 'current'
          union all select 1 from activity_merge m where not exists (select from audit where subject_id = m.survivor_id and action = 'merge')
          union all select 1 from audit where action = 'merge' and not exists (select from activity_merge m where m.survivor_id = subject_id)
          union all select 1 from audit_broken) broken
        """;

    [Fact]
    public async Task MergeSame_KilledAgainAndAgain_IsNeverHalfDoneAndComesToItsEnd()
    {
        var connection = await server.RegisterDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        await AskAsync(source, Fill.Replace("{0}", $"{Pairs}", StringComparison.Ordinal));
        var kills = 0;
        for (var merged = 0L; merged < Pairs && kills < 3;)
        {
            using var hansa = Start(connection);
            while (!hansa.HasExited && await AskAsync(source, "select count(*) from activity_merge") <= merged)
            {
                await Task.Delay(5);
            }

            await Task.Delay(20 * kills);
            if (!hansa.HasExited)
            {
                hansa.Kill();
                kills++;
            }

            await hansa.WaitForExitAsync();
            Assert.Equal(0L, await AskAsync(source, Broken));
            merged = await AskAsync(source, "select count(*) from activity_merge");
        }

        Assert.True(kills > 1, "The command was too fast to be killed.");
        using var last = Start(connection);
        await last.WaitForExitAsync();
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(Pairs, await AskAsync(source, "select count(*) from activity where state = 'current'"));
        Assert.Equal(0L, await AskAsync(source, Broken));
        Assert.Equal(0L, await AskAsync(source, "select count(*) from duplicate_found"));
    }

    private static Process Start(string connection)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "hansa.dll"), "merge", "--same" },
            Environment = { ["ConnectionStrings__Hansa"] = connection },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static async Task<long> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is long count ? count : 0;
    }
}
