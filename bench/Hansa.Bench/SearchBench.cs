using System.Diagnostics;
using System.Globalization;
using Hansa.App.Registers;
using Hansa.App.Search;
using Hansa.Bench.Data;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.Bench;

/// <summary>How long an answer takes in a register of so many invented activities.</summary>
internal static class SearchBench
{
    private const int Years = 25;
    private const int WarmUp = 40;
    private const int Rounds = 400;

    /// <param name="folder">The register is made there and kept, so that a second run measures at once.</param>
    public static async Task RunAsync(int count, string folder)
    {
        var settings = RegisterSettings.Of(folder, Environment.GetEnvironmentVariable);
        var (register, problem) = await Register.OpenAsync(settings, Environment.GetEnvironmentVariable, TimeProvider.System);
        if (register is null)
        {
            throw new InvalidOperationException(problem!.Message(Language.English));
        }

        await using (register)
        {
            var began = Stopwatch.GetTimestamp();
            await FillAsync(register, count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
            began = Stopwatch.GetTimestamp();
            var indexed = await SearchIndex.RefreshAsync(register);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"indexed {indexed} in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
            await MeasureAsync(register);
        }
    }

    private static async Task FillAsync(Register register, int count)
    {
        await using var connection = await register.Source.OpenConnectionAsync();
        await using (var command = new NpgsqlCommand("insert into region values ('RU-SMO', '{\"nominative\": \"Смоленская область\"}') on conflict do nothing; select count(*) from activity", connection))
        {
            if ((long)(await command.ExecuteScalarAsync())! >= count)
            {
                return;
            }
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            "copy activity (region_id, activity_id, kind, title, place, dates, content, participants, first_day, last_day, countries, created_at) from stdin (format binary)");
        // A third of the corpus are copies and lookalikes: here each row is an activity of its own.
        foreach (var labelled in DuplicateCorpus.Make(7, count, Years).Take(count))
        {
            var row = labelled.Row.Row;
            await copy.StartRowAsync();
            await copy.WriteAsync("RU-SMO", NpgsqlDbType.Text);
            await copy.WriteAsync(register.Ids.Next(), NpgsqlDbType.Uuid);
            await copy.WriteAsync("event", NpgsqlDbType.Text);
            await copy.WriteAsync(row.Title, NpgsqlDbType.Text);
            await copy.WriteAsync(row.Place, NpgsqlDbType.Text);
            await copy.WriteAsync(row.Dates, NpgsqlDbType.Text);
            await copy.WriteAsync(row.Content, NpgsqlDbType.Text);
            await copy.WriteAsync(row.Participants, NpgsqlDbType.Text);
            await WriteDayAsync(row.When.Spans.Count > 0 ? row.When.Spans.Min(span => span.Start) : null);
            await WriteDayAsync(row.When.Spans.Count > 0 ? row.When.Spans.Max(span => span.End) : null);
            await copy.WriteAsync(PlacePhrase.Parse(new Phrase(row.Participants)).Countries.Select(country => country.Code).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
            await copy.WriteAsync(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
        }

        await copy.CompleteAsync();

        Task WriteDayAsync(DateOnly? day) => day is { } known ? copy.WriteAsync(known, NpgsqlDbType.Date) : copy.WriteNullAsync();
    }

    /// <summary>Asks a mix of questions one after another.</summary>
    public static async Task MeasureAsync(Register register)
    {
        var random = new SeededRandom(3);
        var times = new Dictionary<string, List<double>>();
        var work = new List<double>();
        await using var opened = await register.Source.OpenConnectionAsync();
        var clock = new WorkClock(opened.ProcessID);
        // The pool gives out the same connection again.
        await opened.CloseAsync();
        for (var i = 0; i < WarmUp + Rounds; i++)
        {
            var (kind, request) = SearchQuestions.Next(random);
            var worked = clock.Now();
            var began = Stopwatch.GetTimestamp();
            await ActivitySearch.FindAsync(register, request);
            if (i >= WarmUp)
            {
                work.Add(clock.Now() - worked);
                foreach (var name in (string[])[kind, "all"])
                {
                    if (!times.TryGetValue(name, out var list))
                    {
                        times.Add(name, list = []);
                    }

                    list.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        Console.WriteLine("questions             n    p50    p95    p99 ms");
        foreach (var (name, list) in times.OrderBy(pair => pair.Key == "all").ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            list.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {list.Count,4} {At(list, 50),6:0.0} {At(list, 95),6:0.0} {At(list, 99),6:0.0}"));
        }

        work.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all, work only",-18} {work.Count,4} {At(work, 50),6:0.0} {At(work, 95),6:0.0} {At(work, 99),6:0.0}"));

        static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
