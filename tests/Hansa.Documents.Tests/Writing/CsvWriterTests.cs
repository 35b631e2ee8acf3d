using System.Text;
using Hansa.Core.Tables;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public class CsvWriterTests
{
    [Fact]
    public void Write_SmallReport_IsATableWithSectionColumns()
    {
        var file = RoundTrip.Write(Small(), FileFormat.Csv);
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var text = Encoding.UTF8.GetString(file, 3, file.Length - 3);
        Assert.StartsWith("Раздел,Подраздел,№ п/п,\"Соглашение о сотрудничестве, в рамках которого была проведена работа\",Наименование мероприятия,", text, StringComparison.Ordinal);
        Assert.Contains(
            "\r\nДепартамент А,,1.," + Agreement + ",Встреча 1,21 мая 2020 года,г. Гагарин,Всего 90 человек,Обмен опытом,-\r\n"
            + "Департамент А,,2.,,Встреча 2,21 мая 2020 года,,Всего 90 человек,Обмен опытом,\r\n"
            + "Департамент А,Музей имени Ю.А. Гагарина,3.,\"" + Agreement + "\nСоглашение о намерениях\",",
            text,
            StringComparison.Ordinal);
        Assert.EndsWith("\r\nДепартамент Б,,4.,-,Встреча 4,21 мая 2020 года,г. Гагарин,Всего 90 человек,\"Первый абзац.\nВторой абзац\",\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TwoPeriods_StandInAColumn()
    {
        var text = TextOf(Of(Row(1) with { PeriodHeading = "I квартал" }, Row(2) with { PeriodHeading = "II квартал" }));
        Assert.StartsWith("Отчетный период,№ п/п,", text, StringComparison.Ordinal);
        Assert.Contains("\r\nII квартал,2.,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileWords_AreGuardedAndReadable()
    {
        var text = TextOf(Of(Hostile.Row));
        Assert.Contains(",'=cmd|' /C calc'!A0\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', text);
        Assert.DoesNotContain('\u001f', text);
        Assert.Contains("<script>alert(1)</script> & \"\"' ]]>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadBack_GuardedWords_AreAsBefore()
    {
        var reading = RoundTrip.Read(RoundTrip.Write(Of(Row(1) with { Title = "=СУММ(A1)", Participants = "- 21 участник", Note = "-" }), FileFormat.Csv), "a.csv");
        Assert.Equal(("=СУММ(A1)", "- 21 участник", "-"), (reading.Rows[0].Title, reading.Rows[0].Participants, reading.Rows[0].Note));
    }

    private static string TextOf(Core.Reports.Report report)
    {
        var file = RoundTrip.Write(report, FileFormat.Csv);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file, 3, file.Length - 3);
    }
}
