using System.Text;
using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Reading;

public class HtmlTests
{
    [Fact]
    public void Open_PageWithTable_IsReadInOrder()
    {
        var read = Read("<!DOCTYPE html><html><head><title>нет</title><style>td{}</style><script>if (a<b) '</td>'</script></head><body>"
            + "<h1>Отчет</h1><table><thead><tr><th>№<th>Имя</thead><tr><td>1.</td><td><p>Визит</p><p>встреча<br>гостей</p></td></tr></table><p>Итог</body></html>");
        Assert.Equal(FileFormat.Html, read.Format);
        Assert.Equal("№ | Имя\n1. | Визит¶встреча¶гостей", read.Table);
        Assert.Equal(["Отчет", "Итог"], read.Paragraphs);
        Assert.Equal([true, false], read.Rows.Select(row => row.IsHeader));
    }

    [Theory]
    [InlineData("<table><tr><td colspan=3>Раздел<tr><td>1.<td rowspan=\"2\">А<td>б<tr><td>2.<td>в</table>", "Раздел×3\n1. | А | б\n2. | ^ | в")]
    [InlineData("<TABLE><TR><TD ROWSPAN='2' COLSPAN='2'>А</TD><TD>б</TD></TR><TR><TD>в</TD></TR><TR><TD>г</TD></TR></TABLE>", "А×2 | б\n^×2 | в\nг")]
    [InlineData("<table><tr><td>а<td rowspan=2>б</tr><tr><td>в</tr></table>", "а | б\nв | ^")]
    [InlineData("<table><td>а<td>б<tr><td>в", "а | б\nв")]
    [InlineData("<table><tr><td>а<table><tr><td>1<td>2</table>б</td></tr></table>", "а¶б[1 | 2]")]
    [InlineData("<table><tr><td>а</tr><tr></tr><tr><td>б</table>", "а\nб")]
    [InlineData("<table><tr><td colspan=99999999999>а<td colspan=-1>б<td colspan=x>в</table>", "а | б | в")]
    public void Open_Table_IsReadAsBrowsersDo(string html, string expected) => Assert.Equal(expected, Read(html).Table);

    [Theory]
    [InlineData("  а  \n  б\t в  ", "а б в")]
    [InlineData("а&nbsp;&laquo;б&raquo; &#8212; &mdash;&amp;lt; &unknown; 5 < 6 & 7", "а\u00A0«б» — —&lt; &unknown; 5 < 6 & 7")]
    [InlineData("госу&shy;дарство", "госу\u00ADдарство")]
    [InlineData("<b>а</b><i>б</i> <span>в</span>", "аб в")]
    [InlineData("<div>а</div><div>б</div>в", "а¶б¶в")]
    [InlineData("<p></p><p>а</p>\n<p>б</p><p> </p>", "а¶б")]
    [InlineData("<!-- нет --><!--[if gte mso 9]><xml>нет</xml><![endif]--><![if !x]>да<![endif]>", "да")]
    [InlineData("<span style=\"display: none\">нет<span>нет</span></span><i hidden>нет</i>да<del>нет</del><ins>!</ins>", "да!")]
    [InlineData("<span style='mso-hide:all'>нет", "")]
    [InlineData("<ol start=3><li>а<li value=7>б</ol><ul><li>в</ul>", "3. а¶7. б¶в")]
    [InlineData("<ol type=A><li>а</ol>", "A. а")]
    [InlineData("<pre>а\n  б</pre>", "а¶  б")]
    [InlineData("<o:p>&nbsp;</o:p>", "\u00A0")]
    [InlineData("<a href=x title='a>b'>ссылка</a>", "ссылка")]
    [InlineData("<font size=3\">а</font>", "а")]
    public void Open_CellMarkup_LeavesTheText(string cell, string expected) => Assert.Equal(expected, Read($"<table><tr><td>{cell}</td></tr></table>").Table);

    [Fact]
    public void Open_SpanNeverClosed_HidesNoMoreThanItsCell() =>
        Assert.Equal(" | б\n | в", Read("<table><tr><td><span hidden>нет<td>б<tr><td><i hidden>нет</td><td>в</td></table>").Table);

    [Fact]
    public void Open_SpanNeverClosedInTheLastCell_HidesNothingBelowTheTable() =>
        Assert.Equal(["Итог"], Read("<table><tr><td>а<td><i hidden>нет</td></tr></table><p>Итог").Paragraphs);

    [Fact]
    public void Open_HiddenRow_IsLeftOut() =>
        Assert.Equal("а | б\nв | г", Read("<table><tr><td>а<td>б</tr><tr style='display:none'><td>нет</td><td>нет</td></tr><tr><td>в<td>г</table>").Table);

    [Fact]
    public void Open_BulletsInTheFirstColumn_CountOn() =>
        Assert.Equal("1. | а\n2. | б", Read("<table><tr><td><ul><li><p></p></ul><td>а<tr><td><ul><li><p><br></p></ul><td><ul><li>б</ul></table>").Table);

    [Theory]
    [InlineData("windows-1251", "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">")]
    [InlineData("koi8-r", "<meta charset='koi8-r'>")]
    [InlineData("windows-1251", "")]
    [InlineData("utf-8", "<meta charset=windows-1251>")]
    [InlineData("utf-16", "")]
    public void Open_AnyEncoding_IsUnderstood(string name, string meta)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var html = $"<html><head>{meta}</head><body><table><tr><td>Отчет о мероприятиях в международной сфере</td></tr></table>";
        Assert.Equal("Отчет о мероприятиях в международной сфере", Reads.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(html)], "а.html").Table);
    }

    [Fact]
    public void Open_PageCalledXls_IsReadWithAHint()
    {
        var read = Reads.Of(Encoding.UTF8.GetBytes("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td x:num=\"1\">1</table>"), "выгрузка.xls");
        Assert.Equal((FileFormat.Html, "1"), (read.Format, read.Table));
        Assert.Equal(["file.wrong-extension"], read.Codes);
    }

    [Theory]
    [InlineData("<table><tr><td>а<")]
    [InlineData("<table><tr><td>а<td")]
    [InlineData("<table><tr><td>а<!--")]
    [InlineData("<table><tr><td>а<script>")]
    [InlineData("<table><tr><td>а</td></tr></table></table></tr></td><!")]
    [InlineData("<table><tr><td>а<a b='")]
    public void Open_BrokenPage_GivesWhatCanBeRead(string html) => Assert.StartsWith("а", Read(html).Table, StringComparison.Ordinal);

    [Fact]
    public void Open_TablesNestedWithoutEnd_AreBounded()
    {
        var read = Read(string.Concat(Enumerable.Repeat("<table><tr><td>а", 10_000)));
        Assert.Single(read.Rows);
    }

    private static Reads Read(string html) => Reads.Of(Encoding.UTF8.GetBytes(html), "отчет.html");
}
