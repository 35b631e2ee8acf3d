using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hansa.Documents.Reading;

namespace Hansa.Documents.Tests.Reading;

/// <summary>What a file holds never makes the reader throw.</summary>
public class AnyContentTests
{
    private static readonly ReadLimits s_limits = new() { LibreOffice = "", CellCharacters = 50, RowCharacters = 200, Columns = 20, NestedCells = 10, MergedAreas = 5 };

    [Fact]
    public void Open_AnyBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => Walk(bytes, "а.docx")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "txt")]
    [InlineData("\t№\n\tИмя\n\t1.\n\t", "txt")]
    [InlineData("а;б;в\n", "csv")]
    [InlineData("<table><tr><td>", "html")]
    [InlineData("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:body><office:text>", "fodt")]
    public void Open_AnyText_NeverThrows(string beginning, string ending) =>
        Prop.ForAll<string?>(text => Walk(Encoding.UTF8.GetBytes(beginning + text), "а." + ending)).QuickCheckThrowOnFailure();

    private static bool Walk(byte[] content, string name)
    {
        var document = DocumentReader.Open(new MemoryStream(content), name, s_limits);
        return document.Parts.Count() >= 0 && document.Problems.All(problem => problem.Message(Core.Text.Language.Russian).Length > 0);
    }
}
