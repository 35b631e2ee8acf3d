using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>The number formats that the cells of a workbook refer to by the number of their style.</summary>
internal sealed class CellStyles
{
    private readonly List<int> _formatOfStyle = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];

    /// <summary>Reads a styles part; without one every number is shown plainly.</summary>
    public static CellStyles Read(Package package, string part)
    {
        var styles = new CellStyles();
        using var xml = package.Scan(part, BookNames.Resolve);
        var inCellFormats = false;
        while (xml?.Next() == true)
        {
            var name = (BookName)xml.Name;
            if (name == BookName.CellFormats)
            {
                inCellFormats = xml.Kind == XmlNode.Start;
            }
            else if (xml.Kind == XmlNode.Start && styles._formatOfStyle.Count < package.Limits.MergedAreas)
            {
                if (name == BookName.CellFormat && inCellFormats)
                {
                    styles._formatOfStyle.Add(xml.Number("numFmtId"u8, 0));
                }
                else if (name == BookName.NumberFormat && styles._codes.Count < package.Limits.Entries)
                {
                    styles._codes[xml.Number("numFmtId"u8, -1)] = xml.Attribute("formatCode"u8) ?? "";
                }
            }
        }

        return styles;
    }

    /// <summary>The format of a style; the general one for styles that do not exist.</summary>
    public NumberFormat FormatOf(int style)
    {
        if (style < 0 || style >= _formatOfStyle.Count)
        {
            return NumberFormat.General;
        }

        var id = _formatOfStyle[style];
        if (!_formats.TryGetValue(id, out var format))
        {
            format = _codes.TryGetValue(id, out var code) ? NumberFormatCode.Parse(code) : NumberFormatCode.BuiltIn(id);
            _formats[id] = format;
        }

        return format;
    }
}
