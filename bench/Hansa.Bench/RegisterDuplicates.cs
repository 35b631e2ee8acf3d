using System.Diagnostics;
using System.Globalization;
using Hansa.App.Activities;
using Hansa.App.Duplicates;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Bench.Data;
using Npgsql;

namespace Hansa.Bench;

/// <summary>Duplicates of a register of any size: a fresh server is filled with labelled near-copies, searched and merged.</summary>
internal static class RegisterDuplicates
{
    private const string Region = "RU-SMO";
    private const int RowsOfAnImport = 1_000;

    /// <param name="rows">How many activities, told once each before the search.</param>
    /// <param name="folder">For the server’s data. A register that is there already is searched as it is; its labels are not known.</param>
    public static async Task RunAsync(int rows, string folder)
    {
        var (register, problem) = await Register.OpenAsync(new RegisterSettings(null, folder), Environment.GetEnvironmentVariable, TimeProvider.System);
        if (register is null)
        {
            throw new InvalidOperationException(problem!.Message(Core.Text.Language.English));
        }

        await using (register)
        {
            var isMade = (await register.RegionsAsync()).Count == 0;
            if (isMade)
            {
                await TellAsync(register.Source, "insert into region values ('RU-SMO', '{\"nominative\": \"-\"}'); insert into stored_file values ('RU-SMO', sha256('x'), 'x', now())");
                Line("fill", await TimeAsync(() => FillAsync(register, rows)));
                await TellAsync(register.Source, "vacuum analyze");
            }

            DuplicateRunSummary? found = null;
            Line("search", await TimeAsync(async () => found = await DuplicateRuns.RunAsync(register, Region, whole: true)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compared {found!.Compared}, same {found.Same}, possible {found.Possible}"));
            if (isMade)
            {
                Console.WriteLine(await TellAsync(register.Source, Quality));
                await ErrorsAsync(register.Source);
            }

            await TellAsync(register.Source, "delete from duplicate_examined where import_id = (select max(import_id::text)::uuid from import)");
            Line("search of the latest import only", await TimeAsync(() => DuplicateRuns.RunAsync(register, Region, whole: false)));
            Line("merge of what is the same", await TimeAsync(() => ActivityMerging.MergeSameAsync(register, Region, "bench")));
        }
    }

    // The label of a row lies in its number.
    private const string Quality =
        """
        with pairs as materialized (
          select x.activity_id as x, y.activity_id as y, bool_or(f.verdict = 'same') as is_same, bool_or(a.number = b.number) as is_true
          from duplicate_found f
          join duplicate_found_activity x using (region_id, duplicate_found_id)
          join duplicate_found_activity y using (region_id, duplicate_found_id)
          join telling a on a.activity_id = x.activity_id
          join telling b on b.activity_id = y.activity_id
          where x.activity_id < y.activity_id
          group by 1, 2),
        truth as (select sum(n * (n - 1) / 2) as n from (select count(*) as n from telling group by number) copies)
        select format('same: precision %s, recall %s; same or possible: precision %s, recall %s',
          round(count(*) filter (where is_same and is_true)::numeric / count(*) filter (where is_same), 5),
          round(count(*) filter (where is_same and is_true) / max(truth.n), 4),
          round(count(*) filter (where is_true)::numeric / count(*), 4),
          round(count(*) filter (where is_true) / max(truth.n), 4))
        from pairs, truth
        """;

    // To be read, not only counted.
    private const string Errors =
        """
        with pairs as materialized (
          select x.activity_id as x, y.activity_id as y, f.verdict
          from duplicate_found f
          join duplicate_found_activity x using (region_id, duplicate_found_id)
          join duplicate_found_activity y using (region_id, duplicate_found_id)
          where x.activity_id < y.activity_id),
        wrong as (
          select 'same, and is not' as what, a.telling_id as a, b.telling_id as b
          from pairs join telling a on a.activity_id = x join telling b on b.activity_id = y where verdict = 'same' and a.number <> b.number
          limit 20),
        missed as (
          select 'not found' as what, a.telling_id as a, b.telling_id as b
          from telling a join telling b on b.number = a.number and b.telling_id > a.telling_id
          where not exists (select from pairs where x = least(a.activity_id, b.activity_id) and y = greatest(a.activity_id, b.activity_id))
          limit 20)
        select format(E'%s\n  %s | %s | %s | %s\n  %s | %s | %s | %s', e.what, a.title, a.place, a.dates, a.participants, b.title, b.place, b.dates, b.participants)
        from (select * from wrong union all select * from missed) e join telling a on a.telling_id = e.a join telling b on b.telling_id = e.b
        """;

    private static async Task ErrorsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Errors);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            Console.WriteLine(reader.GetString(0));
        }
    }

    private static async Task FillAsync(Register register, int rows)
    {
        await using var connection = await register.Source.OpenConnectionAsync();
        using var json = new StoredJson();
        var years = Math.Max(1, rows / 33_000);
        var batch = new List<NewTelling>();
        var quarter = new List<NewTelling>();
        foreach (var made in DuplicateCorpus.Make(5, rows, years).Take(rows))
        {
            var telling = new NewTelling(
                register.Ids.Next(), register.Ids.Next(), true, batch.Count + 1, made.Row.Row with { Number = made.Activity }, ActivityFacts.Of(made.Row.Row, json), null, null);
            if (quarter.Count < RowsOfAnImport && telling.Facts.FirstDay >= new DateOnly(2001, 4, 1) && telling.Facts.LastDay <= new DateOnly(2001, 6, 30))
            {
                quarter.Add(telling with { Position = quarter.Count + 1 });
                continue;
            }

            batch.Add(telling);
            if (batch.Count == RowsOfAnImport)
            {
                await WriteAsync(register, connection, batch);
            }
        }

        await WriteAsync(register, connection, batch);
        // The latest import tells of one quarter, as imports do.
        await WriteAsync(register, connection, quarter);
    }

    private static async Task WriteAsync(Register register, NpgsqlConnection connection, List<NewTelling> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var import = register.Ids.Next();
        await TellAsync(register.Source, $"insert into import (region_id, import_id, sha256, file_name, report, imported_at, imported_by) values ('{Region}', '{import}', sha256('x'), 'made', 1, now(), 'bench')");
        using var copy = new TellingCopy(connection, Region, import, register.Time.GetUtcNow());
        await copy.WriteAsync(batch, CancellationToken.None);
        batch.Clear();
    }

    private static async Task<object?> TellAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync();
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began);
    }

    private static void Line(string what, TimeSpan time)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {time.TotalSeconds:0.0} s; processor time so far {self.TotalProcessorTime.TotalSeconds:0.0} s, peak memory {self.PeakWorkingSet64 >> 20} MB"));
    }
}
