using System.Globalization;
using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Reports;

/// <summary>The words of a row by column, as they are printed.</summary>
public static class ReportCells
{
    /// <summary>Paragraphs are parted by \n. For the agreements of a row that continues the cell above see <see cref="AgreementCell"/>.</summary>
    public static string TextOf(ReadingRow row, FormColumn column) => column.Role switch
    {
        ColumnRole.Number => NumberOf(row),
        ColumnRole.Agreement => AgreementsOf(row, column),
        ColumnRole.Title => row.Title,
        ColumnRole.Place => row.Place,
        ColumnRole.Dates => row.Dates,
        ColumnRole.Content => row.Content,
        ColumnRole.Participants => row.Participants,
        ColumnRole.Note => row.Note,
        ColumnRole.Section => row.Section ?? "",
        ColumnRole.Subsection => row.Subsection ?? "",
        _ => ExtraOf(row, column.Heading),
    };

    /// <summary>«1.»</summary>
    public static string NumberOf(ReadingRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Number}.");

    // An empty cell would be read as «the same as above» (domain.md M-18), so a row without an agreement shows a mark.
    private static string AgreementsOf(ReadingRow row, FormColumn column) =>
        row.Agreements.Count == 1 ? row.Agreements[0]
        : row.Agreements.Count > 1 ? string.Join('\n', row.Agreements)
        : column.Empty.Length > 0 ? column.Empty : "-";

    private static string ExtraOf(ReadingRow row, string heading)
    {
        var text = "";
        foreach (var (name, words) in row.Extra)
        {
            if (name == heading)
            {
                text = text.Length == 0 ? words : text + "\n" + words;
            }
        }

        return text;
    }
}
