using System.Globalization;
using Hansa.Core.Duplicates;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Submissions;

/// <summary>What is wrong with a submission as a whole, and what keeps it from being sent.</summary>
public static class SubmissionChecks
{
    /// <returns>Errors with their rows and columns, in the order of the rows; none when it may go on.</returns>
    public static IReadOnlyList<Problem> Blocking(SubmissionFrame frame, IReadOnlyList<SubmittedRow> rows)
    {
        if (rows.All(row => row.IsBlank))
        {
            return [new Problem("submission.empty", Severity.Error)];
        }

        return [.. SubmissionReading.Of(frame, rows).Problems.Where(problem => problem.Severity == Severity.Error).OrderBy(problem => problem.Row)];
    }

    /// <summary>Rows that tell of one activity, in other words perhaps: a department’s own and an institution’s.</summary>
    /// <param name="reading">The submission’s rows, understood.</param>
    public static IReadOnlyList<Problem> ToldTwice(SubmissionFrame frame, Reading reading)
    {
        // A form by agreement tells an activity for each agreement.
        if (reading.Rows.Count < 2 || frame.Form.Column(ColumnRole.Agreement) is not null)
        {
            return [];
        }

        var repeated = reading.Rows.Where(row => row.Problems.Any(problem => problem.Code == "row.repeated")).Select(row => row.Number).ToHashSet();
        var rows = reading.Rows.Where(row => !repeated.Contains(row.Number))
            .Select(row => new ReportedRow(row.Number.ToString(CultureInfo.InvariantCulture), row, reading.Head.Period)).ToList();
        return [.. DuplicateFinder.Find(rows).Where(group => group.Verdict == DuplicateVerdict.Same).Select(group => ToldTwice(group, reading))];
    }

    private static Problem ToldTwice(DuplicateGroup group, Reading reading)
    {
        var first = reading.Rows[int.Parse(group.Ids[0], CultureInfo.InvariantCulture) - 1];
        return new Problem("submission.told-twice", Severity.Warning)
        {
            Row = first.Number, Text = first.Title, Arguments = [string.Join(", ", group.Ids), CellText.OneLine(first.Title)],
        };
    }
}
