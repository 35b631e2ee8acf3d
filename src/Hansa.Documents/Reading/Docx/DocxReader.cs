using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Docx;

/// <summary>
/// Reads the body of a Word document: paragraphs and rows one by one, as Word shows them with all tracked changes
/// accepted. Left out: headers and footers of pages, comments, notes, hidden text, deleted text.
/// </summary>
internal sealed partial class DocxReader : PartSource
{
    private readonly Package _package;
    private readonly XmlScanner _xml;
    private readonly ProblemLog _log;
    private readonly WordMarkup _markup;
    private readonly Queue<DocumentPart> _waiting = new();
    private readonly TextBuffer _text;
    private TableWalk? _table;
    private int _tables;

    /// <param name="part">The name of the main part.</param>
    /// <param name="xml">The main part; disposed with the reader, as the package is.</param>
    public DocxReader(Package package, string part, XmlScanner xml, ProblemLog log)
    {
        (_package, _xml, _log) = (package, xml, log);
        _markup = new WordMarkup(package, part);
        _text = new TextBuffer(package.Limits.CellCharacters);
    }

    public override FileFormat Format => FileFormat.Docx;

    public override string NoTableCode => _pictures ? "file.only-pictures" : "file.no-table";

    public override DocumentPart? Next()
    {
        while (true)
        {
            if (_waiting.TryDequeue(out var waiting))
            {
                return waiting;
            }

            if (!Move())
            {
                return TakeParagraph();
            }

            var name = (WordName)_xml.Name;
            if (_xml.Kind == XmlNode.End)
            {
                if (name == WordName.Table)
                {
                    _table = null;
                }
            }
            else if (_xml.Kind == XmlNode.Start && NextBlock(name) is { } part)
            {
                return part;
            }
        }
    }

    public override void Dispose()
    {
        _xml.Dispose();
        _package.Dispose();
    }

    private DocumentPart? NextBlock(WordName name)
    {
        _rowBudget = _package.Limits.RowCharacters;
        switch (name)
        {
            case WordName.Paragraph when _table is null:
                return ReadBodyParagraph();
            case WordName.Table when _table is null:
                _table = new TableWalk(++_tables);
                return TakeParagraph();
            case WordName.Row when _table is not null:
                return ReadRow(_table);
            case WordName.Document or WordName.Body or WordName.Wrapper or WordName.Alternatives
                or WordName.Choice or WordName.Fallback or WordName.ControlContent or WordName.Inserted:
                return null;
            case WordName.ForeignPart:
                _log.Warn("file.foreign-part");
                _xml.Skip();
                return null;
            default:
                _xml.Skip();
                return null;
        }
    }

    private SourceParagraph? ReadBodyParagraph()
    {
        var boxes = new List<DocumentPart>();
        var runsOn = ReadParagraph(_text, 0, boxes);
        boxes.ForEach(_waiting.Enqueue);
        return runsOn ? null : TakeParagraph();
    }

    // The text gathered: one paragraph, or several whose marks were deleted.
    private SourceParagraph? TakeParagraph()
    {
        TextFaults.Report(_text, _log, _package.Limits);
        var text = _text.Take();
        return string.IsNullOrWhiteSpace(text) ? null : new SourceParagraph(text);
    }
}
