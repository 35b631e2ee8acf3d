using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Hansa.Bench.Load;

/// <summary>How long requests of each kind took, and which were refused or failed.</summary>
internal sealed class LoadTimes
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _milliseconds = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _errors = new();

    public IReadOnlyCollection<string> Errors => _errors;

    public int Count => _milliseconds.Values.Sum(times => times.Count);

    public void Add(string kind, long began) => _milliseconds.GetOrAdd(kind, static _ => []).Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

    public void Fail(string kind, string what) => _errors.Enqueue($"{kind}: {what}");

    /// <summary>A Markdown table, the most frequent first.</summary>
    public void Write(TextWriter to, TimeSpan duration)
    {
        to.WriteLine("| request | count | a second | p50, ms | p95, ms | p99, ms | longest, ms |");
        to.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (kind, times) in _milliseconds.OrderByDescending(kind => kind.Value.Count))
        {
            Line(to, kind, [.. times], duration);
        }

        Line(to, "all", [.. _milliseconds.Values.SelectMany(times => times)], duration);
    }

    private static void Line(TextWriter to, string kind, double[] times, TimeSpan duration)
    {
        Array.Sort(times);
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {times.Length} | {times.Length / duration.TotalSeconds:0.0} | {At(times, 0.50):0} | {At(times, 0.95):0} | {At(times, 0.99):0} | {At(times, 1):0} |"));
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
