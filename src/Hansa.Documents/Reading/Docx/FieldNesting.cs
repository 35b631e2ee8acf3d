using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

/// <summary>Knows whether text stands in the result of a field (shown) or in its instruction (not shown).</summary>
internal sealed class FieldNesting
{
    private const int Deepest = 64;

    private readonly List<bool> _inResult = [];

    public bool ShowsText => !_inResult.Contains(false);

    public void Mark(XmlScanner xml)
    {
        if (!xml.TryGetAttribute("fldCharType"u8, out var type))
        {
            return;
        }

        if (type.SequenceEqual("begin"u8) && _inResult.Count < Deepest)
        {
            _inResult.Add(false);
        }
        else if (_inResult.Count > 0)
        {
            if (type.SequenceEqual("separate"u8))
            {
                _inResult[^1] = true;
            }
            else if (type.SequenceEqual("end"u8))
            {
                _inResult.RemoveAt(_inResult.Count - 1);
            }
        }
    }

    /// <summary>An instruction that was never closed must not swallow the rest of the document.</summary>
    public void EndParagraph() => _inResult.RemoveAll(static inResult => !inResult);
}
