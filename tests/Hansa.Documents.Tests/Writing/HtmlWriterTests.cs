using System.Text;
using Hansa.Core.Tables;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public class HtmlWriterTests
{
    [Fact]
    public void Write_Page_IsCompleteAndAccessible()
    {
        var page = PageOf(Small());
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ru\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>Отчет о реализации соглашений за I квартал 2020 года</title>", page, StringComparison.Ordinal);
        Assert.Contains("<caption>Отчет о\u00a0реализации соглашений за\u00a0I\u00a0квартал 2020\u00a0года</caption>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Наименование мероприятия</th>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"rowgroup\" colspan=\"8\">Департамент А</th></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"rowgroup\" class=\"sub\" colspan=\"8\">Музей имени Ю.А.\u00a0Гагарина</th></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<td rowspan=\"2\">" + Agreement, page, StringComparison.Ordinal);
        Assert.Contains("Первый абзац.<br>Второй абзац", page, StringComparison.Ordinal);
        Assert.Contains("<tfoot>\n<tr><td colspan=\"8\">В I\u00a0квартале", page, StringComparison.Ordinal);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
        Assert.Equal(page.Split("<tbody>").Length, page.Split("</tbody>").Length);
    }

    [Fact]
    public void Write_HostileWords_AreEscapedAndNothingIsLoaded()
    {
        var page = PageOf(Of(Hostile.Row) with { Title = Hostile.Text, Footer = Hostile.Text });
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page[..page.IndexOf("<title>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', page);
        Assert.Contains("😀", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CyrillicWords_StandAsLetters() => Assert.DoesNotContain("&#", PageOf(Small()), StringComparison.Ordinal);

    // Strict decoding throws on bytes that are not UTF-8.
    private static string PageOf(Core.Reports.Report report) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(RoundTrip.Write(report, FileFormat.Html));
}
