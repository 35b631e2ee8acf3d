using Hansa.Core.Problems;

namespace Hansa.Core.Submissions;

/// <summary>What keeps a submission from being sent.</summary>
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
}
