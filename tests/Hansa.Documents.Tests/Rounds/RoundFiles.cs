using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Documents.Reading;

namespace Hansa.Documents.Tests.Rounds;

/// <summary>Reads the files that a round names and consolidates them.</summary>
internal static class RoundFiles
{
    public static RoundResult Consolidate(string folder)
    {
        var round = Round.Parse(File.ReadAllBytes(Path.Combine(folder, "campaign.json"))).Round!;
        var options = new ReadOptions { Form = round.Form, Period = round.Period };
        return RoundConsolidation.Consolidate(
            round,
            [.. round.Submissions.Select(submission => new RoundFileReading(submission.File, ReportReader.Read(DocumentReader.Open(Path.Combine(folder, submission.File)), options), []))],
            FormCatalog.BuiltIn);
    }
}
