using System.Globalization;
using System.Text;
using Hansa.Core.Forms;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Reports;

/// <summary>
/// The sheet of a form as a style: its size, margins, type and columns. A file of its own, for pages carry no style in themselves.
/// </summary>
internal static class PaperStyle
{
    public static string AddressOf(Form? form) => form is null ? "/reports/paper/plain.css" : $"/reports/paper/{form.Id}/{form.Version}.css";

    public static IResult Answer(HttpContext http, Form? form)
    {
        http.Response.Headers.CacheControl = "private, max-age=600";
        return Results.Text(Of(form), "text/css", Encoding.UTF8);
    }

    public static string Of(Form? form)
    {
        var page = form?.Page ?? FormPage.Standard;
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $".paper {{ --w: {page.Width}; --h: {page.Height}; --top: {page.Margins.Top}; --right: {page.Margins.Right}; ");
        css.Append(CultureInfo.InvariantCulture, $"--bottom: {page.Margins.Bottom}; --left: {page.Margins.Left}; --text: {page.TextPoints}; --title: {page.TitlePoints}; ");
        css.Append(CultureInfo.InvariantCulture, $"font-family: \"{page.Font.Replace("\"", "", StringComparison.Ordinal)}\", \"Liberation Serif\", serif; hyphens: {(page.Hyphenated ? "auto" : "manual")}; }}\n");
        var columns = form?.Columns ?? [];
        var width = columns.Sum(column => column.Width);
        for (var i = 0; i < columns.Count; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $".paper col:nth-child({i + 1}) {{ width: {columns[i].Width / width * 100:0.###}%; }}\n");
        }

        css.Append(CultureInfo.InvariantCulture, $"@page {{ size: {page.Width}mm {page.Height}mm; margin: {page.Margins.Top}mm {page.Margins.Right}mm {page.Margins.Bottom}mm {page.Margins.Left}mm; }}\n");
        return css.ToString();
    }
}
