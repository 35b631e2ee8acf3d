using System.Text;
using Hansa.Core.Forms;

namespace Hansa.Documents.Writing.Docx;

/// <summary>A column with its width in twentieths of a point and the markup that opens its cells.</summary>
internal sealed record DocxColumn(FormColumn Form, int Width, byte[] Opening)
{
    /// <summary>Widths are rounded so that their sum is right.</summary>
    public static DocxColumn[] All(IReadOnlyList<FormColumn> columns)
    {
        var result = new DocxColumn[columns.Count];
        var (edge, before) = (0.0, 0);
        for (var i = 0; i < result.Length; i++)
        {
            edge += columns[i].Width;
            var width = DocxBody.Twips(edge) - before;
            before += width;
            result[i] = new DocxColumn(columns[i], width, Encoding.UTF8.GetBytes($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
        }

        return result;
    }
}
