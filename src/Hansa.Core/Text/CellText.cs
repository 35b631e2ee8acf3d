using System.Text;

namespace Hansa.Core.Text;

/// <summary>Cleans the text of a cell: what is lost is only white space and listed repairs.</summary>
public static class CellText
{
    /// <summary>
    /// Keeps the paragraphs, parted by one \n each and none of them blank; inside a line every run of white space is one
    /// space, none at the ends. Hyphenation, look-alike letters, bookmark marks and invisible characters are mended
    /// (<see cref="RepairKinds"/>); the wording stays as written. Never throws; cleaning twice changes nothing more.
    /// </summary>
    /// <param name="evidence">The words of the file seen so far; they prove that a hyphen parts one word and not two.</param>
    /// <param name="repairs">Where to list what was mended, or null.</param>
    public static string Clean(string raw, HyphenationEvidence evidence, List<TextRepair>? repairs)
    {
        var needs = TextNeeds.Of(raw);
        var text = raw;
        if (needs.Characters)
        {
            text = CellCharacters.Clean(raw, repairs);
        }

        if (needs.Alphabets)
        {
            text = LookAlikes.Repair(text, repairs);
        }

        return needs.Hyphens ? Hyphenation.Repair(text, evidence, repairs) : text;
    }

    /// <summary>The text on one line: every run of white space and line breaks is one space, none at the ends.</summary>
    public static string OneLine(string text)
    {
        if (!TextNeeds.OneLine(text))
        {
            return text;
        }

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
