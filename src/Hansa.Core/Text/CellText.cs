using System.Text;

namespace Hansa.Core.Text;

/// <summary>Cleans the text of a cell: what is lost is only white space and listed repairs.</summary>
public static class CellText
{
    /// <summary>The text on one line: every run of white space and line breaks is one space, none at the ends.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}
