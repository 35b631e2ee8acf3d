using System.Text;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Writing;
using Hansa.Documents.Writing.Pdf;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-tests-").FullName;

    [Theory]
    [InlineData("a.docx", FileFormat.Docx)]
    [InlineData("b.XLSX", FileFormat.Xlsx)]
    [InlineData("c.odt", FileFormat.Odt)]
    [InlineData("d.htm", FileFormat.Html)]
    [InlineData("новая папка/e.csv", FileFormat.Csv)]
    public void Write_PathOfAKnownFormat_HoldsThatFormatAndNothingElseIsLeft(string name, FileFormat format)
    {
        var path = Path.Combine(_folder, name);
        Assert.True(ReportFile.Write(Small(), path).Written);
        Assert.Equal(RoundTrip.Write(Small(), format), File.ReadAllBytes(path));
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData("a.doc")]
    [InlineData("a")]
    [InlineData("a.docx.exe")]
    public void Write_UnknownExtension_IsRefusedWithTheKnownOnes(string name)
    {
        var problem = Assert.Single(ReportFile.Write(Small(), Path.Combine(_folder, name)).Problems);
        Assert.Equal("write.unknown-format", problem.Code);
        Assert.Contains(".docx .xlsx .odt .pdf", problem.Message(Language.Russian), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void Write_OverAFile_ReplacesItAndOverAFolder_IsRefused()
    {
        var path = Path.Combine(_folder, "a.csv");
        File.WriteAllText(path, new string('x', 100_000));
        Assert.True(ReportFile.Write(Small(), path).Written);
        Assert.StartsWith("Раздел,", File.ReadAllText(path, Encoding.UTF8), StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(_folder, "b.csv"));
        Assert.Equal("write.failed", Assert.Single(ReportFile.Write(Small(), Path.Combine(_folder, "b.csv")).Problems).Code);
        Assert.Equal("write.failed", Assert.Single(ReportFile.Write(Small(), Path.Combine(path, "c.csv")).Problems).Code);
        Assert.Equal("write.failed", Assert.Single(ReportFile.Write(Small(), Path.Combine(_folder, "a\0b.csv")).Problems).Code);
        Assert.Single(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void Write_Pdf_IsMadeByLibreOfficeOrSaysWhatToInstall()
    {
        var path = Path.Combine(_folder, "a.pdf");
        var (written, problems) = ReportFile.Write(Small(), path);
        Assert.Equal(PdfWriter.IsPossible, written);
        if (PdfWriter.IsPossible)
        {
            Assert.Empty(problems);
            Assert.StartsWith("%PDF", Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
        }
        else
        {
            var problem = Assert.Single(problems);
            Assert.Equal(("pdf.no-libreoffice", Severity.Error), (problem.Code, problem.Severity));
            Assert.Contains("LibreOffice", problem.Advice(Language.Russian), StringComparison.Ordinal);
            Assert.False(File.Exists(path));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
