using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Reports;

/// <summary>Puts the form's mark of an empty cell («-») where a row has no words (domain.md M-21).</summary>
internal static class EmptyMarks
{
    /// <param name="concerns">The columns to look at.</param>
    public static ReadingRow Put(ReadingRow row, Form form, Func<ColumnRole, bool> concerns)
    {
        string Marked(string text, ColumnRole role) =>
            text.Length == 0 && concerns(role) && form.Column(role) is { Empty.Length: > 0 } column ? column.Empty : text;

        return row with
        {
            Title = Marked(row.Title, ColumnRole.Title),
            Place = Marked(row.Place, ColumnRole.Place),
            Dates = Marked(row.Dates, ColumnRole.Dates),
            Content = Marked(row.Content, ColumnRole.Content),
            Participants = Marked(row.Participants, ColumnRole.Participants),
            Note = Marked(row.Note, ColumnRole.Note),
        };
    }
}
