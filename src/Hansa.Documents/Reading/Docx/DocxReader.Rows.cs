using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

internal sealed partial class DocxReader
{
    private readonly Stack<TextBuffer> _spare = new();
    private int _rowBudget;
    private int _cellsOfRow;

    /// <summary>Reads the row that has just started; null when it is deleted, hidden or without cells.</summary>
    private SourceRow? ReadRow(TableWalk table)
    {
        if (table.Nesting == 0)
        {
            _rowBudget = _package.Limits.RowCharacters;
            _cellsOfRow = 0;
        }

        var depth = _xml.Depth;
        var cells = new List<SourceCell>(8);
        var row = default(RowLook);
        var column = 0;
        while (Move() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((WordName)_xml.Name)
            {
                case WordName.RowProperties:
                    row = RowLook.Read(_xml);
                    if (row.IsGone)
                    {
                        SkipTo(depth);
                        return null;
                    }

                    column = Math.Clamp(row.GridBefore, 0, _package.Limits.Columns);
                    break;
                case WordName.Cell:
                    ReadCell(table, cells, ref column);
                    break;
                case WordName.Wrapper or WordName.ControlContent or WordName.Inserted
                    or WordName.Alternatives or WordName.Choice or WordName.Fallback:
                    break;
                default:
                    _xml.Skip();
                    break;
            }
        }

        table.EndRow();
        return cells.Count == 0 ? null : new SourceRow(table.Number, ++table.Rows, cells) { IsHeader = row.IsHeader };
    }

    private void ReadCell(TableWalk table, List<SourceCell> cells, ref int column)
    {
        var depth = _xml.Depth;
        var text = _spare.Count > 0 ? _spare.Pop() : new TextBuffer(_package.Limits.CellCharacters);
        text.Limit = Math.Min(_package.Limits.CellCharacters, _rowBudget);
        var look = CellLook.Plain;
        var content = new CellContent();
        while (Move() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind == XmlNode.Start)
            {
                if ((WordName)_xml.Name == WordName.CellProperties)
                {
                    look = CellLook.Read(_xml);
                }
                else
                {
                    ReadCellBlock(table, text, ref content);
                }
            }
        }

        TextFaults.Report(text, _log, _package.Limits);
        Finish(table, cells, look, content, text, ref column);
        _spare.Push(text);
    }

    private void ReadCellBlock(TableWalk table, TextBuffer text, ref CellContent content)
    {
        switch ((WordName)_xml.Name)
        {
            case WordName.Paragraph:
                if (content.Paragraphs++ > 0 && !content.RunsOn)
                {
                    text.Append('\n');
                    content.GroupStart = text.Length;
                }

                _markup.LastBullet = 0;
                content.RunsOn = ReadParagraph(text, content.GroupStart, boxes: null);
                content.Bullet = _markup.LastBullet;
                break;
            case WordName.Table:
                (content.Nested ??= []).Add(ReadNestedTable(table.Nesting + 1));
                break;
            case WordName.ForeignPart:
                _log.Warn("file.foreign-part");
                _xml.Skip();
                break;
            case WordName.Wrapper or WordName.ControlContent or WordName.Inserted
                or WordName.Alternatives or WordName.Choice or WordName.Fallback:
                break;
            default:
                _xml.Skip();
                break;
        }
    }

    private void Finish(TableWalk table, List<SourceCell> cells, CellLook look, CellContent content, TextBuffer text, ref int column)
    {
        var span = Math.Clamp(look.Span, 1, Math.Max(1, _package.Limits.Columns - column));
        if (look.IsDeleted || column >= _package.Limits.Columns || ++_cellsOfRow > _package.Limits.NestedCells)
        {
            if (!look.IsDeleted)
            {
                _log.Warn("file.row-too-large");
            }

            text.Clear();
            return;
        }

        if (look.ContinuesLeft && cells.Count > 0)
        {
            text.Clear();
            cells[^1] = cells[^1] with { Span = cells[^1].Span + span };
        }
        else
        {
            var continues = table.Merge(column, look.Merge);
            if (continues)
            {
                text.Clear();
            }

            _rowBudget -= text.Length;
            var words = text.Take();
            if (words.Length == 0 && content is { Bullet: > 0, Paragraphs: 1 } && column == 0 && !continues)
            {
                words = _markup.NumberInsteadOfBullet(content.Bullet);
            }

            cells.Add(new SourceCell(column, span, words) { ContinuesAbove = continues, Nested = continues ? null : content.Nested });
        }

        column += span;
    }

    private List<SourceRow> ReadNestedTable(int nesting)
    {
        var depth = _xml.Depth;
        var table = new TableWalk(++_tables) { Nesting = nesting };
        var rows = new List<SourceRow>();
        while (Move() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind == XmlNode.Start)
            {
                if ((WordName)_xml.Name == WordName.Row)
                {
                    if (ReadRow(table) is { } row)
                    {
                        rows.Add(row);
                    }
                }
                else if ((WordName)_xml.Name is WordName.Ignored or WordName.Other or WordName.Paragraph)
                {
                    _xml.Skip();
                }
            }
        }

        return rows;
    }

    private void SkipTo(int depth)
    {
        while (!(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            _xml.Next();
        }
    }

    private struct CellContent
    {
        public int Paragraphs;
        public int GroupStart;
        public bool RunsOn;
        public int Bullet;
        public List<IReadOnlyList<SourceRow>>? Nested;
    }
}
