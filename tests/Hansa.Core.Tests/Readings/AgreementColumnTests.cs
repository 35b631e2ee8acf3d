using Hansa.Core.Readings;
using Hansa.Tests;

namespace Hansa.Core.Tests.Readings;

/// <summary>The column of agreements: carried down, parted, denied.</summary>
public class AgreementColumnTests
{
    private static Reading Read(string drawing) => Assert.Single(ReportReader.Read(Sketch.Document(drawing)));

    [Theory]
    [InlineData("-")]
    [InlineData("нет")]
    [InlineData("Вне соглашений")]
    public void Read_CellThatDeniesAnAgreement_CarriesNothingDown(string denial)
    {
        var reading = Read($"""
            Отчет о реализации соглашений за I квартал 2020 года
            | № п/п | Соглашение | Наименование мероприятия | Сроки | Место | Участники | Содержание | Примечание |
            | 1. | Соглашение с Тверской областью | Показ | 5 марта | г. Тверь | Жители | Показ | - |
            | 2. | {denial} | Выставка | 6 марта | г. Тверь | Жители | Показ | - |
            | 3. | | Концерт | 7 марта | г. Тверь | Жители | Показ | |
            """);
        Assert.All(reading.Rows.Skip(1), row => Assert.Empty(row.Agreements));
        Assert.Contains(reading.Rows[1].Problems, problem => problem.Code == "agreement.none");
    }

    [Fact]
    public void Read_AgreementsOnLinesOfTheirOwn_AreParted() // M-19
    {
        var reading = Read("""
            Отчет о реализации соглашений за I квартал 2020 года
            | № п/п | Соглашение | Наименование мероприятия | Сроки | Место | Участники | Содержание | Примечание |
            | 1. | соглашение с Брянской областью¶договор с музеем¶города Тулы | Показ | 5 марта | г. Тверь | Жители | Показ | - |
            """);
        Assert.Equal(["соглашение с Брянской областью", "договор с музеем города Тулы"], reading.Rows[0].Agreements);
    }

    [Fact]
    public void Read_EmptyOrMergedAgreement_IsCarriedDownWithinItsSection() // M-18
    {
        var reading = Read("""
            Отчет о реализации соглашений за I квартал 2020 года
            | № п/п | Соглашение | Наименование мероприятия | Сроки | Место | Участники | Содержание | Примечание |
            |= I квартал
            |= Департамент Смоленской области по культуре
            | 1. | Соглашение с Тверской областью | Показ | 5 марта | г. Тверь | Жители | Показ | - |
            | 2. | ^ | Выставка | 6 марта | г. Тверь | Жители | Показ | - |
            | 3. | | Концерт | 7 марта | г. Тверь | Жители | Показ | |
            |= Главное управление спорта Смоленской области
            | 4. | | Кубок | 7 марта | г. Тверь | Жители | Игры | |
            """);
        Assert.Equal([false, true, true, false], reading.Rows.Select(row => row.AgreementsFilledDown));
        Assert.Equal(["Соглашение с Тверской областью"], reading.Rows[2].Agreements);
        Assert.Empty(reading.Rows[3].Agreements);
        Assert.Contains(reading.Rows[3].Problems, problem => problem.Code == "agreement.none");
        Assert.Equal(["-", "-", "", ""], reading.Rows.Select(row => row.Note)); // M-21
        Assert.All(reading.Rows, row => Assert.Equal("I квартал", row.PeriodHeading)); // M-08
    }
}
