using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Writing;

public class RoundTripTests
{
    public static TheoryData<string, FileFormat> Cases { get; } = new(
        from name in new[] { "executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2" }
        from format in new[] { FileFormat.Docx, FileFormat.Xlsx, FileFormat.Odt, FileFormat.Html, FileFormat.Csv }
        select (name, format));

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadWriteRead_RealReport_IsTheSameReading(string name, FileFormat format)
    {
        var reading = RoundTrip.Read(Repo.SharedPath("reports", name + ".docx"));
        var again = RoundTrip.Read(
            RoundTrip.Write(RoundTrip.ReportOf(reading), format),
            $"{name}.{RoundTrip.Extension(format)}",
            format == FileFormat.Csv ? reading.Head.Period : null);
        Assert.Equal(RoundTrip.Shown(reading, format), RoundTrip.Shown(again, format));
    }

    // The real reports stand in their official form already.
    [Theory]
    [InlineData("executive-2020-Q2")]
    [InlineData("executive-2023-Q3")]
    [InlineData("agreements-2020-Q1")]
    [InlineData("municipal-2020-Q2")]
    [InlineData("belarus-2020-H1")]
    public void InForm_RealReport_IsTheSameReport(string name)
    {
        var reading = RoundTrip.Read(Repo.SharedPath("reports", name + ".docx"));
        var form = Core.Forms.FormCatalog.BuiltIn.Find(reading.Head.Form!, reading.Head.Period!.Value.Year)!;
        var again = RoundTrip.Read(RoundTrip.Write(Core.Reports.ReportComposer.InForm(reading, form), FileFormat.Docx), name + ".docx");
        Assert.Equal(RoundTrip.Shown(reading, FileFormat.Docx), RoundTrip.Shown(again, FileFormat.Docx));
    }

    // Columns that no official form has: what they say is kept where official forms have it, or as it stood.
    [Theory]
    [InlineData(FileFormat.Docx)]
    [InlineData(FileFormat.Xlsx)]
    [InlineData(FileFormat.Odt)]
    [InlineData(FileFormat.Html)]
    [InlineData(FileFormat.Csv)]
    public void ReadWriteRead_TableOfAnOfficesOwn_LosesNoWord(FileFormat format)
    {
        const string Table = """
            Раздел,№ п/п,Мероприятие,Дата и место проведения,Количество участников,Блюдо,Результат
            Сотрудничество в сфере культуры,1,Концерт,"12 мая 2024 года, г. Вязьма",90 человек,борщ,Обмен опытом
            Сотрудничество в сфере спорта,2,Матч,"14 мая 2024 года, г. Рудня",,,
            """;
        var reading = RoundTrip.Read(System.Text.Encoding.UTF8.GetBytes(Table), "a.csv", Core.Periods.Period.OfQuarter(2024, 2));
        var again = RoundTrip.Read(RoundTrip.Write(RoundTrip.ReportOf(reading), format), $"a.{RoundTrip.Extension(format)}", reading.Head.Period);
        Assert.Equal(2, again.Rows.Count);
        Assert.Equal(("Концерт", "г. Вязьма", 90), (again.Rows[0].Title, again.Rows[0].Place, again.Rows[0].Headcount?.Total));
        Assert.Equal(
            RoundTrip.Shown(reading, FileFormat.Csv),
            RoundTrip.Shown(again, FileFormat.Csv));
    }
}
