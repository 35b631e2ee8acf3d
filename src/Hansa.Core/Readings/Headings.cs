using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Knows headings by their words (domain.md §4.1).</summary>
internal static class Headings
{
    // A statement that nothing was held may give reasons; a story of some pages only happens to hold its words.
    private const int LongestStatement = 400;

    public static HeadingKind KindOf(string text)
    {
        var folded = CellText.OneLine(Folding.Fold(text)).TrimStart('"', ' ');
        folded = folded[Ordinal(folded)..];
        if (HeadingVocabulary.Is(HeadingKind.Nothing, folded) && folded.Length < LongestStatement)
        {
            return HeadingKind.Nothing;
        }

        if (IsReceptions(folded))
        {
            return HeadingKind.Receptions;
        }

        if (PeriodHeading.Is(folded))
        {
            return HeadingKind.Period;
        }

        var kind = HeadingVocabulary.KindOf(folded);
        return kind == HeadingKind.Other ? EndsAsBody(folded) ? HeadingKind.Body : folded.Contains("___", StringComparison.Ordinal) ? HeadingKind.Signature : kind
            : kind == HeadingKind.Nothing ? HeadingKind.Remark
            : kind;
    }

    public static bool IsNothing(string text) => text.Length < LongestStatement && HeadingVocabulary.Is(HeadingKind.Nothing, CellText.OneLine(Folding.Fold(text)));

    /// <summary>A whole sentence, as no heading is.</summary>
    public static bool IsSentence(string text) => text.Length > 300 || (text.Length > 60 && text[^1] is '.' or '!' or ';' && !text.EndsWith("г.", StringComparison.Ordinal));

    /// <summary>The heading without its own number: «1. », «II. », «1.2. », «Раздел 3. », «а) ».</summary>
    public static string WithoutOrdinal(string text) => text[Ordinal(Folding.Fold(text))..];

    /// <summary>The heading without «(продолжение)» behind it; null when it has no such words.</summary>
    public static string? WithoutContinued(string text)
    {
        var open = text.LastIndexOf('(');
        return open > 0 && Folding.Fold(text[open..]) is "(продолжение)" or "(окончание)" or "(продолжение таблицы)" ? text[..open].TrimEnd() : null;
    }

    private static int Ordinal(string folded)
    {
        var from = folded.StartsWith("раздел ", StringComparison.Ordinal) ? 7 : 0;
        var i = from;
        while (i < folded.Length && (char.IsAsciiDigit(folded[i]) || folded[i] is 'i' or 'v' or 'x' or 'l' or '.' or ')'))
        {
            i++;
        }

        if (i == from && from == 0 && folded.Length > 3 && folded[1] == ')' && char.IsLetter(folded[0]))
        {
            i = 2;
        }

        var numbered = i > from && i < folded.Length && folded[i] == ' '
            && (folded[i - 1] is '.' or ')' || from > 0 || folded.AsSpan(0, i).Contains('.'));
        return numbered ? i + 1 : 0;
    }

    private static bool IsReceptions(string folded) =>
        (folded.Contains("состоял", StringComparison.Ordinal) || folded.Contains("проведен", StringComparison.Ordinal) || folded.Contains("принят", StringComparison.Ordinal))
        && (folded.Contains("встреч", StringComparison.Ordinal) || folded.Contains("прием", StringComparison.Ordinal))
        && folded.Contains("делегаци", StringComparison.Ordinal);

    private static bool EndsAsBody(string folded) =>
        folded.Length < 160 && !folded.EndsWith('.')
        && (folded.EndsWith(" район", StringComparison.Ordinal) || folded.EndsWith(" округ", StringComparison.Ordinal)
            || folded.EndsWith(" района", StringComparison.Ordinal) || folded.EndsWith(" округа", StringComparison.Ordinal)
            || folded.EndsWith(" смоленской области", StringComparison.Ordinal));
}
