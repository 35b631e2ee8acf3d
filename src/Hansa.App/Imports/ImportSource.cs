using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Documents.Rounds;

namespace Hansa.App.Imports;

/// <summary>A file to be imported and what is known of it beforehand.</summary>
/// <param name="Round">The round it is a submission of, with <paramref name="Submission"/>; null for a file that stands alone.</param>
/// <param name="Part">Tells apart the files of a body that sends several for one round; mostly "".</param>
internal sealed record ImportSource(string Path, Round? Round, RoundSubmission? Submission, string Part)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Finds the files of folders, rounds and files named; what could not be found is said beside.</summary>
    public static (IReadOnlyList<ImportSource> Sources, IReadOnlyList<ImportOutcome> Refused) Find(IEnumerable<string> paths)
    {
        var sources = new List<ImportSource>();
        var refused = new List<ImportOutcome>();
        var rounds = new Dictionary<string, Round?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                Walk(path, rounds, sources, refused);
            }
            else
            {
                // A submission named alone is still one of its round: the folder knows who sent it.
                var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
                sources.Add(Of(path, RoundFiles.HasCampaign(folder) ? RoundOf(folder, rounds, refused) : null));
            }
        }

        return ([.. sources.DistinctBy(source => System.IO.Path.GetFullPath(source.Path))], refused);
    }

    private static void Walk(string folder, Dictionary<string, Round?> rounds, List<ImportSource> sources, List<ImportOutcome> refused)
    {
        try
        {
            var isRound = RoundFiles.HasCampaign(folder);
            var round = isRound ? RoundOf(folder, rounds, refused) : null;
            if (isRound && round is null)
            {
                // Without the round nobody knows whose the files are.
                return;
            }

            // In the order of the round, which is the order of the report's rows; files it does not name come last.
            var order = round?.Submissions.ToList() ?? [];
            var files = RoundFiles.In(folder)
                .OrderBy(file => round?.SubmissionOf(System.IO.Path.GetFileName(file)) is { } submission ? order.IndexOf(submission) : order.Count)
                .ToList();
            sources.AddRange(files.Select(file => Of(file, round)));
            foreach (var missing in round?.Submissions.Where(submission => files.All(file => round.SubmissionOf(System.IO.Path.GetFileName(file)) != submission)) ?? [])
            {
                refused.Add(ImportOutcome.Unreadable(missing.File, missing.Body, [Said("round.file-missing", missing.File, missing.Body)]));
            }

            foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            {
                if (System.IO.Path.GetFileName(inner)[0] != '.')
                {
                    Walk(inner, rounds, sources, refused);
                }
            }
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            refused.Add(ImportOutcome.Unreadable(folder, "", [Said("file.no-permission", folder)]));
        }
    }

    private static Round? RoundOf(string folder, Dictionary<string, Round?> rounds, List<ImportOutcome> refused)
    {
        var full = System.IO.Path.GetFullPath(folder);
        if (!rounds.TryGetValue(full, out var round))
        {
            var (read, problems) = RoundFiles.ReadCampaign(full);
            rounds[full] = round = read;
            if (round is null)
            {
                refused.Add(ImportOutcome.Unreadable(System.IO.Path.Combine(folder, RoundFiles.CampaignFile), "", problems));
            }
        }

        return round;
    }

    private static ImportSource Of(string path, Round? round)
    {
        var name = System.IO.Path.GetFileName(path);
        if (round?.SubmissionOf(name) is not { } submission)
        {
            return new ImportSource(path, null, null, "");
        }

        var isOnly = submission.Body.Length == 0 || round.Submissions.Count(other => other.Body == submission.Body) == 1;
        return new ImportSource(path, round, submission, isOnly ? "" : submission.File);
    }

    private static Problem Said(string code, params object?[] arguments) =>
        new(code, Severity.Error) { Text = arguments[0] as string ?? "", Arguments = arguments };
}
