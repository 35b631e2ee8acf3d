using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

internal sealed partial class DocxReader
{
    /// <summary>
    /// Reads the text box that has just started. Beside the table its paragraphs and tables follow the paragraph that
    /// holds it; in a cell it is left out and said so, because it floats over the table and belongs to no column.
    /// </summary>
    private void ReadTextBox(List<DocumentPart>? boxes)
    {
        var depth = _xml.Depth;
        var parts = new List<DocumentPart>();
        var text = new TextBuffer(_package.Limits.CellCharacters);
        TableWalk? table = null;
        while (Move() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            var name = (WordName)_xml.Name;
            if (_xml.Kind == XmlNode.End && name == WordName.Table)
            {
                table = null;
            }
            else if (_xml.Kind == XmlNode.Start)
            {
                switch (name)
                {
                    case WordName.Paragraph when table is null:
                        AddBoxParagraph(text, parts);
                        break;
                    case WordName.Table when table is null:
                        table = new TableWalk(++_tables) { Nesting = 1 };
                        break;
                    case WordName.Row when table is not null && ReadRow(table) is { } row:
                        parts.Add(row);
                        break;
                    case WordName.Ignored or WordName.Other:
                        _xml.Skip();
                        break;
                    default:
                        break;
                }
            }
        }

        if (boxes is not null)
        {
            boxes.AddRange(parts.Take(_package.Limits.NestedCells - boxes.Count));
        }
        else if (parts.Count > 0)
        {
            _log.Hint("file.text-box-in-cell", (parts[0] as SourceParagraph)?.Text ?? "");
        }
    }

    private void AddBoxParagraph(TextBuffer text, List<DocumentPart> parts)
    {
        text.Limit = Math.Min(_package.Limits.CellCharacters, Math.Max(0, _rowBudget));
        if (!ReadParagraph(text, 0, parts))
        {
            _rowBudget -= text.Length;
            TextFaults.Report(text, _log, _package.Limits);
            var words = text.Take();
            if (!string.IsNullOrWhiteSpace(words))
            {
                parts.Add(new SourceParagraph(words));
            }
        }
    }
}
