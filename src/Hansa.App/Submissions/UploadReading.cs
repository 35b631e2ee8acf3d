using Hansa.App.Imports;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;

namespace Hansa.App.Submissions;

/// <summary>A file as its rows go into a submission.</summary>
/// <param name="Rows">Rows with the words taken over and their place in the file.</param>
internal sealed record UploadReading(
    IReadOnlyList<(SubmittedRow Words, ReadingRow Row)> Rows, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<Problem> Problems, string? Footer, bool SaysNothingHeld)
{
    /// <summary>Why nothing can be taken from the file; null when something can.</summary>
    public Problem? Refusal { get; private init; }

    public static UploadReading Of(SubmissionRecord record, SubmissionFrame frame, FileContent content, ReadLimits limits)
    {
        // Checks run later, over all rows of the submission together.
        var options = new ReadOptions { Period = record.Period, Check = false };
        var readings = ReportReader.Read(content.Open(limits), options);
        if (readings.All(reading => reading.Head.Columns.Count == 0) && HeadlessTable.WithHeader(content, limits, record.Form) is { } headed)
        {
            var again = ReportReader.Read(headed, options);
            readings = again.Any(reading => reading.Rows.Count > 0) ? again : readings;
        }

        var submission = new RoundSubmission(content.Name, record.Body, frame.Section);
        var round = new Core.Rounds.Round { Form = record.Form.Id, Period = record.Period, Submissions = [submission] };
        var problems = new List<Problem>();
        var rows = new List<(SubmittedRow, ReadingRow)>();
        string? footer = null;
        foreach (var reading in readings)
        {
            problems.AddRange(reading.Tail.Problems);
            RoundDoubts.Say(round, submission, reading, problems);
            foreach (var row in reading.Rows)
            {
                var placed = RoundPlacement.Place(record.Form, submission, reading.Head.Body, row);
                rows.Add((SubmissionReading.Take(frame, placed), placed));
            }

            footer ??= reading.Tail.Footer;
        }

        var isBroken = readings.SelectMany(reading => reading.Tail.Problems).FirstOrDefault(problem => problem.Severity == Severity.Error);
        var nothing = rows.Count == 0 && readings.Any(RoundConsolidation.IsNilReturn);
        return new UploadReading(rows, [.. readings.SelectMany(reading => reading.Head.Columns).Distinct()], problems, footer, nothing)
        {
            Refusal = isBroken is not null && (rows.Count == 0 || isBroken.Code.StartsWith("file.", StringComparison.Ordinal)) ? isBroken
                : rows.Count == 0 && !nothing ? new Problem("submission.nothing-read", Severity.Error) { Text = content.Name, Arguments = [content.Name] }
                : rows.Count > RowWork.MostRows ? new Problem("submission.too-many-rows", Severity.Error) { Arguments = [RowWork.MostRows] }
                : null,
        };
    }
}
