using Hansa.Core.Problems;
using Hansa.Core.Rounds;

namespace Hansa.Documents.Rounds;

/// <summary>The folder of a round: what the bodies sent, and beside it <c>campaign.json</c>, which says which body sent which file.</summary>
public static class RoundFiles
{
    public const string CampaignFile = "campaign.json";

    public static bool HasCampaign(string folder) => File.Exists(Path.Combine(folder, CampaignFile));

    /// <summary>Reads the round of a folder; what is wrong is said, nothing thrown.</summary>
    public static RoundReading ReadCampaign(string folder)
    {
        try
        {
            return HasCampaign(folder)
                ? Round.Parse(File.ReadAllBytes(Path.Combine(folder, CampaignFile)), CampaignFile)
                : new RoundReading(null, [new Problem("round.no-campaign", Severity.Error) { Text = folder, Arguments = [folder] }]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new RoundReading(null, [new Problem("file.unreadable", Severity.Error) { Text = CampaignFile, Arguments = [CampaignFile] }]);
        }
    }

    /// <summary>
    /// The files of a folder that may be submissions, by name. A hidden file, a lock that Word lays beside an open document,
    /// a note of another program is nobody’s submission.
    /// </summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Where(path => Path.GetFileName(path) is { } name && name[0] is not ('.' or '~') && !IsNote(name))
            .Order(StringComparer.Ordinal)];

    private static bool IsNote(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".JSON" or ".MD" or ".INI" or ".DB" or ".TMP";
}
