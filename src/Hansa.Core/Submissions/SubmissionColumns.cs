using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Submissions;

/// <summary>The columns a submission’s rows fill: those of their files, all of the form’s once a row was typed, and what stands beside the form.</summary>
internal static class SubmissionColumns
{
    public static IReadOnlyList<ReadColumn> Of(Form form, IReadOnlyList<IReadOnlyList<ReadColumn>> files, IReadOnlyList<SubmittedRow> rows)
    {
        var columns = form.Columns
            .Where(column => files.Count == 0
                || rows.Any(row => row.Taken is null || row[column.Role].Length > 0)
                || files.Any(file => file.Any(read => Fills(read.Role, column.Role))))
            .Select(column => new ReadColumn(column.Heading, column.Role)).ToList();
        var beside = SubmittedRow.Columns.Append(ColumnRole.Agreement)
            .Where(role => form.Column(role) is null && rows.Any(row => row[role].Length > 0))
            .Select(role => new ReadColumn(HeadingOf(role, files), role));
        var further = rows.SelectMany(row => row.Extra).Select(cell => cell.Key).Distinct(StringComparer.Ordinal).Select(heading => new ReadColumn(heading, ColumnRole.Unknown));
        return [.. columns, .. beside, .. further];
    }

    private static string HeadingOf(ColumnRole role, IReadOnlyList<IReadOnlyList<ReadColumn>> files) =>
        files.SelectMany(file => file).FirstOrDefault(read => read.Role == role)?.Heading
        ?? FormCatalog.BuiltIn.All.Select(form => form.Column(role)?.Heading).First(heading => heading is not null)!;

    private static bool Fills(ColumnRole read, ColumnRole wanted) =>
        read.Holds(wanted) || (read == ColumnRole.Headcount && wanted == ColumnRole.Participants) || wanted == ColumnRole.Number;
}
