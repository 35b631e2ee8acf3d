using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Web.Submissions.Rows;

/// <summary>Writes what a check proposes into a cell.</summary>
internal static class Proposal
{
    /// <returns>The cell with the words that gave rise to the problem put right; null where they do not stand in it any more.</returns>
    public static string? Apply(PageRow row, ColumnRole role, Problem problem)
    {
        var typed = row[role];
        return problem.Suggestion is not { Length: > 0 } suggestion ? null
            : problem.Text.Length == 0 ? string.IsNullOrWhiteSpace(typed) ? suggestion : null
            // The words may be those of the cell as it was understood, its line breaks and spaces mended.
            : Replaced(typed, problem.Text, suggestion) ?? Replaced(Cleaned(row.Understood, role), problem.Text, suggestion);
    }

    private static string? Replaced(string cell, string words, string by)
    {
        var at = cell.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : string.Concat(cell.AsSpan(0, at), by, cell.AsSpan(at + words.Length));
    }

    private static string Cleaned(ReadingRow row, ColumnRole role) => role switch
    {
        ColumnRole.Title => row.Title,
        ColumnRole.Dates => row.Dates,
        ColumnRole.Place => row.Place,
        ColumnRole.Content => row.Content,
        ColumnRole.Participants => row.Participants,
        ColumnRole.Note => row.Note,
        ColumnRole.Agreement => string.Join('\n', row.Agreements),
        _ => "",
    };
}
