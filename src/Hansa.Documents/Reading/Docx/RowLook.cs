using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

/// <summary>What the properties of a row say.</summary>
internal readonly record struct RowLook(int GridBefore, bool IsHeader, bool IsGone)
{
    /// <summary>Reads the properties that have just started, to their end.</summary>
    public static RowLook Read(XmlScanner xml)
    {
        var look = default(RowLook);
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            look = (WordName)xml.Name switch
            {
                WordName.GridBefore => look with { GridBefore = xml.Number("val"u8, 0) },
                WordName.HeaderRow => look with { IsHeader = xml.Flag("val"u8, true) },
                WordName.Deleted => look with { IsGone = true },
                WordName.HiddenRow => look with { IsGone = look.IsGone || xml.Flag("val"u8, true) },
                _ => look,
            };

            // What a tracked change keeps of the former properties does not count.
            xml.Skip();
        }

        return look;
    }
}
