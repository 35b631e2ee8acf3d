using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

internal sealed partial class DocxReader
{
    private readonly FieldNesting _fields = new();
    private bool _pictures;

    /// <summary>Reads the paragraph that has just started.</summary>
    /// <param name="text">Takes its text, an automatic number first.</param>
    /// <param name="groupStart">Where the paragraph begins in <paramref name="text"/>, with the ones before it that run on into it.</param>
    /// <param name="boxes">Takes what stands in text boxes; null inside a cell, where they do not belong to the text.</param>
    /// <returns>Whether it runs on into the next paragraph, because its mark was deleted or is hidden.</returns>
    private bool ReadParagraph(TextBuffer text, int groupStart, List<DocumentPart>? boxes)
    {
        var depth = _xml.Depth;
        var paragraph = default(ParagraphLook);
        var hidden = false;
        var label = "";
        while (Move() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((WordName)_xml.Name)
            {
                case WordName.ParagraphProperties:
                    paragraph = _markup.ReadParagraphProperties(_xml);
                    label = paragraph.MarkIsGone ? "" : Label(paragraph, text, groupStart);
                    break;
                case WordName.Run:
                    hidden = paragraph.HidesText;
                    break;
                case WordName.RunProperties:
                    hidden = _markup.ReadRunHides(_xml, paragraph.HidesText);
                    break;
                case WordName.Text or WordName.MathText when _fields.ShowsText:
                    ReadText(text, hidden);
                    break;
                default:
                    ReadInline((WordName)_xml.Name, text, !hidden && _fields.ShowsText, boxes);
                    break;
            }
        }

        _fields.EndParagraph();
        if (label.Length > 0 && text.Length == groupStart + label.Length + 1)
        {
            text.CutBack(groupStart + label.Length);
        }

        return paragraph.MarkIsGone;
    }

    private void ReadText(TextBuffer text, bool hidden)
    {
        if (hidden)
        {
            _log.Hint("file.hidden-text");
            _xml.Skip();
        }
        else
        {
            _xml.ReadTextContent(text, breaksAreSpaces: true);
        }
    }

    private void ReadInline(WordName name, TextBuffer text, bool shown, List<DocumentPart>? boxes)
    {
        switch (name)
        {
            case WordName.Wrapper or WordName.Inserted or WordName.ControlContent
                or WordName.Alternatives or WordName.Choice or WordName.Fallback:
                return;
            case WordName.FieldMark:
                _fields.Mark(_xml);
                break;
            case WordName.Drawing or WordName.EmbeddedObject:
                ReadDrawing(name, boxes);
                return;
            case WordName.Tab when shown:
                text.Append('\t');
                break;
            case WordName.Break when shown:
                text.Append('\n');
                break;
            // Word keeps apart a hyphen that must not break and one that only shows at a line's end.
            case WordName.NoBreakHyphen when shown:
                text.Append('-');
                break;
            case WordName.SoftHyphen when shown:
                text.Append('\u00AD');
                break;
            case WordName.Symbol when shown:
                text.Append(SymbolFonts.Text(_xml.Attribute("font"u8), _xml.Attribute("char"u8)));
                break;
            default:
                break;
        }

        _xml.Skip();
    }

    private string Label(ParagraphLook paragraph, TextBuffer text, int groupStart)
    {
        var label = _markup.NextLabel(paragraph);
        if (label.Length > 0)
        {
            text.Insert(groupStart, label + " ");
        }

        return label;
    }

    // Looks for a text box only; a picture itself says nothing.
    private void ReadDrawing(WordName drawing, List<DocumentPart>? boxes)
    {
        if (drawing == WordName.EmbeddedObject)
        {
            _log.Hint("file.embedded-object");
        }

        var depth = _xml.Depth;
        _pictures |= drawing == WordName.Drawing;
        while (Move() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind == XmlNode.Start && (WordName)_xml.Name == WordName.TextBox)
            {
                ReadTextBox(boxes);
            }
        }
    }
}
