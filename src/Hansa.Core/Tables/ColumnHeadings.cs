using Hansa.Core.Text;

namespace Hansa.Core.Tables;

/// <summary>
/// Knows a column by its heading, whatever the year and the office: by telling stems (column-headings.tsv), and where
/// they fail by the words mended, so that a slip of the pen does not lose a column (domain.md M-01, M-16).
/// </summary>
public static class ColumnHeadings
{
    /// <summary>Headings whose letters outside brackets are more than these are taken for text.</summary>
    private const int LongestHeading = 160;

    /// <summary>With a whole instruction in brackets headings are long; no more than that.</summary>
    private const int LongestWithBrackets = 1000;

    private static readonly Lazy<Line[]> s_lines = new(Load);

    /// <summary>The meaning of a heading, or <see cref="ColumnRole.Unknown"/>.</summary>
    public static ColumnRole RoleOf(string heading) => MeaningOf(heading).Role;

    /// <summary>Whether the heading has a meaning without mending its words.</summary>
    internal static bool IsKnown(string heading) =>
        heading.Length is > 0 and <= LongestWithBrackets && HeadingText.Squeeze(heading) is { Length: <= LongestHeading } text
        && Find(text, below: false) is { Role: not ColumnRole.Unknown };

    internal static HeadingMeaning MeaningOf(string heading)
    {
        if (heading.Length == 0 || heading.Length > LongestWithBrackets)
        {
            return HeadingMeaning.None;
        }

        var text = HeadingText.Squeeze(heading);
        if (text.Length is 0 or > LongestHeading)
        {
            return HeadingMeaning.None;
        }

        var line = Find(text, below: false);
        if (line is not { Sure: true })
        {
            var mended = HeadingWords.Mend(heading);
            if (mended != text && Find(mended, below: false) is { } better && (line is null || better.Sure))
            {
                (line, text) = (better, mended);
            }
        }

        return line is null ? HeadingMeaning.None : WithCompanions(line, text, heading);
    }

    /// <summary>The meaning of a narrow heading below a wide one that has the role <paramref name="above"/>; null when it adds nothing.</summary>
    internal static HeadingMeaning? MeaningBelow(string heading, ColumnRole above)
    {
        var line = Find(HeadingText.Squeeze(heading), below: true) ?? Find(HeadingWords.Mend(heading), below: true);
        // «из них иностранных» counts some of those who are counted already.
        if (line is { Role: ColumnRole.Unknown })
        {
            return new HeadingMeaning(ColumnRole.Unknown, ColumnPart.Whole, true, ColumnRole.Unknown);
        }

        var fits = line is not null && (line.Role == above || (line.Role == ColumnRole.Headcount && above == ColumnRole.Participants));
        return fits ? new HeadingMeaning(line!.Role, line.Part, true, line.Role) : null;
    }

    private static HeadingMeaning WithCompanions(Line line, string text, string heading)
    {
        var role = line.Role;
        if (role is not (ColumnRole.Title or ColumnRole.Dates or ColumnRole.Place))
        {
            return new HeadingMeaning(role, line.Part, line.Sure, role);
        }

        var bracketed = HeadingText.Bracketed(heading);
        var perhaps = Together(role, text + bracketed);
        return new HeadingMeaning(role == ColumnRole.Title ? role : Together(role, text), line.Part, line.Sure, perhaps);
    }

    // «Дата и место проведения», «Место, сроки», «Наименование, дата и место мероприятия».
    private static ColumnRole Together(ColumnRole main, string text) => ColumnRoles.Together(
        main,
        title: main == ColumnRole.Dates && HasAny(text, "наименован", "назван"),
        dates: HasAny(text, "дата", "даты", "срок", "ивремя"),
        place: HasAny(text, "место", "места", "площадк") || (main == ColumnRole.Dates && text.Contains("город", StringComparison.Ordinal)));

    private static bool HasAny(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Line? Find(string text, bool below)
    {
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var line in s_lines.Value)
        {
            if (line.Below == below && line.Fits(text))
            {
                return line;
            }
        }

        return null;
    }

    private static Line[] Load()
    {
        var lines = new List<Line>();
        foreach (var fields in WordTable.Rows("column-headings.tsv"))
        {
            var role = fields[0].TrimStart('?', '^');
            lines.Add(new Line(
                Enum.Parse<ColumnRole>(role), Enum.Parse<ColumnPart>(fields[1]), fields[0][0] != '?', fields[0][0] == '^', WordTable.Words(fields[2])));
        }

        return [.. lines];
    }

    private sealed record Line(ColumnRole Role, ColumnPart Part, bool Sure, bool Below, string[] Stems)
    {
        public bool Fits(string text)
        {
            foreach (var stem in Stems)
            {
                var fits = stem[0] switch
                {
                    '=' => text.AsSpan().SequenceEqual(stem.AsSpan(1)),
                    '~' => text.AsSpan().Contains(stem.AsSpan(1), StringComparison.Ordinal),
                    _ => text.StartsWith(stem, StringComparison.Ordinal),
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
