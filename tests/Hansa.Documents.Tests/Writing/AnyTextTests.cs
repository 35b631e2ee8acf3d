using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public class AnyTextTests
{
    private static readonly Gen<string> s_text = ArbMap.Default.GeneratorFor<char>()
        .Or(Gen.Elements("\ud83d\ude00\ud800\udfff\ufffe\uffff\0\u000b\n\r\t &<>\"']".ToCharArray()))
        .ListOf().Select(chars => new string([.. chars]));

    [Theory]
    [InlineData(FileFormat.Docx, "word/document.xml")]
    [InlineData(FileFormat.Xlsx, "xl/worksheets/sheet1.xml")]
    [InlineData(FileFormat.Odt, "content.xml")]
    public void Write_AnyText_GivesXmlThatReads(FileFormat format, string part) =>
        Prop.ForAll(s_text.ToArbitrary(), s_text.ToArbitrary(), (one, other) =>
        {
            var report = Of(Row(1, one, other) with { Title = other, Agreements = [one] }) with { Title = one, Footer = other };
            _ = Packages.Part(RoundTrip.Write(report, format), part);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    // Longer than a piece of the writer, so that pairs fall on every border.
    [Fact]
    public void Text_LongRunsOfPairs_AreNotTornApart()
    {
        foreach (var start in new[] { "", "a" })
        {
            var text = start + string.Concat(Enumerable.Repeat("😀", 50_000));
            using var stream = new MemoryStream();
            using (var writer = new MarkupWriter(stream))
            {
                writer.Raw("<a>"u8).Text(text).Raw("</a>"u8);
            }

            stream.Position = 0;
            using var reader = XmlReader.Create(stream);
            reader.MoveToContent();
            Assert.Equal(text, reader.ReadElementContentAsString());
        }
    }
}
