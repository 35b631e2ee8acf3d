namespace Hansa.Documents.Reading.Xml;

/// <summary>
/// Walks XML forward, over UTF-8 bytes, without a string for anything that is not asked for: the parts of office
/// packages are mostly markup that a reader skips. Names are what the resolver makes of namespace and
/// local name, asked once for each spelling. A document type is refused, so nothing outside is ever fetched and
/// nothing inside expands; comments and processing instructions are passed over.
/// </summary>
/// <remarks>Tags must pair, quotes must close; finer rules of XML are not checked, as Word's own files break some.</remarks>
internal sealed partial class XmlScanner : IDisposable
{
    private readonly XmlWindow _window;
    private readonly XmlNames _names;
    private readonly int _maxDepth;
    private readonly string _part;
    private int[] _open = new int[64];
    private int _attributesFrom;
    private int _attributesTo;
    private bool _emptyElement;

    /// <param name="content">The part's bytes; disposed with the scanner.</param>
    /// <param name="part">The part's name, for problems.</param>
    public XmlScanner(Stream content, string part, Func<string, string, int> resolve, ReadLimits limits)
    {
        _window = new XmlWindow(XmlEncoding.AsUtf8(content), limits.TagBytes, part);
        _names = new XmlNames(resolve, part);
        _maxDepth = limits.Depth;
        _part = part;
    }

    public XmlNode Kind { get; private set; }

    /// <summary>What the resolver made of the element's name; 0 for names it does not know.</summary>
    public int Name { get; private set; }

    /// <summary>The depth of the element that starts or ends here; the root has 1.</summary>
    public int Depth { get; private set; }

    /// <summary>Moves to the next start, end or text; false at the end of the part. An empty element has an end too.</summary>
    public bool Next()
    {
        if (Kind == XmlNode.End)
        {
            Leave();
        }
        else if (_emptyElement)
        {
            _emptyElement = false;
            Kind = XmlNode.End;
            return true;
        }

        if (_inCharacterData)
        {
            ReadText();
            return true;
        }

        while (true)
        {
            if (!_window.Has(1))
            {
                Kind = XmlNode.None;
                return Depth == 0 ? false : throw Damaged();
            }

            if (_window.Current != '<')
            {
                if (Depth > 0)
                {
                    ReadText();
                    return true;
                }

                _window.SkipTo((byte)'<');
                continue;
            }

            switch (_window.Peek(1))
            {
                case (byte)'/':
                    ReadEnd();
                    return true;
                case (byte)'!':
                    if (SkipDeclaration())
                    {
                        return true;
                    }

                    break;
                case (byte)'?':
                    SkipPast("?>"u8);
                    break;
                default:
                    ReadStart();
                    return true;
            }
        }
    }

    /// <summary>Passes over the rest of the element that has just started: <see cref="Next"/> then gives what follows it.</summary>
    public void Skip()
    {
        var depth = Depth;
        while (Kind != XmlNode.End || Depth != depth)
        {
            Next();
        }
    }

    public void Dispose() => _window.Dispose();

    private void Leave()
    {
        Depth--;
        _names.Leave(Depth);
    }

    private void ReadStart()
    {
        var tag = _window.Tag();
        if (Depth + 1 > _maxDepth)
        {
            throw new ReadFailure("file.too-deep", _part);
        }

        _emptyElement = tag.Length > 2 && tag[^2] == '/';
        var inside = tag[1..(_emptyElement ? ^2 : ^1)];
        var nameEnd = inside.IndexOfAny(" \t\r\n"u8);
        var name = nameEnd < 0 ? inside : inside[..nameEnd];
        if (name.IsEmpty)
        {
            throw Damaged();
        }

        _attributesFrom = nameEnd < 0 ? 0 : nameEnd + 1;
        _attributesTo = nameEnd < 0 ? 0 : inside.Length + 1;
        Depth++;
        if (nameEnd >= 0 && inside[nameEnd..].IndexOf("xmlns"u8) >= 0)
        {
            DeclareNamespaces();
        }

        var slot = _names.Slot(name);
        if (Depth >= _open.Length)
        {
            Array.Resize(ref _open, _open.Length * 2);
        }

        _open[Depth] = slot;
        Name = _names.IdOf(slot);
        Kind = XmlNode.Start;
    }

    private void ReadEnd()
    {
        var tag = _window.Tag();
        var name = tag[2..^1].TrimEnd(" \t\r\n"u8);
        if (Depth == 0 || !_names.NameOf(_open[Depth]).SequenceEqual(name))
        {
            throw Damaged();
        }

        Name = _names.IdOf(_open[Depth]);
        Kind = XmlNode.End;
    }

    // <!-- … -->, <![CDATA[ … ]]> (true: text was read), <!DOCTYPE (refused).
    private bool SkipDeclaration()
    {
        if (_window.StartsWith("<!--"u8))
        {
            _window.Move(4);
            SkipPast("-->"u8);
            return false;
        }

        if (_window.StartsWith("<![CDATA["u8) && Depth > 0)
        {
            _window.Move(9);
            _inCharacterData = true;
            ReadText();
            return true;
        }

        throw _window.StartsWith("<!DOCTYPE"u8) ? new ReadFailure("file.document-type", _part) : Damaged();
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        if (!_window.SkipPast(mark))
        {
            throw Damaged();
        }
    }

    private ReadFailure Damaged() => new("file.damaged", _part);
}
