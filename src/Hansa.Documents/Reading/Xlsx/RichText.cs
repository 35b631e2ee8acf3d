using System.Globalization;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>Reads the text of a string item or inline string: its runs joined, phonetic hints left out.</summary>
internal static class RichText
{
    private const int EscapeLength = 7;

    /// <summary>Appends the text of the element that has just started.</summary>
    public static void Read(XmlScanner xml, TextBuffer text)
    {
        var depth = xml.Depth;
        var from = text.Length;
        while (xml.Next() && !(xml.Kind == XmlNode.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            if ((BookName)xml.Name == BookName.Text)
            {
                xml.ReadTextContent(text, breaksAreSpaces: false);
            }
            else if ((BookName)xml.Name != BookName.Run)
            {
                xml.Skip();
            }
        }

        Unescape(text, from);
    }

    /// <summary>Replaces «_x000D_» by the character it stands for: Excel writes control characters so.</summary>
    public static void Unescape(TextBuffer text, int from)
    {
        if (text.Text[from..].IndexOf("_x", StringComparison.Ordinal) < 0)
        {
            return;
        }

        var escaped = text.Text[from..].ToString();
        text.CutBack(from);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (IsEscape(escaped, i, out var value))
            {
                i += EscapeLength - 1;
                if (value != '\r')
                {
                    text.AppendCodePoint(value);
                }
            }
            else
            {
                text.Append(escaped[i]);
            }
        }
    }

    private static bool IsEscape(string text, int at, out int value)
    {
        value = 0;
        return text[at] == '_' && at + EscapeLength <= text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
            && int.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
