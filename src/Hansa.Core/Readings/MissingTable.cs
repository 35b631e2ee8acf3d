using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Says why no table of activities was found.</summary>
internal static class MissingTable
{
    /// <param name="header">A row that looked like a header, or null.</param>
    public static Problem Of(SourceRow? header)
    {
        if (header is null)
        {
            return new Problem("table.none", Severity.Error);
        }

        var (known, unknown) = (new List<string>(), new List<string>());
        foreach (var column in HeaderBlock.MapOf(header).Columns)
        {
            var heading = CellText.OneLine(column.Heading);
            if (heading.Length > 0)
            {
                (column.Role == ColumnRole.Unknown ? unknown : known).Add($"«{heading}»");
            }
        }

        return new Problem("table.unknown-headings", Severity.Error)
        {
            Text = string.Join(", ", unknown.Concat(known)),
            Arguments = [unknown.Count == 0 ? "—" : string.Join(", ", unknown), known.Count == 0 ? "—" : string.Join(", ", known)],
        };
    }
}
