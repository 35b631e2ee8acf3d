using Hansa.Cli.Output;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;

namespace Hansa.Cli;

/// <summary>A folder with what the bodies sent and <c>campaign.json</c>, which says which body sent which file.</summary>
internal sealed record RoundFolder(Round? Round, IReadOnlyList<RoundFileReading> Files, IReadOnlyList<Problem> Problems)
{
    public const string CampaignFile = "campaign.json";

    public static RoundFolder Read(ConsoleSession console, string folder)
    {
        var campaign = Path.Combine(folder, CampaignFile);
        if (!File.Exists(campaign))
        {
            return new RoundFolder(null, [], [new Problem("round.no-campaign", Severity.Error) { Text = folder, Arguments = [folder] }]);
        }

        var parsed = Core.Rounds.Round.Parse(File.ReadAllBytes(campaign), CampaignFile);
        if (parsed.Round is not { } round)
        {
            return new RoundFolder(null, [], parsed.Problems);
        }

        // A hidden file, a lock that Word lays beside an open document, a note of another program is nobody's submission.
        var paths = Directory.EnumerateFiles(folder)
            .Where(path => Path.GetFileName(path) is { } name && name[0] is not ('.' or '~') && !IsNote(name))
            .Order(StringComparer.Ordinal)
            .ToArray();
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

    private static bool IsNote(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".JSON" or ".MD" or ".INI" or ".DB" or ".TMP";
}
