using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>Walks the rows of one sheet; rows without any text are passed over.</summary>
internal sealed class SheetWalk(
    SheetEntry sheet, XmlScanner xml, MergedAreas areas, CellValues values, ProblemLog log, ReadLimits limits) : IDisposable
{
    private readonly TextBuffer _value = new(limits.CellCharacters);
    private readonly List<(int Column, string Text)> _cells = [];
    private readonly HiddenColumns _hiddenColumns = new();
    private readonly RowGrid _grid = new(limits);
    private Func<string>? _address;
    private int _row;
    private int _column;
    private int _budget;
    private bool _inRows;
    private bool _saidHidden;

    public SourceRow? Next()
    {
        while (xml.Next())
        {
            var name = (BookName)xml.Name;
            if (name == BookName.SheetData)
            {
                _inRows = xml.Kind == XmlNode.Start;
            }
            else if (xml.Kind == XmlNode.Start && name == BookName.Row && _inRows)
            {
                if (ReadRow() is { } row)
                {
                    return row;
                }
            }
            else if (xml.Kind == XmlNode.Start && name == BookName.Column)
            {
                _hiddenColumns.Note(xml);
            }
        }

        return null;
    }

    public void Dispose() => xml.Dispose();

    private SourceRow? ReadRow()
    {
        _row = Math.Max(_row + 1, xml.Number("r"u8, 0));
        var hidden = xml.Flag("hidden"u8, false);
        _cells.Clear();
        _column = -1;
        _budget = limits.RowCharacters;
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNode.Start)
            {
                if ((BookName)xml.Name == BookName.Cell)
                {
                    ReadCell();
                }
                else
                {
                    xml.Skip();
                }
            }
        }

        if (_cells.Count == 0)
        {
            return null;
        }

        if (hidden)
        {
            log.Hint("file.hidden-rows", sheet.Name, sheet.Name, _row);
        }

        var cells = _grid.Lay(_cells, areas.At(_row), _row);
        return cells is null ? null : new SourceRow(sheet.Number, _row, cells)
        {
            Sheet = sheet.Name,
            IsHeader = sheet.TitleRows is { } titles && _row >= titles.First && _row <= titles.Last,
        };
    }

    private void ReadCell()
    {
        _column = xml.TryGetAttribute("r"u8, out var reference) && CellAddress.TryParse(reference, out var address) && address.Column >= 0
            ? address.Column
            : _column + 1;
        var kind = xml.TryGetAttribute("t"u8, out var type) ? CellValues.KindOf(type) : CellKind.Number;
        var style = xml.Number("s"u8, 0);
        var text = ReadValue(kind, style);
        if (text.Length == 0)
        {
            return;
        }

        if (_column >= limits.Columns || _cells.Count >= limits.Columns)
        {
            log.Warn("file.row-too-large");
            return;
        }

        _cells.Add((_column, text));
        _budget -= text.Length;
        if (!_saidHidden && _hiddenColumns.Has(_column))
        {
            _saidHidden = true;
            log.Hint("file.hidden-columns", sheet.Name, sheet.Name, CellAddress.ColumnName(_column));
        }
    }

    private string ReadValue(CellKind kind, int style)
    {
        _value.Clear();
        _value.Limit = Math.Clamp(_budget, 0, limits.CellCharacters);
        var depth = xml.Depth;
        var hasValue = false;
        var hasFormula = false;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((BookName)xml.Name)
            {
                case BookName.Value:
                    hasValue = true;
                    xml.ReadTextContent(_value, breaksAreSpaces: false);
                    break;
                case BookName.InlineString:
                    RichText.Read(xml, _value);
                    TextFaults.Report(_value, log, limits);
                    return TakeToEnd(depth);
                case BookName.Formula:
                    hasFormula = true;
                    xml.Skip();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        if (hasFormula && !hasValue)
        {
            log.Warn("file.formula-without-value", sheet.Name, Address());
        }

        TextFaults.Report(_value, log, limits);

        return _value.Length == 0 ? "" : values.Show(kind, _value, style, _address ??= Address);
    }

    private string TakeToEnd(int depth)
    {
        while (!(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            xml.Next();
        }

        return _value.Take();
    }

    private string Address() => new CellAddress(_column, _row).ToString();
}
