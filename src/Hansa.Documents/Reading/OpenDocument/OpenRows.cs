using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Reads the rows of tables in text documents and of sheets.</summary>
internal sealed class OpenRows(XmlScanner xml, OpenText words, ProblemLog log)
{
    // A longer run of equal empty cells fills the sheet to its edge and belongs to no table.
    private const int LongestEmptyRun = 64;

    private readonly Stack<TextBuffer> _spare = new();
    private int _budget;
    private int _nestedCells;

    /// <summary>Tables begun so far, nested ones too.</summary>
    public int Tables { get; set; }

    /// <summary>The address of the cell being read, for problems.</summary>
    public Func<int, string>? AddressOf { get; init; }

    /// <summary>Reads the row that has just started, as the cells it shows.</summary>
    public List<SourceCell> Read(OpenGrid grid, bool nested)
    {
        if (!nested)
        {
            (_budget, _nestedCells) = (words.Limits.RowCharacters, 0);
        }

        var depth = xml.Depth;
        var cells = new List<SourceCell>(8);
        var column = 0;
        var coveredTo = 0;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((OpenName)xml.Name)
            {
                case OpenName.Cell:
                    column = Math.Max(column, coveredTo);
                    coveredTo = ReadCell(grid, cells, ref column);
                    break;
                case OpenName.CoveredCell:
                    ReadCovered(grid, cells, ref column);
                    break;
                case OpenName.Wrapper:
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return cells;
    }

    // Returns the column behind the last that the cell covers.
    private int ReadCell(OpenGrid grid, List<SourceCell> cells, ref int column)
    {
        var most = words.Limits.Columns - column;
        var repeated = Math.Clamp(xml.Number("number-columns-repeated"u8, 1), 1, Math.Max(1, most));
        var span = Math.Clamp(xml.Number("number-columns-spanned"u8, 1), 1, Math.Max(1, most));
        var below = xml.Number("number-rows-spanned"u8, 1) - 1;
        var value = OpenValue.Of(xml);
        var text = _spare.Count > 0 ? _spare.Pop() : new TextBuffer(words.Limits.CellCharacters);
        text.Limit = Math.Clamp(_budget, 0, words.Limits.CellCharacters);
        var content = ReadContent(text);
        TextFaults.Report(text, log, words.Limits);
        var shown = value.Show(text.Take());
        _spare.Push(text);
        value.Report(shown, log, () => AddressOf?.Invoke(cells.Count == 0 ? 0 : cells[^1].Column + 1) ?? "");
        if (shown.Length == 0 && content is { Bullet: not null, Paragraphs: 1 } && column == 0)
        {
            shown = words.Lists.NumberInsteadOfBullet(content.Bullet);
        }

        if (most <= 0 && shown.Length > 0)
        {
            log.Warn("file.row-too-large");
        }

        if (most <= 0 || (shown.Length == 0 && content.Nested is null && repeated > LongestEmptyRun))
        {
            column = Math.Min(column + repeated, words.Limits.Columns);
            return column;
        }

        if (_nestedCells + repeated > words.Limits.NestedCells)
        {
            log.Warn("file.row-too-large");
        }

        for (var i = 0; i < repeated && _budget > 0 && ++_nestedCells <= words.Limits.NestedCells; i++)
        {
            cells.Add(new SourceCell(column, span, shown) { Nested = content.Nested });
            grid.Begin(column, span, below);
            _budget -= shown.Length;
            column++;
        }

        return column - 1 + span;
    }

    private void ReadCovered(OpenGrid grid, List<SourceCell> cells, ref int column)
    {
        var repeated = Math.Clamp(xml.Number("number-columns-repeated"u8, 1), 1, words.Limits.Columns);
        xml.Skip();
        var end = Math.Min(column + repeated, words.Limits.Columns);
        grid.AddContinued(column, end, cells);
        column = Math.Max(column, end);
    }

    private Content ReadContent(TextBuffer text)
    {
        var depth = xml.Depth;
        var content = new Content();
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            var name = (OpenName)xml.Name;
            if (name is OpenName.List or OpenName.ListItem && xml.Kind != XmlNode.Text)
            {
                words.FollowList();
            }
            else if (xml.Kind == XmlNode.Start)
            {
                ReadBlock(name, text, content);
            }
        }

        return content;
    }

    private void ReadBlock(OpenName name, TextBuffer text, Content content)
    {
        switch (name)
        {
            case OpenName.Paragraph:
                if (content.Paragraphs++ > 0)
                {
                    text.Append('\n');
                }

                words.ReadParagraph(text, LeaveFrameOut);
                content.Bullet = words.Lists.LastBullet;
                break;
            case OpenName.Table:
                (content.Nested ??= []).Add(ReadNested());
                break;
            case OpenName.Frame:
                LeaveFrameOut();
                break;
            case OpenName.Section when words.SectionIsHidden():
            case OpenName.LeftOut or OpenName.Other:
                xml.Skip();
                break;
            default:
                break;
        }
    }

    private List<SourceRow> ReadNested()
    {
        var depth = xml.Depth;
        var grid = new OpenGrid(++Tables);
        var rows = new List<SourceRow>();
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            if ((OpenName)xml.Name == OpenName.Row)
            {
                rows.Add(new SourceRow(grid.Number, ++grid.Rows, Read(grid, nested: true)));
                grid.EndRow(1);
            }
            else if ((OpenName)xml.Name is not (OpenName.Wrapper or OpenName.HeaderRows))
            {
                xml.Skip();
            }
        }

        return rows;
    }

    // A frame floats over the table and belongs to no column.
    private void LeaveFrameOut()
    {
        var depth = xml.Depth;
        var text = new TextBuffer(words.Limits.CellCharacters);
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNode.Text)
            {
                xml.AppendText(text, breaksAreSpaces: true);
            }
        }

        if (!text.Text.IsWhiteSpace())
        {
            log.Hint("file.text-box-in-cell", text.Text.Trim().ToString());
        }
    }

    private sealed class Content
    {
        public int Paragraphs { get; set; }

        public string? Bullet { get; set; }

        public List<IReadOnlyList<SourceRow>>? Nested { get; set; }
    }
}
