using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Tests;

namespace Hansa.Core.Tests.Readings;

/// <summary>What stands above the rows: title, body, period, and what says there are none.</summary>
public class ReportHeadTests
{
    private const string Header = "| № п/п | Наименование мероприятия | Место проведения мероприятия | Сроки проведения мероприятия | Содержание мероприятия и результат | Участники мероприятия |";
    private const string Title = "Отчет о мероприятиях, проведенных органами исполнительной власти Смоленской области в международной сфере во II квартале 2020 года";

    private static Reading Read(string drawing) => Assert.Single(ReportReader.Read(Sketch.Document(drawing)));

    [Theory]
    [InlineData("Отчет\nо сотрудничестве органов исполнительной власти\nза I полугодие 2020 года", "Отчет о сотрудничестве органов исполнительной власти за I полугодие 2020 года")] // M-02
    [InlineData("2\nОтчет о мероприятиях, проведенных органами местного самоуправления\nСмоленской области в международной сфере во II квартале 2020 года", "Отчет о мероприятиях, проведенных органами местного самоуправления Смоленской области в международной сфере во II квартале 2020 года")] // M-13
    [InlineData("Приложение № 1\nк письму от 5 июля 2020 года\nОтчет о мероприятиях за II квартал 2020 года", "Отчет о мероприятиях за II квартал 2020 года")]
    [InlineData("[bookmark: _GoBack]Отчет о мероприятиях за 2020 год", "Отчет о мероприятиях за 2020 год")] // M-14
    public void Read_TitleOverSeveralLines_IsOne(string lines, string expected)
    {
        var reading = Read($"{lines}\n{Header}\n| 1. | Т | М | 5 мая 2020 года | С | У |");
        Assert.Equal(expected, reading.Head.Title);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Read_BodyUnderTheTitle_IsTheBody()
    {
        var reading = Read($"Информация\nДепартамент Смоленской области по культуре\n{Header}\n| 1. | Т | М | 5 мая | С | У |");
        Assert.Equal(("Информация", "Департамент Смоленской области по культуре"), (reading.Head.Title, reading.Head.Body));
    }

    [Fact]
    public void Read_BodyInOneCellWithTheTitle_IsTheBody()
    {
        var reading = Read($"| Информация. Главное управление спорта Смоленской области |\n| · |\n{Header}\n| 1. | Т | М | 5 мая | С | У |");
        Assert.Equal(("Информация", "Главное управление спорта Смоленской области"), (reading.Head.Title, reading.Head.Body));
    }

    [Fact]
    public void Read_TwoReportsInOneFile_AreTwoReadings()
    {
        var readings = ReportReader.Read(Sketch.Document($"""
            {Title}
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |

            Отчет о мероприятиях, проведенных в III квартале 2020 года
            {Header}
            | 1. | Кубок | г. Смоленск | 6 августа 2020 года | Игры | Команды |
            """));
        Assert.Equal([Period.OfQuarter(2020, 2), Period.OfQuarter(2020, 3)], readings.Select(reading => reading.Head.Period!.Value));
        Assert.Equal([1, 2], readings.Select(reading => reading.Head.Report));
        Assert.All(readings, reading => Assert.Single(reading.Rows));
    }

    [Fact]
    public void Read_LastFullWidthRow_IsTheFooter() // M-12
    {
        var reading = Read($"""
            {Title}
            {Header}
            | 1. | Выставка | г. Смоленск | 5 мая 2020 года | Показ | Жители |
            |= В II квартале 2020 года состоялась 1 встреча с иностранными делегациями
            """);
        Assert.Equal("В II квартале 2020 года состоялась 1 встреча с иностранными делегациями", reading.Tail.Footer);
        Assert.Single(reading.Rows);
    }

    [Theory]
    [InlineData("Информация\nДепартамент Смоленской области по культуре\nВ отчетном периоде мероприятия не проводились.")]
    [InlineData("Отчет за II квартал 2020 года\n" + Header + "\n|= Мероприятий не проводилось")]
    public void Read_NothingHeld_IsAStatementNotAnError(string drawing)
    {
        var reading = Read(drawing);
        Assert.Empty(reading.Rows);
        Assert.Equal(["report.nothing-held"], reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Read_NoTable_SaysSo() => Assert.Equal(["table.none"], Read("Просим принять к сведению.").Problems.Select(problem => problem.Code));
}
