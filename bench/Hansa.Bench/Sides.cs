using System.Diagnostics;
using System.Text.Json;
using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;

namespace Hansa.Bench;

/// <summary>What Hansa does in the comparisons with its peers, warm and on the same input.</summary>
internal static class Sides
{
    private const double WarmUp = 2;

    /// <summary>Reports a second, from the bytes to rows understood and checked.</summary>
    public static double Read(double seconds, int threads, string[] paths)
    {
        var files = paths.Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).ToArray();
        Run(WarmUp, threads, ReadOne);
        return Run(seconds, threads, ReadOne);

        void ReadOne(int number)
        {
            var (name, bytes) = files[number % files.Length];
            using var stream = new MemoryStream(bytes, writable: false);
            var rows = 0;
            foreach (var part in ReportReader.Stream(DocumentReader.Open(stream, name)))
            {
                rows += part is ReadingRow ? 1 : 0;
            }

            if (rows == 0)
            {
                throw new InvalidOperationException(name + " gave no rows.");
            }
        }
    }

    /// <summary>Date cells understood exactly, of how many, and phrases a second on one core.</summary>
    public static (int Exact, int Total, double Rate) Dates(double seconds, string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var cells = document.RootElement.EnumerateArray().Select(cell => (
            Text: cell.GetProperty("text").GetString()!,
            Period: Period.TryParse(cell.GetProperty("period").GetString(), out var period) ? period : (Period?)null,
            Spans: cell.GetProperty("spans").EnumerateArray().Select(Span).ToArray())).ToArray();
        var exact = cells.Count(cell => DatePhrase.Parse(cell.Text, cell.Period).Spans.Select(Text).SequenceEqual(cell.Spans));
        Run(WarmUp, 1, ParseAll);
        return (exact, cells.Length, Run(seconds, 1, ParseAll) * cells.Length);

        void ParseAll(int _)
        {
            foreach (var cell in cells)
            {
                DatePhrase.Parse(new Phrase(cell.Text), cell.Period);
            }
        }

        static string Span(JsonElement span) =>
            $"{span.GetProperty("start").GetString()} {span.GetProperty("end").GetString()} {span.GetProperty("precision").GetString()}";

        static string Text(DateSpan span) => $"{span.Start:yyyy-MM-dd} {span.End:yyyy-MM-dd} {span.Precision.ToString().ToLowerInvariant()}";
    }

    /// <summary>Seconds to write a report of so many rows, warm: the median of five.</summary>
    public static double Write(int rows, string format)
    {
        var report = Material.Report(rows);
        var kind = Enum.Parse<FileFormat>(format, ignoreCase: true);
        var times = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var began = Stopwatch.GetTimestamp();
            ReportWriter.Write(report, Stream.Null, kind);
            times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return times.Skip(3).Order().ElementAt(2);
    }

    private static double Run(double seconds, int threads, Action<int> work)
    {
        var done = 0;
        var began = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
            {
                work(Interlocked.Increment(ref done));
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
