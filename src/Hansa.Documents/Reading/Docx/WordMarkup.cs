using System.Globalization;
using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Docx;

/// <summary>Understands the properties of paragraphs and runs; opens the styles and lists only when the text refers to them.</summary>
internal sealed class WordMarkup(Package package, string part)
{
    private readonly Dictionary<int, int> _bulletNumbers = [];
    private Relationships? _relationships;
    private WordStyles? _styles;
    private WordLists? _lists;

    /// <summary>The list of the last paragraph numbered, when that list has bullets; else 0.</summary>
    public int LastBullet { get; set; }

    private WordStyles Styles => _styles ??= WordStyles.Read(package, PartOfType("/styles", "styles.xml"));

    private WordLists Lists => _lists ??= WordListReader.Read(package, PartOfType("/numbering", "numbering.xml"));

    /// <summary>Reads the properties that have just started, to their end.</summary>
    public ParagraphLook ReadParagraphProperties(XmlScanner xml)
    {
        var look = default(ParagraphLook);
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((WordName)xml.Name)
            {
                case WordName.ParagraphStyle:
                    look = look with { Style = xml.Attribute("val"u8) };
                    break;
                case WordName.NumberingId:
                    look = look with { NumberingId = xml.Number("val"u8, 0) };
                    break;
                case WordName.Level:
                    look = look with { Level = xml.Number("val"u8, 0) };
                    break;
                case WordName.RunProperties:
                    look = look with { MarkIsGone = ReadMarkIsGone(xml) };
                    break;
                case WordName.NumberingProperties:
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return look.Style is null ? look : look with { HidesText = Styles.Of(look.Style).Hides == true };
    }

    /// <summary>Reads the run properties that have just started, to their end: whether they hide the run's text.</summary>
    public bool ReadRunHides(XmlScanner xml, bool paragraphHides)
    {
        bool? own = null;
        var byStyle = false;
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNode.Start)
            {
                if ((WordName)xml.Name == WordName.Vanish)
                {
                    own = xml.Flag("val"u8, true);
                }
                else if ((WordName)xml.Name == WordName.RunStyle && xml.Attribute("val"u8) is { } style)
                {
                    byStyle = Styles.Of(style).Hides == true;
                }
                else
                {
                    // Among them the properties before a tracked change, which hold no longer.
                    xml.Skip();
                }
            }
        }

        // Hidden by both styles is shown again: such properties toggle (ECMA-376 part 1, 17.7.3).
        return own ?? (byStyle != paragraphHides);
    }

    /// <summary>Counts the paragraph in its list. Its number as text («1.», «б)»), or "" without one.</summary>
    public string NextLabel(ParagraphLook paragraph)
    {
        var (list, level) = (paragraph.NumberingId, paragraph.Level);
        if (list is null && paragraph.Style is not null)
        {
            var style = Styles.Of(paragraph.Style);
            (list, level) = (style.NumberingId, style.Level ?? (style.NumberingId is > 0 ? Lists.LevelOfStyle(style.NumberingId.Value, paragraph.Style) : 0));
        }

        if (list is null or 0)
        {
            return "";
        }

        var label = Lists.Next(list.Value, level, style => Styles.NumberingOf(style), out var isBullet);
        if (isBullet)
        {
            LastBullet = list.Value;
        }

        return label;
    }

    /// <summary>
    /// The running number for a number cell that holds nothing but a bullet: offices number rows by a list whose
    /// definition got lost in copying, and then Word shows dots where numbers are meant.
    /// </summary>
    public string NumberInsteadOfBullet(int list)
    {
        var number = _bulletNumbers.GetValueOrDefault(list) + 1;
        _bulletNumbers[list] = number;
        return number.ToString(CultureInfo.InvariantCulture) + ".";
    }

    private static bool ReadMarkIsGone(XmlScanner xml)
    {
        var gone = false;
        var depth = xml.Depth;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNode.Start)
            {
                gone |= (WordName)xml.Name is WordName.Deleted or WordName.MovedFrom
                    || ((WordName)xml.Name == WordName.Vanish && xml.Flag("val"u8, true));
                xml.Skip();
            }
        }

        return gone;
    }

    private string PartOfType(string type, string usualName)
    {
        _relationships ??= Relationships.Of(package, part);
        return _relationships.TargetOfType(type) ?? PartName.Resolve(part, usualName);
    }
}
