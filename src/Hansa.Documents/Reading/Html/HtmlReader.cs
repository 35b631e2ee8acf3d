using System.Globalization;
using System.Text;
using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Html;

/// <summary>Reads web pages, also those that Word and Excel save and those that call themselves .xls: paragraphs and rows one by one.</summary>
internal sealed class HtmlReader : PartSource
{
    private const int DeepestTables = 64;

    private readonly HtmlTokens _tokens;
    private readonly ReadLimits _limits;
    private readonly ProblemLog _log;
    private readonly HtmlHiding _hiding = new();
    private readonly HtmlLists _lists = new();
    private readonly Queue<DocumentPart> _ready = new();
    private readonly Stack<HtmlTable> _tables = new();
    private readonly HtmlText _paragraph;
    private int _tableCount;
    private int _preDepth;
    private int _nestedCells;
    private int _nestedCharacters;
    private bool _ended;

    /// <param name="content">Disposed with the reader.</param>
    /// <param name="guess">What its bytes look like.</param>
    public HtmlReader(Stream content, Encoding guess, ReadLimits limits, ProblemLog log)
    {
        var sample = new byte[4096];
        content.Position = 0;
        var length = content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var encoding = HtmlEncoding.Of(sample.AsSpan(0, length), guess);
        _tokens = new HtmlTokens(encoding is UTF8Encoding ? content : Encoding.CreateTranscodingStream(content, encoding, Encoding.UTF8), limits);
        (_limits, _log, _paragraph) = (limits, log, new HtmlText(limits, log));
    }

    public override FileFormat Format => FileFormat.Html;

    // The text goes to the open cell, else it is a paragraph beside the tables.
    private HtmlText Text => _tables.Count > 0 && _tables.Peek().Cell is { } cell ? cell : _paragraph;

    public override DocumentPart? Next()
    {
        while (_ready.Count == 0)
        {
            if (_ended)
            {
                return null;
            }

            if (_tokens.Next())
            {
                Follow();
            }
            else
            {
                End();
            }
        }

        return _ready.Dequeue();
    }

    public override void Dispose() => _tokens.Dispose();

    private void Follow()
    {
        switch (_tokens.Kind)
        {
            case XmlNode.Text when !_hiding.IsActive:
                Text.Append(_tokens.Text, keepSpaces: _preDepth > 0);
                break;
            case XmlNode.Start when !_hiding.Starts(_tokens):
                Start(_tokens.Name);
                break;
            case XmlNode.End when !_hiding.Ends(_tokens.Name):
                Finish(_tokens.Name);
                break;
            default:
                break;
        }
    }

    private void Start(string name)
    {
        switch (name)
        {
            case "br":
                Text.LineBreak();
                break;
            case "table" when _tables.Count < DeepestTables:
                Block();
                _tables.Push(new HtmlTable(++_tableCount, _limits));
                break;
            case "tr" when _tables.Count > 0:
                EndRow();
                _tables.Peek().BeginRow();
                break;
            case "td" or "th" when _tables.Count > 0:
                BeginCell(_tables.Peek());
                break;
            case "thead" or "tbody" or "tfoot" when _tables.Count > 0:
                EndRow();
                _tables.Peek().InHeader = name == "thead";
                break;
            case "li":
                Block();
                BeginItem();
                break;
            default:
                _lists.Start(_tokens);
                _preDepth += name == "pre" ? 1 : 0;
                if (IsBlock(name))
                {
                    Block();
                }

                break;
        }
    }

    private void Finish(string name)
    {
        switch (name)
        {
            case "table":
                EndTable();
                break;
            case "tr":
                EndRow();
                break;
            case "td" or "th":
                if (_tables.Count > 0)
                {
                    _tables.Peek().EndCell(_lists.NumberInsteadOfBullet);
                }

                break;
            case "thead":
                EndRow();
                if (_tables.Count > 0)
                {
                    _tables.Peek().InHeader = false;
                }

                break;
            default:
                _lists.End(name);
                _preDepth = Math.Max(0, _preDepth - (name == "pre" ? 1 : 0));
                if (IsBlock(name))
                {
                    Block();
                }

                break;
        }
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "ul" or "ol"
        or "caption" or "center" or "blockquote" or "pre" or "hr" or "section" or "article" or "header" or "footer" or "body" or "dt" or "dd" or "address";

    private void Block()
    {
        if (Text == _paragraph)
        {
            Flush();
        }
        else
        {
            Text.Block();
        }
    }

    private void BeginItem()
    {
        var label = _lists.NextLabel(_tokens);
        Text.Append(label, keepSpaces: false);
        if (label.Length == 0 && _tables.Count > 0)
        {
            _tables.Peek().NoteBullet();
        }
    }

    private void BeginCell(HtmlTable table)
    {
        if (!table.HasRow)
        {
            table.BeginRow();
        }

        table.EndCell(_lists.NumberInsteadOfBullet);
        if (table.RowCharacters + _nestedCharacters < _limits.RowCharacters && !table.IsFull)
        {
            table.BeginCell(Count("colspan", 1000), Count("rowspan", 65534), new HtmlText(_limits, _log));
        }
        else
        {
            _log.Warn("file.row-too-large");
        }
    }

    private int Count(string attribute, int most) =>
        int.TryParse(_tokens.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 1, most) : 1;

    private void EndRow()
    {
        if (_tables.Count == 0 || _tables.Peek().EndRow(_lists.NumberInsteadOfBullet) is not { } row)
        {
            return;
        }

        if (_tables.Count == 1)
        {
            // What stood between the cells, as browsers show it, comes before the row.
            Flush();
            _ready.Enqueue(row);
            (_nestedCells, _nestedCharacters) = (0, 0);
        }
        else if ((_nestedCells += row.Cells.Count) <= _limits.NestedCells)
        {
            _nestedCharacters += _tables.Peek().RowCharacters;
            _tables.Peek().Rows.Add(row);
        }
        else
        {
            _log.Warn("file.row-too-large");
        }
    }

    private void EndTable()
    {
        if (_tables.Count == 0)
        {
            return;
        }

        EndRow();
        var table = _tables.Pop();
        if (_tables.Count > 0 && table.Rows.Count > 0)
        {
            _tables.Peek().Nest(table);
        }
    }

    private void Flush()
    {
        var text = _paragraph.Take();
        if (!string.IsNullOrWhiteSpace(text))
        {
            _ready.Enqueue(new SourceParagraph(text));
        }
    }

    private void End()
    {
        while (_tables.Count > 0)
        {
            EndTable();
        }

        Flush();
        _ended = true;
    }
}
