using Hansa.Cli.Output;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Documents.Rounds;

namespace Hansa.Cli;

/// <summary>A folder with what the bodies sent and <c>campaign.json</c>, which says which body sent which file.</summary>
internal sealed record RoundFolder(Round? Round, IReadOnlyList<RoundFileReading> Files, IReadOnlyList<Problem> Problems)
{
    public static RoundFolder Read(ConsoleSession console, string folder)
    {
        var parsed = RoundFiles.ReadCampaign(folder);
        if (parsed.Round is not { } round)
        {
            return new RoundFolder(null, [], parsed.Problems);
        }

        var paths = RoundFiles.In(folder).ToArray();
        var options = new ReadOptions { Period = round.Period };
        var files = new List<RoundFileReading>();
        using var progress = Progress.Start(console, paths.Length);
        foreach (var read in FileReadings.Stream(paths, options))
        {
            var readings = Reading.Collect(read.Parts);
            files.Add(readings.Any(reading => reading.Head.Columns.Count > 0 || RoundConsolidation.IsNilReturn(reading))
                ? new RoundFileReading(read.File, readings, [])
                : new RoundFileReading(read.File, [], [.. readings.SelectMany(reading => reading.Tail.Problems)]));
            progress.Step(read.File);
        }

        return new RoundFolder(round, files, parsed.Problems);
    }
}
