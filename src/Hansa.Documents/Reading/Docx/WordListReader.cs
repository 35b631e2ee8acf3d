using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Docx;

/// <summary>Reads the definitions of lists («numbering.xml»).</summary>
internal static class WordListReader
{
    private enum Name
    {
        Other,
        Definition,
        StyleLink,
        DefinedByStyle,
        Level,
        Start,
        Format,
        Text,
        Restart,
        DecimalOnly,
        Style,
        Use,
        UseOf,
        Override,
        StartAt,
    }

    /// <summary>An absent part has no lists.</summary>
    public static WordLists Read(Package package, string part)
    {
        var lists = new WordLists();
        using var xml = package.Scan(part, static (_, local) => (int)Resolve(local));
        var definition = new ListDefinition();
        ListUse? use = null;
        var at = 0;
        while (xml?.Next() == true)
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((Name)xml.Name)
            {
                case Name.Definition when lists.Definitions.Count < WordLists.Most:
                    use = null;
                    lists.Definitions[xml.Number("abstractNumId"u8, -1)] = definition = new ListDefinition();
                    break;
                case Name.StyleLink:
                    definition.StyleLink = xml.Attribute("val"u8);
                    break;
                case Name.DefinedByStyle:
                    definition.DefinedByStyle = xml.Attribute("val"u8);
                    break;
                case Name.Use when lists.Uses.Count < WordLists.Most:
                    lists.Uses[xml.Number("numId"u8, -1)] = use = new ListUse();
                    break;
                case Name.UseOf when use is not null:
                    use.Definition = xml.Number("val"u8, -1);
                    break;
                case Name.Override:
                    at = xml.Number("ilvl"u8, -1);
                    break;
                case Name.StartAt when use is not null && at is >= 0 and < ListDefinition.Levels:
                    use.StartAt[at] = xml.Number("val"u8, 1);
                    break;
                case Name.Level:
                    var level = xml.Number("ilvl"u8, -1);
                    var look = ReadLevel(xml);
                    if (level is >= 0 and < ListDefinition.Levels)
                    {
                        (use?.ByLevel ?? definition.ByLevel)[level] = look;
                    }

                    break;
                default:
                    break;
            }
        }

        return lists;
    }

    private static ListLevel ReadLevel(XmlScanner xml)
    {
        var level = new ListLevel(0, "decimal", "", null, false, null);
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNode.Start)
            {
                level = (Name)xml.Name switch
                {
                    Name.Start => level with { Start = xml.Number("val"u8, 1) },
                    Name.Format => level with { Format = xml.Attribute("val"u8) ?? "decimal" },
                    Name.Text => level with { Text = xml.Attribute("val"u8) ?? "" },
                    Name.Restart => level with { RestartsAfter = xml.Number("val"u8, 0) },
                    Name.DecimalOnly => level with { DecimalOnly = xml.Flag("val"u8, true) },
                    Name.Style => level with { Style = xml.Attribute("val"u8) },
                    _ => level,
                };
            }
        }

        return level;
    }

    private static Name Resolve(string local) => local switch
    {
        "abstractNum" => Name.Definition,
        "styleLink" => Name.StyleLink,
        "numStyleLink" => Name.DefinedByStyle,
        "lvl" => Name.Level,
        "start" => Name.Start,
        "numFmt" => Name.Format,
        "lvlText" => Name.Text,
        "lvlRestart" => Name.Restart,
        "isLgl" => Name.DecimalOnly,
        "pStyle" => Name.Style,
        "num" => Name.Use,
        "abstractNumId" => Name.UseOf,
        "lvlOverride" => Name.Override,
        "startOverride" => Name.StartAt,
        _ => Name.Other,
    };
}
