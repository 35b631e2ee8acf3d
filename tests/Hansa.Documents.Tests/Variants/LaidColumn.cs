using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Variants;

/// <summary>A column of a laid out report.</summary>
/// <param name="Text">Its text in a row; the number is that of the row in its section.</param>
internal sealed record LaidColumn(ColumnRole Role, string Heading, Func<PlainRow, int, string> Text)
{
    public int Span { get; init; } = 1;

    /// <summary>Whether the cell is merged with the one above.</summary>
    public Func<PlainRow, PlainRow, bool> IsMerged { get; init; } = (_, _) => false;

    public static List<LaidColumn> Of(PlainReport report, Look look, Random random)
    {
        var columns = new List<LaidColumn>();
        for (var i = 0; i < report.Columns.Count; i++)
        {
            if (report.Columns[i].Role != ColumnRole.Number)
            {
                columns.Add(Told(report, i, look, random));
            }
        }

        if (look.OtherOrder)
        {
            columns = [.. columns.OrderBy(_ => random.Next())];
        }

        if (look.DatesWithPlace)
        {
            PutTogether(report, columns, random);
        }

        if (look.TitleWithDates)
        {
            WithDates(report, columns);
        }

        if (look.ContentInTwo)
        {
            InTwo(report, columns, random);
        }

        if (look.EqualsMerged)
        {
            columns = [.. columns.Select(column => column.Role is ColumnRole.Place or ColumnRole.Dates or ColumnRole.Participants or ColumnRole.Content
                ? column with { IsMerged = (row, above) => column.Text(row, 0).Length > 0 && column.Text(row, 0) == column.Text(above, 0) }
                : column)];
        }

        if (look.UnmergedCells)
        {
            var wide = random.Next(columns.Count);
            columns[wide] = columns[wide] with { Span = 2 };
        }

        AddOwn(columns, look, random);
        AddSections(report, columns, look);
        if (look.Numbers is not (NumberLook.None or NumberLook.BeforeTheTitle))
        {
            var number = report.IndexOf(ColumnRole.Number);
            columns.Insert(0, new LaidColumn(ColumnRole.Number, HeadingNames.Of(report.Columns[number], look.Headings, random), (row, inSection) => look.Numbers switch
            {
                NumberLook.Left => "",
                NumberLook.Plain => row.Cells[number].TrimEnd('.'),
                NumberLook.AnewInEachSection => $"{inSection}.",
                NumberLook.Nested => $"2.{inSection}.",
                _ => row.Cells[number],
            }));
        }

        return columns;
    }

    private static LaidColumn Told(PlainReport report, int at, Look look, Random random)
    {
        var (role, number) = (report.Columns[at].Role, report.IndexOf(ColumnRole.Number));
        var heading = HeadingNames.Of(report.Columns[at], look.Headings, random);
        return role switch
        {
            ColumnRole.Title when look.Numbers == NumberLook.BeforeTheTitle => new LaidColumn(role, heading, (row, _) => $"{row.Cells[number]} {row.Cells[at]}"),
            ColumnRole.Agreement => new LaidColumn(role, heading, (row, _) => row.Continues ? "" : row.Cells[at])
            {
                IsMerged = (row, _) => row.Continues && look.MergedAgreements,
            },
            _ => new LaidColumn(role, heading, (row, _) => row.Cells[at]),
        };
    }

    private static void PutTogether(PlainReport report, List<LaidColumn> columns, Random random)
    {
        var (dates, place) = (report.IndexOf(ColumnRole.Dates), report.IndexOf(ColumnRole.Place));
        var at = columns.FindIndex(column => column.Role == ColumnRole.Dates);
        columns[at] = new LaidColumn(ColumnRole.DatesAndPlace, random.Next(2) == 0 ? "Дата и место проведения" : "Место, сроки проведения", (row, _) => $"{row.Cells[dates]}\n{row.Cells[place]}");
        columns.RemoveAll(column => column.Role == ColumnRole.Place);
    }

    private static void WithDates(PlainReport report, List<LaidColumn> columns)
    {
        var at = columns.FindIndex(column => column.Role == ColumnRole.Title);
        var (title, dates) = (columns[at], report.IndexOf(ColumnRole.Dates));
        columns[at] = new LaidColumn(ColumnRole.TitleAndDates, "Наименование и дата проведения мероприятия", (row, number) => $"{title.Text(row, number)}\n{row.Cells[dates].Replace('\n', ' ')}");
        columns.RemoveAll(column => column.Role == ColumnRole.Dates);
    }

    // Cut behind the first sentence; what stands before it is the content, what comes behind the result.
    private static void InTwo(PlainReport report, List<LaidColumn> columns, Random random)
    {
        var content = report.IndexOf(ColumnRole.Content);
        var at = columns.FindIndex(column => column.Role == ColumnRole.Content);
        static int Cut(string text) => text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 1 : text.Length;
        columns[at] = new LaidColumn(ColumnRole.Content, "Содержание мероприятия", (row, _) => row.Cells[content][..Cut(row.Cells[content])]);
        columns.Insert(random.Next(2) == 0 ? at : at + 1, new LaidColumn(ColumnRole.Content, "Результат", (row, _) => row.Cells[content][Cut(row.Cells[content])..].Trim()));
    }

    private static void AddOwn(List<LaidColumn> columns, Look look, Random random)
    {
        if (look.EmptyColumn)
        {
            columns.Insert(1 + random.Next(columns.Count), new LaidColumn(ColumnRole.Unknown, "", (_, _) => ""));
        }

        if (look.ForeignColumn)
        {
            columns.Insert(1 + random.Next(columns.Count), new LaidColumn(ColumnRole.Unknown, "Код ОКТМО", (_, _) => "66 701"));
        }
    }

    private static void AddSections(PlainReport report, List<LaidColumn> columns, Look look)
    {
        if (look.Sections is not (SectionLook.InColumns or SectionLook.InColumnsMerged))
        {
            return;
        }

        var merged = look.Sections == SectionLook.InColumnsMerged;
        if (report.Rows.Any(row => row.Subsection is not null))
        {
            columns.Insert(0, new LaidColumn(ColumnRole.Subsection, "Учреждение", (row, _) => row.Subsection ?? "")
            {
                IsMerged = (row, above) => merged && row.Subsection is not null && (row.Section, row.Subsection) == (above.Section, above.Subsection),
            });
        }

        columns.Insert(0, new LaidColumn(ColumnRole.Section, report.IndexOf(ColumnRole.Agreement) >= 0 ? "Исполнительный орган" : "Направление сотрудничества", (row, _) => row.Section ?? "")
        {
            IsMerged = (row, above) => merged && row.Section == above.Section,
        });
    }
}
