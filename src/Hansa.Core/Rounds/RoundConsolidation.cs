using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>A file of the round's folder as read.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Readings">The reports found in it; empty when it could not be read.</param>
/// <param name="Problems">Why it could not be read.</param>
public sealed record RoundFileReading(string Name, IReadOnlyList<Reading> Readings, IReadOnlyList<Problem> Problems);

/// <param name="Report">Null when the form is unknown or no row came in.</param>
/// <param name="Problems">Of the round and its files; those of single rows travel with the rows.</param>
public sealed record RoundResult(Report? Report, IReadOnlyList<Problem> Problems);

/// <summary>Makes the official report out of what the bodies sent. A file that is missing or cannot be read is said and does not stop the others.</summary>
public static class RoundConsolidation
{
    /// <param name="files">The files of the folder, also those that the round does not name (not <c>campaign.json</c> itself).</param>
    public static RoundResult Consolidate(Round round, IReadOnlyList<RoundFileReading> files, FormCatalog forms)
    {
        if (forms.Find(round.Form, round.Period.Year) is not { } form)
        {
            return new RoundResult(null, [Said("round.form-unknown", Severity.Error, round.Form, string.Join(", ", forms.Ids))]);
        }

        var problems = new List<Problem>();
        var rows = new List<ReadingRow>();
        var footers = new List<string>();
        foreach (var submission in round.Submissions)
        {
            if (files.FirstOrDefault(file => RoundNames.Same(file.Name, submission.File)) is not { } file)
            {
                problems.Add(Said("round.file-missing", Severity.Error, submission.File, submission.Body));
                continue;
            }

            problems.AddRange(file.Problems);
            Add(round, form, submission, file, rows, footers, problems);
        }

        foreach (var file in files)
        {
            if (!round.Submissions.Any(submission => RoundNames.Same(file.Name, submission.File)))
            {
                problems.Add(Said("round.file-not-named", Severity.Warning, file.Name));
            }
        }

        if (rows.Count == 0)
        {
            problems.Add(Said("round.nothing", Severity.Error));
            return new RoundResult(null, problems);
        }

        var composition = ReportComposer.Compose(new ReportRequest(form, round.Period, rows)
        {
            Region = round.Region,
            Country = round.Country,
            Footer = round.Footer ?? (round.Receptions is null && footers.Count > 0 ? string.Join('\n', footers) : null),
            Receptions = round.Receptions,
        });
        problems.AddRange(composition.Problems);
        return new RoundResult(composition.Report, problems);
    }

    private static void Add(
        Round round, Form form, RoundSubmission submission, RoundFileReading file,
        List<ReadingRow> rows, List<string> footers, List<Problem> problems)
    {
        if (file.Readings.Count == 0)
        {
            problems.Add(Said("round.file-unreadable", Severity.Error, submission.File, submission.Body));
            return;
        }

        var before = rows.Count;
        foreach (var reading in file.Readings)
        {
            RoundDoubts.Say(round, submission, reading, problems);
            bool Lacks(Tables.ColumnRole role) => !reading.Head.Columns.Any(column => column.Role == role);
            foreach (var row in reading.Rows)
            {
                rows.Add(EmptyMarks.Put(RoundPlacement.Place(form, submission, reading.Head.Body, row), form, Lacks));
            }

            if (reading.Tail.Footer is { Length: > 0 } footer)
            {
                TakeFooter(form, submission, footer, footers, problems);
            }
        }

        if (rows.Count == before && !file.Readings.Any(reading => reading.Tail.Problems.Any(problem => problem.Code == "report.nothing-held")))
        {
            problems.Add(file.Readings.Any(IsNilReturn)
                ? Said("round.nil-return", Severity.Hint, submission.File, submission.Body)
                : Said("round.file-empty", Severity.Warning, submission.File, submission.Body));
        }
    }

    /// <summary>Whether the body states that it held nothing (domain.md §4.10 no. 14).</summary>
    public static bool IsNilReturn(Reading reading)
    {
        foreach (var problem in reading.Tail.Problems)
        {
            if (problem.Code == "report.nothing-held")
            {
                return true;
            }
        }

        return false;
    }

    // A form that counts receptions takes the sentence of the body that wrote it; other texts, such as a signature, stay out.
    private static void TakeFooter(Form form, RoundSubmission submission, string footer, List<string> footers, List<Problem> problems)
    {
        if (form.Receptions is null || !Folding.Fold(footer).Contains("встреч", StringComparison.Ordinal))
        {
            problems.Add(Said("round.footer-left", Severity.Warning, submission.File, CellText.OneLine(footer)));
        }
        else if (!footers.Contains(footer))
        {
            footers.Add(footer);
        }
    }

    private static Problem Said(string code, Severity severity, params object?[] arguments) =>
        new(code, severity) { Text = arguments.Length > 0 ? arguments[0] as string ?? "" : "", Arguments = arguments };
}
