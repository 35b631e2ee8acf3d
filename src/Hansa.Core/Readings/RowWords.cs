using Hansa.Core.Agreements;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Puts the cells of a row where they belong; what several columns tell is put together, in order, and never twice.</summary>
internal sealed class RowWords(int number)
{
    private List<KeyValuePair<string, string>>? _extra;

    public ReadingRow Row { get; private set; } = new() { Number = number };

    /// <summary>The body or municipality named in a column of its own.</summary>
    public string? Body { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Extra => _extra ?? [];

    public void AddExtra(string heading, string text) => (_extra ??= []).Add(new(heading, text));

    public void Put(MappedColumn column, string cleaned)
    {
        var text = CellLines.Join(cleaned, column.Role);
        Row = column.Role switch
        {
            ColumnRole.Agreement => Row with { Agreements = AgreementTitles.Split(text) },
            ColumnRole.Title => Row with { Title = text },
            ColumnRole.Place => Row with { Place = Join(Row.Place, text, ", ") },
            ColumnRole.Dates => Row with { Dates = Join(Row.Dates, text, column.Part == ColumnPart.To ? " – " : column.Part == ColumnPart.Hour ? ", " : "\n") },
            ColumnRole.Content => Row with { Content = Join(Row.Content, text, "\n") },
            ColumnRole.Participants => Row with { Participants = Join(Row.Participants, text, "\n") },
            ColumnRole.Note => Row with { Note = Join(Row.Note, text, "\n") },
            ColumnRole.DatesAndPlace => WithDatesAndPlace(text),
            ColumnRole.TitleAndDates or ColumnRole.TitleAndPlace or ColumnRole.TitleDatesAndPlace => WithTitle(column.Role, cleaned),
            // Official forms have no column for it: the number closes the participants’ cell, in the usual words.
            ColumnRole.Headcount => Row with { Participants = WithCount(Row.Participants, CountColumn.Words(text)) },
            ColumnRole.Section => Row with { Section = CellText.OneLine(text) },
            ColumnRole.Subsection => WithSubsection(column, text),
            _ => WithExtra(column.Heading, text),
        };
    }

    private ReadingRow WithDatesAndPlace(string text)
    {
        var (dates, place) = DatesAndPlace.Split(text);
        return Row with { Dates = Join(Row.Dates, dates, "\n"), Place = Join(Row.Place, place, ", ") };
    }

    private ReadingRow WithTitle(ColumnRole role, string text)
    {
        var (title, dates, place) = TitleParts.Split(text, role.Holds(ColumnRole.Dates), role.Holds(ColumnRole.Place));
        return Row with
        {
            Title = CellLines.Join(title, ColumnRole.Title),
            Dates = Join(Row.Dates, dates, "\n"),
            Place = Join(Row.Place, CellLines.Join(place, ColumnRole.Place), ", "),
        };
    }

    // Whoever answers may be an institution, or a person with a telephone.
    private ReadingRow WithSubsection(MappedColumn column, string text)
    {
        var line = CellText.OneLine(text);
        if (column.Part == ColumnPart.Body)
        {
            Body = line;
            return Row;
        }

        return column.Part == ColumnPart.Responsible && Headings.KindOf(line) is not HeadingKind.Institution
            ? WithExtra(column.Heading, text)
            : Row with { Subsection = line };
    }

    private ReadingRow WithExtra(string heading, string text)
    {
        AddExtra(heading, text);
        return Row;
    }

    private static string WithCount(string participants, string words) =>
        participants.Length > 0 ? participants.TrimEnd('.') + ". " + words : words;

    // The same told twice, as a town in its own column and before the venue, is told once.
    private static string Join(string before, string text, string between) =>
        before.Length == 0 || (between != "\n" && text.Contains(before, StringComparison.OrdinalIgnoreCase)) ? text
        : text.Length == 0 || before == text || (Placeholder.Is(text) && !Placeholder.Is(before)) ? before
        : Placeholder.Is(before) ? text
        : before + between + text;
}
