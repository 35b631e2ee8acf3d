using Hansa.Core.Text;

namespace Hansa.Core.Tables;

/// <summary>A column of a header while it is read: its place in the grid and the headings above one another.</summary>
internal sealed record HeaderColumn(int Column, int Span, IReadOnlyList<string> Texts)
{
    /// <summary>The last heading stands alone below the one above it, not beside others.</summary>
    public bool IsAlone { get; init; } = true;

    public static HeaderColumn Of(SourceCell cell) => new(cell.Column, cell.Span, Texts: IsBlank(cell.Text) ? [] : [cell.Text]);

    public bool IsUnnamed => Texts.Count == 0;

    public string Heading => CellText.OneLine(string.Join(' ', Texts));

    public bool Covers(SourceCell cell) => cell.Column >= Column && cell.Column < Column + Span;

    /// <summary>
    /// What the column holds. A narrow heading tells it («место» below «Проведение»), unless it only parts what the wide one
    /// means: «российские», «кол-во» below «Участники», «страна» below «Место».
    /// </summary>
    public HeadingMeaning Meaning()
    {
        if (Texts.Count <= 1)
        {
            return Texts.Count == 0 ? HeadingMeaning.None : ColumnHeadings.MeaningOf(Texts[0]);
        }

        var whole = ColumnHeadings.MeaningOf(Heading);
        if (IsAlone && whole.Role != ColumnRole.Unknown)
        {
            return whole;
        }

        var own = ColumnHeadings.MeaningOf(Texts[^1]);
        var above = (this with { Texts = [.. Texts.SkipLast(1)], IsAlone = true }).Meaning();
        if (above.Role is not (ColumnRole.Place or ColumnRole.Dates or ColumnRole.Participants or ColumnRole.Headcount or ColumnRole.Content))
        {
            return own.Role != ColumnRole.Unknown ? own : whole.Role != ColumnRole.Unknown ? whole : above;
        }

        if (ColumnHeadings.MeaningBelow(Texts[^1], above.Role) is { } part)
        {
            return part;
        }

        return own.Role switch
        {
            ColumnRole.Country when above.Role == ColumnRole.Place => above with { Part = ColumnPart.Country },
            ColumnRole.Unknown or ColumnRole.Country or ColumnRole.Subsection or ColumnRole.Section or ColumnRole.Title => above,
            _ => own,
        };
    }

    public static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);
}
