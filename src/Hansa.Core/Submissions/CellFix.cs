using Hansa.Core.Problems;

namespace Hansa.Core.Submissions;

/// <summary>Mends a cell by what a problem suggests: the one click.</summary>
public static class CellFix
{
    /// <returns>The whole new text of the problem’s cell; null where nothing is suggested or the words are not there any more.</returns>
    public static string? Of(SubmittedRow row, Problem problem)
    {
        if (problem is not { Suggestion: { } suggestion, Column: { } column })
        {
            return null;
        }

        var cell = row[column];
        var at = problem.Text.Length == 0 ? cell.Length == 0 ? 0 : -1 : cell.IndexOf(problem.Text, StringComparison.Ordinal);
        return at < 0 || suggestion == problem.Text ? null : string.Concat(cell.AsSpan(0, at), suggestion, cell.AsSpan(at + problem.Text.Length));
    }
}
