using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Documents.Reading;

namespace Hansa.Cli;

/// <param name="File">The name without folder.</param>
/// <param name="Parts">To be walked once, before the next file is asked for.</param>
internal sealed record FileReading(string File, IEnumerable<ReadingPart> Parts);

/// <summary>Reads the files named on the command line, several at once where they are small, in the order named.</summary>
internal static class FileReadings
{
    /// <summary>Larger files are not read ahead: their rows pass through without being kept.</summary>
    private const long SmallFile = 4 << 20;

    public static IEnumerable<FileReading> Stream(string[] paths, ReadOptions options)
    {
        if (paths.Length == 1 || paths.Any(path => !IsSmall(path)))
        {
            foreach (var path in paths)
            {
                yield return new FileReading(Path.GetFileName(path), ReportReader.Stream(DocumentReader.Open(path), options));
            }

            yield break;
        }

        var read = paths.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(path => new FileReading(Path.GetFileName(path), [.. ReportReader.Stream(DocumentReader.Open(path), options)]));
        foreach (var reading in read)
        {
            yield return reading;
        }
    }

    /// <summary>The reports of one file, whole.</summary>
    public static IReadOnlyList<Reading> Read(string path, ReadOptions options) => ReportReader.Read(DocumentReader.Open(path), options);

    /// <summary>The file gave nothing: it is no document, or has no table that could be understood.</summary>
    public static bool IsUnreadable(ReadingTail tail) =>
        tail.Problems.Any(problem => problem.Severity == Severity.Error
            && (problem.Code.StartsWith("file.", StringComparison.Ordinal) || problem.Code is "table.none" or "table.unknown-headings"));

    private static bool IsSmall(string path)
    {
        var file = new FileInfo(path);
        return !file.Exists || file.Length <= SmallFile;
    }
}
