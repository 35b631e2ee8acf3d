using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Reads the body of an OpenDocument text: paragraphs and rows one by one.</summary>
/// <param name="xml">Stands inside the body; disposed with the reader.</param>
/// <param name="file">The package, or nothing for a file of plain XML; disposed with the reader.</param>
internal sealed class OdtReader(XmlScanner xml, OpenText words, ProblemLog log, IDisposable? file) : PartSource
{
    private readonly OpenRows _rows = new(xml, words, log);
    private readonly Queue<DocumentPart> _waiting = new();
    private readonly TextBuffer _text = new(words.Limits.CellCharacters);
    private OpenGrid? _table;
    private bool _inHeader;

    public override FileFormat Format => FileFormat.Odt;

    public override DocumentPart? Next()
    {
        while (_waiting.Count == 0)
        {
            if (!xml.Next())
            {
                return null;
            }

            if (Block((OpenName)xml.Name) is { } part)
            {
                return part;
            }
        }

        return _waiting.Dequeue();
    }

    public override void Dispose()
    {
        xml.Dispose();
        file?.Dispose();
    }

    private DocumentPart? Block(OpenName name)
    {
        if (xml.Kind == XmlNode.Text)
        {
            return null;
        }

        if (name is OpenName.List or OpenName.ListItem)
        {
            words.FollowList();
        }
        else if (name == OpenName.HeaderRows)
        {
            _inHeader = xml.Kind == XmlNode.Start;
        }
        else if (xml.Kind == XmlNode.End)
        {
            _table = name == OpenName.Table ? null : _table;
        }
        else if (name == OpenName.Row && _table is not null)
        {
            return Row(_table);
        }
        else if (name == OpenName.Paragraph && _table is null)
        {
            return Paragraph();
        }
        else if (name == OpenName.Table && _table is null)
        {
            _table = new OpenGrid(++_rows.Tables);
        }
        else if (name == OpenName.Frame)
        {
            ReadFrame();
        }
        else if (name is OpenName.LeftOut or OpenName.Other or OpenName.Column || (name == OpenName.Section && words.SectionIsHidden()))
        {
            xml.Skip();
        }

        return null;
    }

    private SourceRow? Row(OpenGrid table)
    {
        var repeated = Math.Clamp(xml.Number("number-rows-repeated"u8, 1), 1, words.Limits.Columns);
        var cells = _rows.Read(table, nested: false);
        table.EndRow(repeated);
        if (cells.Count == 0)
        {
            return null;
        }

        var row = new SourceRow(table.Number, ++table.Rows, cells) { IsHeader = _inHeader };
        for (var i = 1; i < repeated; i++)
        {
            _waiting.Enqueue(row with { Row = ++table.Rows });
        }

        return row;
    }

    private SourceParagraph? Paragraph()
    {
        _text.Clear();
        words.ReadParagraph(_text, ReadFrame);
        TextFaults.Report(_text, log, words.Limits);
        var text = _text.Take();
        return string.IsNullOrWhiteSpace(text) ? null : new SourceParagraph(text);
    }

    // What stands in a text box beside the tables follows the paragraph that holds it.
    private void ReadFrame()
    {
        var depth = xml.Depth;
        var text = new TextBuffer(words.Limits.CellCharacters);
        OpenGrid? table = null;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            var name = (OpenName)xml.Name;
            if (xml.Kind == XmlNode.End && name == OpenName.Table)
            {
                table = null;
            }
            else if (xml.Kind == XmlNode.Start && _waiting.Count < words.Limits.NestedCells)
            {
                if (name == OpenName.Paragraph && table is null)
                {
                    words.ReadParagraph(text, xml.Skip);
                    var line = text.Take();
                    if (!string.IsNullOrWhiteSpace(line))
                    {
                        _waiting.Enqueue(new SourceParagraph(line));
                    }
                }
                else if (name == OpenName.Table)
                {
                    table ??= new OpenGrid(++_rows.Tables);
                }
                else if (name == OpenName.Row && table is not null)
                {
                    _waiting.Enqueue(new SourceRow(table.Number, ++table.Rows, _rows.Read(table, nested: false)));
                    table.EndRow(1);
                }
            }
        }
    }
}
