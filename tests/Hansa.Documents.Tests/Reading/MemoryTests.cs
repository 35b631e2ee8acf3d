using System.Globalization;
using System.Text;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

/// <summary>Runs alone, as other tests would count as memory of the file read.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public class MemoryTests
{
    private const int Rows = 100_000;

    [Fact]
    public void Open_WorkbookOf100000Rows_HoldsAPageOfThem()
    {
        var sheet = Lines($"<worksheet xmlns=\"{TestXlsx.Main}\"><sheetData>",
            n => $"<row r=\"{n}\"><c r=\"A{n}\"><v>{n}</v></c><c r=\"B{n}\" t=\"inlineStr\"><is><t>{Words(n)}</t></is></c></row>", "</sheetData></worksheet>");
        Holds(TestXlsx.Of("").Edit("xl/worksheets/sheet1.xml", _ => sheet), "отчет.xlsx");
    }

    [Fact]
    public void Open_WorkbookOf100000SharedStrings_HoldsNoMoreThanTheLimit()
    {
        var sheet = Lines($"<worksheet xmlns=\"{TestXlsx.Main}\"><sheetData>", n => $"<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>{n - 1}</v></c></row>", "</sheetData></worksheet>");
        var strings = Lines($"<sst xmlns=\"{TestXlsx.Main}\">", n => $"<si><t>{Words(n)}</t></si>", "</sst>");
        Holds(TestXlsx.Of("").Edit("xl/worksheets/sheet1.xml", _ => sheet).With("xl/sharedStrings.xml", strings), "отчет.xlsx");
    }

    [Fact]
    public void Open_DocumentOf100000Rows_HoldsAPageOfThem() =>
        Holds(TestDocx.Of("").Edit("word/document.xml", _ => Lines($"<w:document {TestDocx.Namespaces}><w:body><w:tbl>", n => TestDocx.Row($"{n}.", Words(n)), "</w:tbl></w:body></w:document>")), "отчет.docx");

    [Fact]
    public void Open_PageOf100000Rows_HoldsAPageOfThem() =>
        Holds(Encoding.UTF8.GetBytes(Lines("<table>", n => $"<tr><td>{n}<td>{Words(n)}", "</table>")), "отчет.html");

    [Fact]
    public void Open_ValuesOf100000Rows_HoldsAPageOfThem() =>
        Holds(Encoding.UTF8.GetBytes(Lines("", n => $"{n};{Words(n)};май\r\n", "")), "отчет.csv");

    [Fact]
    public void Open_TextOf100000Rows_HoldsAPageOfThem() =>
        Holds(Encoding.UTF8.GetBytes(Lines("", n => $"\t{n}.\n\t{Words(n)}\n\n", "")), "отчет.txt");

    private static void Holds(TestPackage package, string name) => Holds(package.ToBytes(), name);

    private static void Holds(byte[] content, string name)
    {
        var limits = new ReadLimits { SharedStringBytesInMemory = 1 << 20 };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var rows = 0;
        foreach (var part in DocumentReader.Open(new MemoryStream(content), name, limits).Parts)
        {
            Assert.IsType<SourceRow>(part);
            if (++rows % 30_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(Rows, rows);
        Assert.InRange(most, long.MinValue, 4 << 20);
        GC.KeepAlive(content);
    }

    private static string Words(int n) => string.Create(CultureInfo.InvariantCulture, $"Мероприятие номер {n * 7919L % 100003} о сотрудничестве");

    private static string Lines(string before, Func<int, string> line, string after)
    {
        var text = new StringBuilder(before);
        for (var n = 1; n <= Rows; n++)
        {
            text.Append(line(n));
        }

        return text.Append(after).ToString();
    }
}
