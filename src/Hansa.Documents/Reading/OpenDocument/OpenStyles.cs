using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>A level of a list: how its numbers look; null format for bullets.</summary>
internal sealed record OpenListLevel(string? Format, string Prefix, string Suffix, int Start, int ShownLevels, string? Pattern);

/// <summary>What the styles of a document say about hiding and numbering.</summary>
internal sealed class OpenStyles
{
    public const int Levels = 10;

    private const int MostStyles = 50_000;

    private readonly HashSet<string> _hidingText = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hiddenTables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenListLevel?[]> _lists = new(StringComparer.Ordinal);

    public bool HidesText(string? style) => style is not null && _hidingText.Contains(style);

    public bool HidesTable(string? style) => style is not null && _hiddenTables.Contains(style);

    /// <summary>The levels of a list style, or null when it is not known here.</summary>
    public OpenListLevel?[]? ListOf(string? style) => style is null ? null : _lists.GetValueOrDefault(style);

    /// <summary>Reads the block of styles that has just started, to its end.</summary>
    public void Read(XmlScanner xml)
    {
        var depth = xml.Depth;
        var style = "";
        var levels = new OpenListLevel?[Levels];
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((OpenName)xml.Name)
            {
                case OpenName.Style:
                    style = xml.Attribute("name"u8) ?? "";
                    break;
                case OpenName.TextProperties when xml.TryGetAttribute("display"u8, out var shown) && shown.SequenceEqual("none"u8) && _hidingText.Count < MostStyles:
                    _hidingText.Add(style);
                    break;
                case OpenName.TableProperties when !xml.Flag("display"u8, true) && _hiddenTables.Count < MostStyles:
                    _hiddenTables.Add(style);
                    break;
                case OpenName.ListStyle when _lists.Count < MostStyles:
                    _lists[xml.Attribute("name"u8) ?? ""] = levels = new OpenListLevel?[Levels];
                    break;
                case OpenName.NumberLevel or OpenName.BulletLevel:
                    ReadLevel(xml, levels);
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadLevel(XmlScanner xml, OpenListLevel?[] levels)
    {
        var level = xml.Number("level"u8, 0) - 1;
        if (level is < 0 or >= Levels)
        {
            return;
        }

        levels[level] = (OpenName)xml.Name == OpenName.BulletLevel
            ? new OpenListLevel(null, "", "", 1, 1, null)
            : new OpenListLevel(
                xml.Attribute("num-format"u8) ?? "",
                xml.Attribute("num-prefix"u8) ?? "",
                xml.Attribute("num-suffix"u8) ?? "",
                xml.Number("start-value"u8, 1),
                xml.Number("display-levels"u8, 1),
                xml.Attribute("num-list-format"u8));
    }
}
