using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Docx;

/// <summary>What the properties of a cell say about its place in the grid.</summary>
internal readonly record struct CellLook(int Span, VerticalMerge Merge, bool ContinuesLeft, bool IsDeleted)
{
    public static CellLook Plain => new(1, VerticalMerge.None, false, false);

    /// <summary>Reads the properties that have just started, to their end.</summary>
    public static CellLook Read(XmlScanner xml)
    {
        var look = Plain;
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            look = (WordName)xml.Name switch
            {
                WordName.GridSpan => look with { Span = xml.Number("val"u8, 1) },
                WordName.VerticalMerge => look with { Merge = Starts(xml) ? VerticalMerge.Start : VerticalMerge.Continue },
                WordName.HorizontalMerge => look with { ContinuesLeft = !Starts(xml) },
                WordName.CellDeleted => look with { IsDeleted = true },
                _ => look,
            };

            // What a tracked change keeps of the former properties does not count.
            xml.Skip();
        }

        return look;
    }

    private static bool Starts(XmlScanner xml) => xml.TryGetAttribute("val"u8, out var value) && value.SequenceEqual("restart"u8);
}
