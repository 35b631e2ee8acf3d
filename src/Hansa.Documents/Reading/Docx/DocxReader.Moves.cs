using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

internal sealed partial class DocxReader
{
    private readonly List<int> _chosenAt = [];
    private int _placeholderAt = -1;

    /// <summary>
    /// Moves on, passing over what is not part of the text: the second of two alternatives, the grey hint of a content
    /// control that nobody filled in. Deleted and moved-away runs no caller looks into.
    /// </summary>
    private bool Move()
    {
        while (_xml.Next())
        {
            var name = (WordName)_xml.Name;
            if (_xml.Kind == XmlNode.Start)
            {
                if (!IsPassedOver(name))
                {
                    return true;
                }

                _xml.Skip();
            }
            else
            {
                if (_xml.Kind == XmlNode.End && name == WordName.Alternatives)
                {
                    _chosenAt.Remove(_xml.Depth + 1);
                }

                return true;
            }
        }

        return false;
    }

    private bool IsPassedOver(WordName name)
    {
        switch (name)
        {
            case WordName.Choice or WordName.Fallback:
                // Word writes a text box twice, for new and for old programs.
                if (_chosenAt.Contains(_xml.Depth))
                {
                    return true;
                }

                _chosenAt.Add(_xml.Depth);
                return false;
            case WordName.ControlProperties:
                _placeholderAt = -1;
                ReadControlProperties();
                return false;
            case WordName.ControlContent:
                var isHint = _placeholderAt == _xml.Depth;
                _placeholderAt = -1;
                return isHint;
            default:
                return false;
        }
    }

    // Ends at the end of the properties, which then count as read.
    private void ReadControlProperties()
    {
        var depth = _xml.Depth;
        while (_xml.Next() && !(_xml.Kind == XmlNode.End && _xml.Depth == depth))
        {
            if (_xml.Kind == XmlNode.Start && (WordName)_xml.Name == WordName.Placeholder && _xml.Flag("val"u8, true))
            {
                _placeholderAt = depth;
            }
        }
    }
}
