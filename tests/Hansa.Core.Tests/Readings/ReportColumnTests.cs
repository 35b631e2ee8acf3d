using Hansa.Core.Readings;
using Hansa.Tests;

namespace Hansa.Core.Tests.Readings;

/// <summary>What the columns of a table mean, and cells that need more than their words.</summary>
public class ReportColumnTests
{
    private const string Title = "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале 2020 года";

    private static Reading Read(string drawing) => Assert.Single(ReportReader.Read(Sketch.Document(drawing)));

    private static string Numbers(Reading reading) => string.Join(" ", reading.Rows.Select(row => row.Number));

    [Fact]
    public void Read_OtherOrderAndHeadings_AreKnownByMeaning() // M-01, M-16
    {
        var reading = Read("""
            Информация о мероприятиях за II квартал 2020 года
            | №¶п/п | Дата проведе-¶ния | Название мероприя-тия | Кто принял участие | Краткое описание, итоги | Площадка |
            | 1 | 5 июня | Форум | Студенты | Обсуждение | г. Минск |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(("5 июня", "Форум", "Студенты", "Обсуждение", "г. Минск"), (row.Dates, row.Title, row.Participants, row.Content, row.Place));
    }

    [Fact]
    public void Read_HeaderOfTwoRows_IsOne()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № п/п | Наименование мероприятия | Проведение {2} | Содержание | Участники |
            | ^ | ^ | место | сроки | ^ | ^ |
            | 1 | 2 | 3 | 4 | 5 | 6 |
            | 1. | Форум | г. Минск | 5 июня | Обсуждение | Студенты |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(("г. Минск", "5 июня"), (row.Place, row.Dates));
        Assert.Equal("Проведение место", reading.Head.Columns[2].Heading);
    }

    [Fact]
    public void Read_HeaderOfTwoRowsUnmerged_IsOne()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № п/п | Наименование мероприятия | Проведение | | Содержание | Участники |
            | | | место | сроки | | |
            | 1. | Форум | г. Минск | 5 июня | Обсуждение | Студенты |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal(("г. Минск", "5 июня"), (row.Place, row.Dates));
    }

    [Fact]
    public void Read_DateAndPlaceInOneColumn_AreParted()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № | Мероприятие | Дата и место проведения | Содержание | Участники |
            | 1 | Форум | 5-8 июня, г. Минск, Дом книги | Обсуждение | Студенты |
            | 2 | Форум | г. Минск, 9 июня 2020 года | Обсуждение | Студенты |
            | 3 | Форум | 10 июня¶г. Брест | Обсуждение | Студенты |
            | 4 | Форум | по согласованию | Обсуждение | Студенты |
            """);
        Assert.Equal(
            ["5-8 июня/г. Минск, Дом книги", "9 июня 2020 года/г. Минск", "10 июня/г. Брест", "/по согласованию"],
            reading.Rows.Select(row => $"{row.Dates}/{row.Place}"));
    }

    [Fact]
    public void Read_HeadcountColumn_ClosesTheParticipants()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | № | Мероприятие | Дата | Место | Участники | Количество участников |
            | 1 | Форум | 5 июня | г. Минск | Студенты и школьники | 42 |
            """);
        var row = Assert.Single(reading.Rows);
        Assert.Equal("Студенты и школьники. Общее количество участников – 42 человека", row.Participants);
        Assert.Equal(42, row.Headcount?.Total);
    }

    [Fact]
    public void Read_UnknownHeadings_AreNamed()
    {
        var reading = Read("""
            Отчет о мероприятиях за II квартал 2020 года
            | Столбец А | Столбец Б | Столбец В | Сроки |
            | 1 | 2 | 3 | 5 июня |
            """);
        var problem = Assert.Single(reading.Problems, problem => problem.Code == "table.unknown-headings");
        Assert.Contains("«Столбец Б»", problem.Message(Core.Text.Language.Russian), StringComparison.Ordinal);
        Assert.Contains("«Сроки»", problem.Message(Core.Text.Language.Russian), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderLost_TakesTheUsualColumns()
    {
        var reading = Read($"{Title}\n| 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |\n| 2. | Показ | г. Брест | 6 мая 2020 года | Показ | Жители |");
        Assert.Equal("1 2", Numbers(reading));
        Assert.Equal("г. Брест", reading.Rows[1].Place);
        Assert.Contains(reading.Problems, problem => problem.Code == "table.no-header");
    }
}
