using System.Buffers.Binary;
using System.Text;
using Hansa.Tests;
using static Hansa.Tests.TestDocx;

namespace Hansa.Documents.Tests.Reading;

/// <summary>
/// Makes the files of Fixtures/bad. They lie there as files, so that every program of the house can be tried on them;
/// run the tests with HANSA_WRITE_FIXTURES=1 to make them anew.
/// </summary>
internal static class BadFiles
{
    private static readonly string s_table = Table(Row("№", "Имя"), Row("1.", "Визит"));

    public static IEnumerable<(string Name, Func<byte[]> Content)> All() =>
        Documents().Concat(Workbooks()).Concat(OtherPackages()).Select(file => (file.Name, (Func<byte[]>)(() => file.Package.ToBytes())))
            .Concat(Others().Select(file => (file.Name, (Func<byte[]>)(() => file.Content))));

    private static IEnumerable<(string Name, TestPackage Package)> Documents()
    {
        yield return ("damaged-inside.docx", Of(s_table).Edit(Main, text => text[..^40]));
        yield return ("tags-crossed.docx", Of(s_table).Edit(Main, text => text.Replace("</w:tr></w:tbl>", "</w:tbl></w:tr>", StringComparison.Ordinal)));
        yield return ("macros.docm", Of(s_table).With("word/vbaProject.bin", [1, 2, 3]));
        yield return ("document-called.xlsx", Of(s_table));
        yield return ("no-table.docx", Of(P("Мероприятий не проводилось.")));
        yield return ("empty-body.docx", Of(""));
        yield return ("only-a-picture.docx", Of("<w:p><w:r><w:drawing/></w:r></w:p>"));
        yield return ("zip-bomb.docx", Of(s_table).EditLate(Main, text => text.Replace("<w:body>", "<w:body>" + new string(' ', 70 << 20), StringComparison.Ordinal)));
        yield return ("billion-laughs.docx", Of(s_table).Edit(Main, text => "<!DOCTYPE x [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + text.Replace("Визит", "&b;", StringComparison.Ordinal)));
        yield return ("external-entity.docx", Of(s_table).Edit(Main, text => "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + text.Replace("Визит", "&a;", StringComparison.Ordinal)));
        yield return ("main-part-elsewhere.docx", Of(s_table).Without(Main)
            .Edit("_rels/.rels", text => text.Replace("word/document.xml\"", "http://127.0.0.1/document.xml\" TargetMode=\"External\"", StringComparison.Ordinal)));
        yield return ("nested-too-deep.docx", Of(Nested(200)));
        yield return ("control-characters.docx", Of(s_table).Edit(Main, text => text.Replace("Визит", "Ви&#2;зит", StringComparison.Ordinal)));
        yield return ("half-surrogate.docx", Of(s_table).Edit(Main, text => text.Replace("Визит", "Визит&#xDC00;", StringComparison.Ordinal)));
        yield return ("huge-cell.docx", Of(Table(Row("1.", new string('а', 150_000)))));
        yield return ("huge-tag.docx", Of(Table(Row("1.")).Replace("<w:tbl>", $"<w:tbl w:x=\"{new string('а', 800_000)}\">", StringComparison.Ordinal)));
        yield return ("no-main-part.docx", Of(s_table).Without(Main));
        yield return ("part-twice.docx", Of(s_table).With("Word\\document.xml", "<a/>"));
        yield return ("names-upwards.docx", Of(s_table).With("../../../etc/passwd", "x").With("C:\\windows\\x", "x"));
        yield return ("another-file-inside.docx", Of("<w:altChunk r:id=\"rId5\"/>" + s_table));
        yield return ("not-xml.docx", Of("").Edit(Main, _ => "просто текст"));
        yield return ("empty-main-part.docx", Of("").Edit(Main, _ => ""));
    }

    private static IEnumerable<(string Name, TestPackage Package)> Workbooks()
    {
        var sheet = TestXlsx.Data(TestXlsx.Row(1, "№", "Имя"), TestXlsx.RowOf(2, "<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>0</v></c>"));
        yield return ("no-shared-strings.xlsx", TestXlsx.Of(sheet));
        yield return ("shared-string-missing.xlsx", TestXlsx.Of(sheet).With("xl/sharedStrings.xml", $"<sst xmlns=\"{TestXlsx.Main}\"/>"));
        yield return ("no-sheet.xlsx", TestXlsx.Of(("А", "", ""), ("Б", "", TestXlsx.Data(TestXlsx.Row(1, "да")))).Without("xl/worksheets/sheet1.xml"));
        yield return ("no-rows.xlsx", TestXlsx.Of("<sheetData/>"));
        yield return ("formula-without-value.xlsx", TestXlsx.Of(TestXlsx.Data(TestXlsx.RowOf(1, "<c r=\"A1\"><f>1+1</f></c>" + TestXlsx.Text("B1", "а")))));
        yield return ("cell-error.xlsx", TestXlsx.Of(TestXlsx.Data(TestXlsx.RowOf(1, "<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>"))));
        yield return ("hidden-sheet.xlsx", TestXlsx.Of(("А", "state=\"hidden\"", ""), ("Б", "", TestXlsx.Data(TestXlsx.Row(1, "да")))));
        yield return ("widest.xlsx", TestXlsx.Of(TestXlsx.Data(TestXlsx.RowOf(1, string.Concat(Enumerable.Range(0, 16_384).Select(_ => "<c><v>1</v></c>"))))));
        yield return ("merged-too-often.xlsx", TestXlsx.Of(TestXlsx.Data(TestXlsx.Row(1, "а")) + TestXlsx.Merged([.. Enumerable.Repeat("A1:B1", 100_001)])));
        yield return ("binary.xlsb", new TestPackage().With("[Content_Types].xml", "<Types/>").With("xl/workbook.bin", [1, 2, 3]));
    }

    private static IEnumerable<(string Name, TestPackage Package)> OtherPackages()
    {
        yield return ("presentation.pptx", new TestPackage()
            .With("_rels/.rels", Relationships(("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "ppt/presentation.xml")))
            .With("ppt/presentation.xml", "<p:presentation xmlns:p=\"urn:p\"/>"));
        yield return ("reports.zip", new TestPackage().With("отчеты/отчет 1.docx", [1]).With("отчеты/отчет 2.xlsx", [2]));
        yield return ("password.odt", new TestPackage().With("content.xml", [1, 2, 3]).With("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        yield return ("nothing-inside.docx", new TestPackage());
    }

    private static IEnumerable<(string Name, byte[] Content)> Others()
    {
        var document = Of(s_table).ToBytes();
        yield return ("empty.docx", []);
        yield return ("no-office-file.docx", [.. Enumerable.Range(0, 600).Select(n => (byte)(n * 37))]);
        yield return ("truncated.docx", document[..^100]);
        yield return ("invalid-utf8.docx", new TestPackage().With(Main, [.. Encoding.UTF8.GetBytes(Around("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>а").Before), 0xFF, .. Encoding.UTF8.GetBytes(Around("").After)]).ToBytes());
        yield return ("password-in-archive.docx", WithPasswordFlag(document));
        yield return ("password.docx", OldContainer("EncryptedPackage", []));
        yield return ("password.doc", OldContainer("WordDocument", [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
        yield return ("password.xls", OldContainer("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0x2F, 0, 6, 0]));
        yield return ("old.doc", OldContainer("WordDocument", [0xEC, 0xA5, 0xC1, 0]));
        yield return ("old.xls", OldContainer("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0x42, 0, 2, 0]));
        yield return ("old.ppt", OldContainer("PowerPoint Document", []));
        yield return ("letter.msg", OldContainer("__properties_version1.0", []));
        yield return ("installer.msi", OldContainer("Tables", []));
        yield return ("old.rtf", Encoding.ASCII.GetBytes("{\\rtf1\\ansi {\\trowd\\cellx1000 1.\\cell\\row}}"));
        yield return ("word-2003.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"));
        yield return ("excel-2003.xls", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"));
        yield return ("some.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><данные/>"));
        yield return ("scan.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF"));
        yield return ("scan-called.docx", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]);
        yield return ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F']);
        yield return ("reports.rar", [.. "Rar!"u8, 0x1A, 7, 0]);
        yield return ("letter.eml", Encoding.ASCII.GetBytes("Subject: Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\n"));
        yield return ("page.mht", Encoding.ASCII.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"));
        yield return ("~$report.docx", [5, .. Encoding.ASCII.GetBytes("Ivanov"), .. new byte[155]]);
        yield return ("page-called.xls", Encoding.UTF8.GetBytes("<html><table><tr><td>1</table>"));
        yield return ("plain.txt", Encoding.UTF8.GetBytes("Мероприятий не проводилось.\n"));
        yield return ("open-quote.csv", Encoding.UTF8.GetBytes("а;б;в\n1;г;д\n2;\"е;ж\n3;з;и\n"));
    }

    private const string Main = "word/document.xml";

    private static (string Before, string After) Around(string inside) =>
        ($"<w:document {Namespaces}><w:body>{inside}", "</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>");

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", levels)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", levels));

    // Sets the bit «encrypted» in every header of the archive (APPNOTE 4.4.4).
    private static byte[] WithPasswordFlag(byte[] archive)
    {
        var bytes = archive.ToArray();
        for (var i = 0; i + 10 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\x3\x4"u8))
            {
                bytes[i + 6] |= 1;
            }
            else if (bytes.AsSpan(i).StartsWith("PK\x1\x2"u8))
            {
                bytes[i + 8] |= 1;
            }
        }

        return bytes;
    }

    // Header, a directory with one entry in sector 1, the entry's content in sector 2.
    private static byte[] OldContainer(string entry, byte[] content)
    {
        var bytes = new byte[512 * 5];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes("Root Entry").CopyTo(bytes, 1024);
        Encoding.Unicode.GetBytes(entry).CopyTo(bytes, 1024 + 128);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1024 + 128 + 116), 2);
        content.CopyTo(bytes, 512 * 3);
        return bytes;
    }
}
