using System.Text;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;
using Hansa.Documents.Reading.OldFiles;

namespace Hansa.Documents.Tests.Reading;

public class OldFileTests
{
    private const string Rtf =
        "{\\rtf1\\ansi\\ansicpg1251 \\'ce\\'f2\\'f7\\'e5\\'f2\\par \\trowd\\cellx2000\\cellx6000 \\'b9\\cell \\'c8\\'ec\\'ff\\cell\\row\\trowd\\cellx2000\\cellx6000 1.\\cell \\'c2\\'e8\\'e7\\'e8\\'f2\\cell\\row\\pard\\par}";

    [Fact]
    public void Open_OldFileWithLibreOffice_IsReadAndSaid()
    {
        Assert.SkipWhen(LibreOffice.Find(null) is null, "LibreOffice is not installed.");
        var read = Reads.Of(Encoding.ASCII.GetBytes(Rtf), "отчет.rtf");
        Assert.Equal(FileFormat.Docx, read.Format);
        Assert.Equal("№ | Имя\n1. | Визит", read.Table);
        Assert.Equal(["Отчет"], read.Paragraphs);
        Assert.Equal(["file.converted"], read.Codes);
    }

    [Fact]
    public void Open_ConversionThatTakesTooLong_IsEnded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        var office = Path.Combine(Directory.CreateTempSubdirectory().FullName, "soffice");
        File.WriteAllText(office, "#!/bin/sh\nexec sleep 1000\n");
#pragma warning disable CA1416 // Windows was left out above.
        File.SetUnixFileMode(office, UnixFileMode.UserRead | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        var limits = new ReadLimits { LibreOffice = office, Conversion = TimeSpan.FromMilliseconds(100) };
        Assert.Equal(["file.conversion-too-long"], Reads.Of(Encoding.ASCII.GetBytes(Rtf), "отчет.rtf", limits).Codes);
        Directory.Delete(Path.GetDirectoryName(office)!, recursive: true);
    }

    [Fact]
    public void Open_ProgramThatDoesNotConvert_IsSaid()
    {
        Assert.SkipWhen(!File.Exists("/bin/true"), "There is no /bin/true here.");
        Assert.Equal(["file.not-converted"], Reads.Of(Encoding.ASCII.GetBytes(Rtf), "отчет.rtf", new ReadLimits { LibreOffice = "/bin/true" }).Codes);
    }

    [Fact]
    public void Open_WithoutLibreOffice_SaysWhatToSaveAs()
    {
        var problem = Assert.Single(Reads.Of(Encoding.ASCII.GetBytes(Rtf), "отчет.rtf", new ReadLimits { LibreOffice = "" }).Problems);
        Assert.Contains(".docx", problem.Advice(Core.Text.Language.Russian), StringComparison.Ordinal);
    }
}
