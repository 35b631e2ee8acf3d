using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xlsx;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Reads the visible sheets of an OpenDocument workbook, each as one table, row by row.</summary>
internal sealed class OdsReader : PartSource
{
    // The last row that LibreOffice and Excel have.
    private const int LastRow = 1_048_576;

    private readonly XmlScanner _xml;
    private readonly OpenText _words;
    private readonly ProblemLog _log;
    private readonly IDisposable? _file;
    private readonly OpenRows _rows;
    private OpenGrid? _table;
    private string _sheet = "";
    private int _sheets;
    private bool _inHeader;
    private SourceRow? _repeated;
    private int _timesLeft;

    /// <param name="xml">Stands inside the body; disposed with the reader.</param>
    /// <param name="file">The package, or nothing for a file of plain XML; disposed with the reader.</param>
    public OdsReader(XmlScanner xml, OpenText words, ProblemLog log, IDisposable? file)
    {
        (_xml, _words, _log, _file) = (xml, words, log, file);
        _rows = new OpenRows(xml, words, log) { AddressOf = column => new CellAddress(column, (_table?.Rows ?? 0) + 1).ToString() };
    }

    public override FileFormat Format => FileFormat.Ods;

    public override DocumentPart? Next()
    {
        while (true)
        {
            if (_timesLeft > 0 && _repeated is not null)
            {
                _timesLeft--;
                return _repeated = _repeated with { Row = _repeated.Row + 1 };
            }

            if (!_xml.Next())
            {
                return null;
            }

            var name = (OpenName)_xml.Name;
            if (name == OpenName.HeaderRows)
            {
                _inHeader = _xml.Kind == XmlNode.Start;
            }
            else if (_xml.Kind == XmlNode.End && name == OpenName.Table)
            {
                _table = null;
            }
            else if (_xml.Kind == XmlNode.Start)
            {
                if (name == OpenName.Row && _table is not null)
                {
                    if (ReadRow(_table) is { } row)
                    {
                        return row;
                    }
                }
                else if (name == OpenName.Table)
                {
                    BeginSheet();
                }
                else if (name is OpenName.LeftOut or OpenName.Other or OpenName.Frame or OpenName.Column)
                {
                    _xml.Skip();
                }
            }
        }
    }

    public override void Dispose()
    {
        _xml.Dispose();
        _file?.Dispose();
    }

    private void BeginSheet()
    {
        _sheet = _xml.Attribute("name"u8) ?? "";
        _sheets++;
        _rows.Tables = Math.Max(_rows.Tables, _sheets);
        if (_words.HidesTable(_xml.Attribute("style-name"u8)))
        {
            _log.Each("file.hidden-sheet", Severity.Hint, _sheet);
            _xml.Skip();
        }
        else
        {
            _table = new OpenGrid(_sheets);
        }
    }

    private SourceRow? ReadRow(OpenGrid table)
    {
        var repeated = Math.Clamp(_xml.Number("number-rows-repeated"u8, 1), 1, LastRow);
        var hidden = _xml.TryGetAttribute("visibility"u8, out var visibility) && !visibility.SequenceEqual("visible"u8);
        var cells = _rows.Read(table, nested: false);
        var number = table.Rows + 1;
        table.Rows = Math.Min(table.Rows + repeated, LastRow);
        table.EndRow(repeated);
        if (number > LastRow || !cells.Exists(static cell => cell.Text.Length > 0 || cell.Nested is not null))
        {
            return null;
        }

        if (hidden)
        {
            _log.Hint("file.hidden-rows", _sheet, _sheet, number);
        }

        _timesLeft = table.Rows - number;
        return _repeated = new SourceRow(table.Number, number, cells) { Sheet = _sheet, IsHeader = _inHeader };
    }
}
