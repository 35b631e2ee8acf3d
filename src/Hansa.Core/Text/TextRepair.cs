namespace Hansa.Core.Text;

/// <summary>One thing mended in a cell's text, for a person to see.</summary>
/// <param name="Kind">One of <see cref="RepairKinds"/>.</param>
/// <param name="Before">The words as they were, no longer than needed to find the place.</param>
/// <param name="After">The same words as they are now.</param>
public readonly record struct TextRepair(string Kind, string Before, string After);

/// <summary>What can be mended in a text without touching its wording; stable names, as in the JSON of a reading.</summary>
public static class RepairKinds
{
    /// <summary>The mark of a bookmark that a text export left behind: <c>[bookmark: _GoBack]</c> (domain.md M-14).</summary>
    public const string Bookmark = "bookmark";

    /// <summary>An optional hyphen inside a word: U+00AD, U+001F and ¬.</summary>
    public const string SoftHyphen = "soft-hyphen";

    /// <summary>A hard hyphen left over from hyphenation: «мероприя-тия» (domain.md M-91).</summary>
    public const string Hyphenation = "hyphenation";

    /// <summary>Letters of another alphabet that look the same: «cентябрь» with a Latin c (domain.md M-92).</summary>
    public const string LookAlike = "look-alike";

    /// <summary>A no-break or other unusual space (domain.md M-95).</summary>
    public const string NoBreakSpace = "no-break-space";

    /// <summary>Two spaces or more in a row inside a line (domain.md M-93).</summary>
    public const string Spaces = "spaces";

    /// <summary>Characters that nobody sees: of no width, control, byte order mark, direction marks.</summary>
    public const string Invisible = "invisible";

    /// <summary>A letter written as letter and mark: и + ˘ for й.</summary>
    public const string Decomposed = "decomposed";

    /// <summary>Half of a surrogate pair; U+FFFD stands in its place.</summary>
    public const string BrokenCharacter = "broken-character";
}
