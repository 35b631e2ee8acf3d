using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Docx;

/// <summary>What a style says, with what it inherits; null where it says nothing.</summary>
internal readonly record struct StyleLook(bool? Hides, int? NumberingId, int? Level);

/// <summary>The styles of a document, as far as they hide or number text.</summary>
internal sealed class WordStyles
{
    private const int DeepestInheritance = 20;
    private const int MostStyles = 20_000;

    private readonly Dictionary<string, (StyleLook Look, string? BasedOn)> _styles = new(StringComparer.Ordinal);

    private enum Name
    {
        Other,
        Style,
        BasedOn,
        Vanish,
        NumberingId,
        Level,

        // Formatting of parts of tables and the defaults say nothing about a paragraph's own style.
        Conditional,
    }

    /// <summary>Reads a styles part; an absent one has no styles.</summary>
    public static WordStyles Read(Package package, string part)
    {
        var styles = new WordStyles();
        using var xml = package.Scan(part, static (_, local) => (int)(local switch
        {
            "style" => Name.Style,
            "basedOn" => Name.BasedOn,
            "vanish" => Name.Vanish,
            "numId" => Name.NumberingId,
            "ilvl" => Name.Level,
            "tblStylePr" or "docDefaults" or "latentStyles" => Name.Conditional,
            _ => Name.Other,
        }));
        var id = "";
        while (xml?.Next() == true)
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            if ((Name)xml.Name == Name.Style && styles._styles.Count < MostStyles)
            {
                id = xml.Attribute("styleId"u8) ?? "";
                styles._styles[id] = default;
            }
            else if ((Name)xml.Name == Name.Conditional)
            {
                xml.Skip();
            }
            else if (xml.Name != 0 && styles._styles.TryGetValue(id, out var style))
            {
                styles._styles[id] = (Name)xml.Name switch
                {
                    Name.BasedOn => style with { BasedOn = xml.Attribute("val"u8) },
                    Name.Vanish => style with { Look = style.Look with { Hides = xml.Flag("val"u8, true) } },
                    Name.NumberingId => style with { Look = style.Look with { NumberingId = xml.Number("val"u8, 0) } },
                    _ => style with { Look = style.Look with { Level = xml.Number("val"u8, 0) } },
                };
            }
        }

        return styles;
    }

    /// <summary>The style's look with what it inherits; empty for a style nobody defined.</summary>
    public StyleLook Of(string id)
    {
        var look = default(StyleLook);
        var next = id;
        for (var i = 0; i < DeepestInheritance && next is not null && _styles.TryGetValue(next, out var style); i++)
        {
            look = new StyleLook(look.Hides ?? style.Look.Hides, look.NumberingId ?? style.Look.NumberingId, look.Level ?? style.Look.Level);
            next = style.BasedOn;
        }

        return look;
    }

    /// <summary>The list that a numbering style stands for, or null.</summary>
    public int? NumberingOf(string style) => Of(style).NumberingId;
}
