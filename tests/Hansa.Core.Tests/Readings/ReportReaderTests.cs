using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Core.Tests.Readings;

/// <summary>Sections, rows and tables of a report, wherever a page or a layout has cut them.</summary>
public class ReportReaderTests
{
    private const string Header = "| № п/п | Наименование мероприятия | Место проведения мероприятия | Сроки проведения мероприятия | Содержание мероприятия и результат | Участники мероприятия |";
    private const string Title = "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале 2020 года";

    private static Reading Read(string drawing) => Assert.Single(ReportReader.Read(Sketch.Document(drawing)));

    private static string Numbers(Reading reading) => string.Join(" ", reading.Rows.Select(row => row.Number));

    [Fact]
    public void Read_SectionsAndInstitutions_StandOverTheirRows() // M-05
    {
        var reading = Read($"""
            {Title}
            {Header}
            |= Сотрудничество в сфере культуры
            |= СОГБУК «Музей»
            | 1. | Выставка «Весна» | г. Смоленск | 5 мая 2020 года | Показ | Жители |
            |= ОГБУК «Музей-заповедник»
            | 2. | Показ | г. Брест | май 2020 года | Показ | Жители |
            |= Сотрудничество в сфере спорта
            | 3. | Кубок | г. Смоленск | 6 мая 2020 года | Игры | Команды |
            """);
        Assert.Equal(
            ["Сотрудничество в сфере культуры/СОГБУК «Музей»", "Сотрудничество в сфере культуры/ОГБУК «Музей-заповедник»", "Сотрудничество в сфере спорта/"],
            reading.Rows.Select(row => $"{row.Section}/{row.Subsection}"));
        Assert.Equal(Period.OfQuarter(2020, 2), reading.Head.Period);
        Assert.Equal(Title, reading.Head.Title);
    }

    [Fact]
    public void Read_TableSplitByAParagraph_GoesOn()
    {
        var reading = Read($"""
            {Title}
            {Header}
            |= Сотрудничество в сфере культуры
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |

            продолжение таблицы
            | 2. | Показ | г. Брест | май 2020 года | Показ | Жители |

            {Header}
            | 3. | Кубок | г. Смоленск | 6 мая 2020 года | Игры | Команды |
            """);
        Assert.Equal("1 2 3", Numbers(reading));
        Assert.All(reading.Rows, row => Assert.Equal("Сотрудничество в сфере культуры", row.Section));
    }

    [Fact]
    public void Read_HeadingsBetweenTables_AreSections()
    {
        var reading = Read($"""
            {Title}
            Сотрудничество в сфере культуры
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |

            Сотрудничество в сфере спорта
            {Header}
            | 1. | Кубок | г. Смоленск | 6 мая 2020 года | Игры | Команды |
            """);
        Assert.Equal(["Сотрудничество в сфере культуры", "Сотрудничество в сфере спорта"], reading.Rows.Select(row => row.Section));
    }

    [Fact]
    public void Read_RowCutByAPage_ComesTogether()
    {
        var reading = Read($"""
            {Title}
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ картин | Жители |
            | | | | | из собрания музея | города |
            | 2. | Показ | г. Брест | май 2020 года | Показ | Жители |
            """);
        Assert.Equal("1 2", Numbers(reading));
        Assert.Equal(("Показ картин из собрания музея", "Жители города"), (reading.Rows[0].Content, reading.Rows[0].Participants));
    }

    [Fact]
    public void Read_LayoutTableAround_IsSeenThrough()
    {
        var inner = Sketch.Document($"{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |").Parts.OfType<SourceRow>().ToList();
        var outer = new SourceRow(1, 1, [new SourceCell(0, 1, Title) { Nested = [inner] }]);
        var reading = Assert.Single(ReportReader.Read(new SourceDocument("a.docx", FileFormat.Docx, [outer])));
        Assert.Equal(Title, reading.Head.Title);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Read_TableInsideACell_IsItsText()
    {
        var inner = Sketch.Document("| Гомель | 5 человек |\n| Брест | 6 человек |").Parts.OfType<SourceRow>().ToList();
        var parts = Sketch.Document($"{Title}\n{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |").Parts.ToList();
        var last = (SourceRow)parts[^1];
        parts[^1] = last with { Cells = [.. last.Cells.Take(5), last.Cells[5] with { Nested = [inner] }] };
        var row = Assert.Single(Assert.Single(ReportReader.Read(new SourceDocument("a.docx", FileFormat.Docx, parts))).Rows);
        Assert.Equal("У Гомель 5 человек Брест 6 человек", row.Participants);
    }

    [Fact]
    public void Read_NumbersMissing_AreCountedOn()
    {
        var reading = Read($"""
            {Title}
            {Header}
            | | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |
            | | Концерт | г. Смоленск | 6 мая 2020 года | Показ | Жители |
            """);
        Assert.Equal("1 2", Numbers(reading));
        Assert.Equal(2, reading.Problems.Count(problem => problem.Code == "table.number-missing"));
    }

    [Fact]
    public void Stream_LongTable_KeepsNoRows()
    {
        var parts = Sketch.Document($"{Title}\n{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |").Parts.ToList();
        var row = (SourceRow)parts[^1];
        IEnumerable<DocumentPart> Long()
        {
            yield return parts[0];
            yield return parts[1];
            for (var i = 1; i <= 20_000; i++)
            {
                yield return row with { Row = i, Cells = [new SourceCell(0, 1, $"{i}."), .. row.Cells.Skip(1).Select(cell => cell with { Text = cell.Text + i })] };
            }
        }

        var kept = new List<WeakReference>();
        foreach (var part in ReportReader.Stream(new SourceDocument("a.docx", FileFormat.Docx, Long())))
        {
            kept.Add(new WeakReference(part));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(20_002, kept.Count);
        Assert.InRange(kept.Count(reference => reference.IsAlive), 0, 50);
    }
}
