using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>The phrases of heading-kinds.tsv, by which headings are known.</summary>
internal static class HeadingVocabulary
{
    private static readonly Lazy<Line[]> s_lines = new(Load);

    /// <summary>The first kind of which a phrase fits, or Other.</summary>
    /// <param name="folded">On one line, without quotation mark and ordinal before it.</param>
    public static HeadingKind KindOf(string folded)
    {
        foreach (var line in s_lines.Value)
        {
            if (line.Fits(folded))
            {
                return line.Kind;
            }
        }

        return HeadingKind.Other;
    }

    public static bool Is(HeadingKind kind, string folded)
    {
        foreach (var line in s_lines.Value)
        {
            if (line.Kind == kind && line.Fits(folded))
            {
                return true;
            }
        }

        return false;
    }

    private static Line[] Load()
    {
        var lines = new List<Line>();
        foreach (var fields in WordTable.Rows("heading-kinds.tsv"))
        {
            var phrases = fields[2].Split(';');
            for (var i = 0; i < phrases.Length; i++)
            {
                // A space at the end of a phrase is meant: «дом », not «домашний».
                phrases[i] = phrases[i].TrimStart(' ');
            }

            lines.Add(new Line(Enum.Parse<HeadingKind>(fields[0]), fields[1][0], phrases));
        }

        return [.. lines];
    }

    private sealed record Line(HeadingKind Kind, char How, string[] Phrases)
    {
        public bool Fits(string folded)
        {
            foreach (var phrase in Phrases)
            {
                var fits = How switch
                {
                    'h' => folded.Contains(phrase, StringComparison.Ordinal),
                    'f' => folded.Length > phrase.Length && folded[phrase.Length] == ' ' && folded.StartsWith(phrase, StringComparison.Ordinal),
                    // «отчет » is also the whole line «Отчет».
                    _ => folded.StartsWith(phrase, StringComparison.Ordinal)
                        || (phrase[^1] == ' ' && folded.Length == phrase.Length - 1 && phrase.StartsWith(folded, StringComparison.Ordinal)),
                };
                if (fits)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
