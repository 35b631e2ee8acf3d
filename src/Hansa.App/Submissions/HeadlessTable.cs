using Hansa.App.Imports;
using Hansa.Core.Forms;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;

namespace Hansa.App.Submissions;

/// <summary>Rows copied out of a table leave its header behind: the form’s own is put above them.</summary>
internal static class HeadlessTable
{
    /// <returns>The document with the form’s header above its first table; null where no row has as many cells as the form.</returns>
    public static SourceDocument? WithHeader(FileContent content, ReadLimits limits, Form form)
    {
        var document = content.Open(limits);
        var parts = document.Parts.Take(RowWork.MostRows).ToList();
        if (parts.OfType<SourceRow>().FirstOrDefault(row => Columns(row, form) is not null) is not { } first)
        {
            return null;
        }

        var columns = Columns(first, form)!;
        var header = first with
        {
            Cells = [.. columns.Select((column, i) => new SourceCell(first.Cells[i].Column, first.Cells[i].Span, column.Heading))],
            IsHeader = true,
        };
        parts.Insert(parts.IndexOf(first), header);
        return document with { Parts = parts };
    }

    private static IReadOnlyList<FormColumn>? Columns(SourceRow row, Form form)
    {
        var unnumbered = form.Columns.Where(column => column.Role != ColumnRole.Number).ToList();
        return row.Cells.Count == form.Columns.Count ? form.Columns : row.Cells.Count == unnumbered.Count ? unnumbered : null;
    }
}
