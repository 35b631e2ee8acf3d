using Hansa.Core.Json;
using Hansa.Core.Tables;

namespace Hansa.Core.Forms;

/// <summary>Reads the columns of a form and sees that they fit the sheet.</summary>
internal static class FormColumns
{
    public static IReadOnlyList<FormColumn> Of(JsonFields fields)
    {
        var columns = new List<FormColumn>();
        foreach (var item in fields.Objects("columns"))
        {
            var role = item.Choice("role", FormWords.Roles);
            if (columns.Exists(column => column.Role == role))
            {
                item.Source.Add("form.role-twice", item.PathOf("role"));
            }

            columns.Add(new FormColumn(
                role,
                item.Text("heading"),
                item.Number("width", 5, 300),
                item.Choice("align", FormWords.Alignments),
                item.OptionalText("empty") ?? ""));
            item.Done();
        }

        return columns;
    }

    public static void CheckFit(JsonFields fields, Form form)
    {
        foreach (var needed in (ColumnRole[])[ColumnRole.Number, ColumnRole.Title])
        {
            if (form.Column(needed) is null)
            {
                fields.Source.Add("form.role-missing", "columns", needed == ColumnRole.Number ? "number" : "title");
            }
        }

        var width = form.Columns.Sum(column => column.Width);
        if (form.Columns.Count > 0 && Math.Abs(width - form.Page.TextWidth) > 0.5)
        {
            fields.Source.Add("form.width", "columns", width, form.Page.TextWidth);
        }

        if (form.Years is { From: { } from, To: { } to } && from > to)
        {
            fields.Source.Add("form.years", "years", from, to);
        }
    }
}
