using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>What a cell holds, so that no rule looks closely at a cell which plainly does not concern it.</summary>
[Flags]
internal enum CellMarks
{
    None = 0,

    /// <summary>Any quotation mark: «», „“”, "".</summary>
    Quotes = 1,
    Brackets = 2,
    EnDash = 4,
    EmDash = 8,

    /// <summary>A hyphen with a space on one side or both.</summary>
    LooseHyphen = 16,

    /// <summary>Two capitals in a row.</summary>
    Capitals = 32,

    /// <summary>A capital behind a small letter, inside a word.</summary>
    Camel = 64,

    /// <summary>A full stop between two letters.</summary>
    DotInside = 128,

    /// <summary>U+FFFD or three question marks in a row.</summary>
    Broken = 256,
    Digit = 512,

    /// <summary>A Latin letter beside a Cyrillic one.</summary>
    TwoAlphabets = 1024,

    /// <summary>A capital before a full stop: perhaps an initial.</summary>
    Initial = 4096,

    /// <summary>A comma or semicolon with a letter on both sides.</summary>
    CommaInside = 2048,
}

internal static class CellMarksOf
{
    public static CellMarks Text(string text)
    {
        var marks = CellMarks.None;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= 'а' and <= 'я' or ' ' or 'ё')
            {
                continue;
            }

            marks |= c switch
            {
                '«' or '»' or '„' or '“' or '”' or '"' => CellMarks.Quotes,
                '(' or ')' or '[' or ']' => CellMarks.Brackets,
                '–' => CellMarks.EnDash,
                '—' => CellMarks.EmDash,
                '-' => IsSpace(text, i - 1) || IsSpace(text, i + 1) ? CellMarks.LooseHyphen : CellMarks.None,
                '.' => Dot(text, i),
                ',' or ';' => IsLetter(text, i - 1) && IsLetter(text, i + 1) ? CellMarks.CommaInside : CellMarks.None,
                '\ufffd' => CellMarks.Broken,
                '?' => i >= 2 && text[i - 1] == '?' && text[i - 2] == '?' ? CellMarks.Broken : CellMarks.None,
                >= '0' and <= '9' => CellMarks.Digit,
                _ => Letter(text, i),
            };
        }

        return marks;
    }

    private static CellMarks Dot(string text, int at) =>
        (IsLetter(text, at - 1) && IsLetter(text, at + 1) ? CellMarks.DotInside : CellMarks.None)
        | (at > 0 && Letters.IsUpper(text[at - 1]) ? CellMarks.Initial : CellMarks.None);

    // Small Cyrillic letters never come here: only capitals and Latin letters are looked at.
    private static CellMarks Letter(string text, int at)
    {
        var c = text[at];
        if (!Letters.IsLetter(c))
        {
            return CellMarks.None;
        }

        var marks = CellMarks.None;
        var before = at > 0 ? text[at - 1] : ' ';
        if (Letters.IsUpper(c))
        {
            marks |= Letters.IsUpper(before) ? CellMarks.Capitals : Letters.IsLower(before) ? CellMarks.Camel : CellMarks.None;
        }

        if (char.IsAsciiLetter(c) && (Letters.IsCyrillic(before) || (at + 1 < text.Length && Letters.IsCyrillic(text[at + 1]))))
        {
            marks |= CellMarks.TwoAlphabets;
        }

        return marks;
    }

    private static bool IsSpace(string text, int at) => at >= 0 && at < text.Length && text[at] is ' ' or '\n';

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && Letters.IsLetter(text[at]);
}
