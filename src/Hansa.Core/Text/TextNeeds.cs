namespace Hansa.Core.Text;

/// <summary>What a text may need mended, found in one scan, so that a plain cell costs no more than that.</summary>
/// <param name="Characters">White space, invisible characters or marks.</param>
/// <param name="Alphabets">Latin letters beside others in one text.</param>
/// <param name="Hyphens">A hyphen behind something.</param>
internal readonly record struct TextNeeds(bool Characters, bool Alphabets, bool Hyphens)
{
    private enum Class : byte
    {
        Plain,
        Letter,
        Latin,

        /// <summary>Cyrillic, but taken for a Latin numeral.</summary>
        Twin,
        Space,
        Break,
        Hyphen,
        Special,
    }

    private static readonly Class[] s_classes = MakeClasses();

    public static TextNeeds Of(string text)
    {
        var classes = s_classes;
        var before = Class.Space;
        bool characters = false, latin = false, cyrillic = false, hyphens = false;
        foreach (var c in text)
        {
            var kind = c < classes.Length ? classes[c] : Rare(c);
            switch (kind)
            {
                case Class.Letter:
                    cyrillic = true;
                    break;
                case Class.Latin:
                    latin = true;
                    break;
                case Class.Twin:
                    latin = cyrillic = true;
                    break;
                case Class.Space:
                    characters |= before is Class.Space or Class.Break;
                    break;
                case Class.Break:
                    characters |= before is Class.Space or Class.Break;
                    break;
                case Class.Hyphen:
                    hyphens |= before is not (Class.Space or Class.Break);
                    break;
                case Class.Special:
                    characters = true;
                    hyphens |= c is '‐' or '‑';
                    break;
            }

            before = kind;
        }

        // An optional hyphen may leave a hard one before it; what is special is cleaned first and looked at again.
        characters |= before is Class.Space or Class.Break && text.Length > 0;
        return new TextNeeds(characters, latin && (cyrillic || characters), hyphens);
    }

    /// <summary>Whether the text holds white space other than single spaces between words.</summary>
    public static bool OneLine(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (space)
                {
                    return true;
                }

                space = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                return true;
            }
            else
            {
                space = false;
            }
        }

        return space && text.Length > 0;
    }

    private static Class Rare(char c) => c switch
    {
        // Dashes, quotation marks, the ellipsis and №.
        '–' or '—' or '“' or '”' or '„' or '’' or '…' or '№' or '•' => Class.Plain,
        _ when Letters.IsLetterOrDigit(c) => Class.Plain,
        _ => Class.Special,
    };

    private static Class[] MakeClasses()
    {
        var classes = new Class[0x500];
        for (var i = 0; i < classes.Length; i++)
        {
            var c = (char)i;
            classes[i] = c switch
            {
                '\n' => Class.Break,
                ' ' => Class.Space,
                '-' => Class.Hyphen,
                '[' or '¬' or '\u00ad' => Class.Special,
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Class.Latin,
                'І' => Class.Twin,
                >= '\u0300' and <= '\u036f' => Class.Special,
                _ when char.IsControl(c) || char.IsWhiteSpace(c) => Class.Special,
                >= '\u0400' => Class.Letter,
                _ => Class.Plain,
            };
        }

        return classes;
    }
}
