using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Reads the paragraphs of an OpenDocument file as its program shows them.</summary>
internal sealed class OpenText
{
    private readonly XmlScanner _xml;
    private readonly Package? _package;
    private readonly ProblemLog _log;
    private readonly OpenStyles _styles = new();
    private bool _commonStylesRead;

    /// <param name="package">Null for a file of plain XML, which holds all its styles itself.</param>
    public OpenText(XmlScanner xml, Package? package, ReadLimits limits, ProblemLog log)
    {
        (_xml, _package, _log, Limits) = (xml, package, log, limits);
        Lists = new OpenLists(ListStyle);
    }

    public ReadLimits Limits { get; }

    public OpenLists Lists { get; }

    /// <summary>Reads the block of styles that has just started.</summary>
    public void ReadStyles() => _styles.Read(_xml);

    public bool HidesTable(string? style) => _styles.HidesTable(style);

    /// <summary>Whether the section that has just started is hidden.</summary>
    public bool SectionIsHidden() => _xml.TryGetAttribute("display"u8, out var shown) && !shown.SequenceEqual("true"u8) && NoteHidden();

    /// <summary>Takes note of a list or item that starts or ends here.</summary>
    public void FollowList()
    {
        var name = (OpenName)_xml.Name;
        if (_xml.Kind == XmlNode.Start && name == OpenName.ListItem)
        {
            var start = _xml.Number("start-value"u8, int.MinValue);
            Lists.BeginItem(start == int.MinValue ? null : start);
        }
        else if (_xml.Kind == XmlNode.Start && name == OpenName.List)
        {
            var continues = _xml.Attribute("continue-list"u8) ?? (_xml.Flag("continue-numbering"u8, false) ? "" : null);
            Lists.Enter(_xml.Attribute("style-name"u8), _xml.Attribute("id"u8), continues);
        }
        else if (_xml.Kind == XmlNode.End && name == OpenName.List)
        {
            Lists.Leave();
        }
    }

    /// <summary>Reads the paragraph that has just started, its number first.</summary>
    /// <param name="frame">Called at the start of a frame, which it must read to its end.</param>
    public void ReadParagraph(TextBuffer text, Action frame)
    {
        var depth = _xml.Depth;
        var label = Lists.NextLabel();
        if (_styles.HidesText(_xml.Attribute("style-name"u8)))
        {
            NoteHidden();
            _xml.Skip();
            return;
        }

        var from = text.Length;
        text.Append(label);
        text.Append(label.Length > 0 ? " " : "");
        while (_xml.Next() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind == XmlNode.Text)
            {
                _xml.AppendText(text, breaksAreSpaces: true);
            }
            else if (_xml.Kind == XmlNode.Start)
            {
                ReadInline(text, frame);
            }
        }

        if (label.Length > 0 && text.Length == from + label.Length + 1)
        {
            text.CutBack(from + label.Length);
        }
    }

    private void ReadInline(TextBuffer text, Action frame)
    {
        switch ((OpenName)_xml.Name)
        {
            case OpenName.Span:
                if (_styles.HidesText(_xml.Attribute("style-name"u8)))
                {
                    NoteHidden();
                    _xml.Skip();
                }

                break;
            case OpenName.Spaces:
                for (var i = Math.Clamp(_xml.Number("c"u8, 1), 1, Limits.CellCharacters); i > 0; i--)
                {
                    text.Append(' ');
                }

                break;
            case OpenName.Tab:
                text.Append('\t');
                break;
            case OpenName.Break:
                text.Append('\n');
                break;
            case OpenName.Frame:
                frame();
                break;
            case OpenName.LeftOut or OpenName.Other:
                _xml.Skip();
                break;
            default:
                break;
        }
    }

    private bool NoteHidden()
    {
        _log.Hint("file.hidden-text");
        return true;
    }

    // Files turned from Word's keep their lists among the common styles.
    private OpenListLevel?[]? ListStyle(string? name)
    {
        if (_styles.ListOf(name) is { } found || _commonStylesRead || _package is null)
        {
            return _styles.ListOf(name);
        }

        _commonStylesRead = true;
        using var xml = _package.Scan("styles.xml", OpenNames.Resolve);
        while (xml?.Next() == true)
        {
            if (xml.Kind == XmlNode.Start && (OpenName)xml.Name == OpenName.Styles)
            {
                _styles.Read(xml);
            }
        }

        return _styles.ListOf(name);
    }
}
