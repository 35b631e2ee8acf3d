using Hansa.Core.Tables;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

/// <summary>A file read to its end, in a form that is easy to compare.</summary>
internal sealed record Reads(FileFormat Format, IReadOnlyList<DocumentPart> Parts, IReadOnlyList<Core.Problems.Problem> Problems)
{
    public IEnumerable<SourceRow> Rows => Parts.OfType<SourceRow>();

    public IEnumerable<string> Paragraphs => Parts.OfType<SourceParagraph>().Select(paragraph => paragraph.Text);

    public IEnumerable<string> Codes => Problems.Select(problem => problem.Code);

    /// <summary>Rows parted by new lines, cells by « | »: a span as «×3», a continued cell as «^», line breaks as «¶».</summary>
    public string Table => string.Join('\n', Rows.Select(Show));

    public static Reads Of(TestPackage package, string name = "отчет", ReadLimits? limits = null) => Of(package.ToBytes(), name, limits);

    public static Reads Of(byte[] content, string name, ReadLimits? limits = null) =>
        Of(DocumentReader.Open(new MemoryStream(content), name, limits));

    public static Reads Of(SourceDocument document)
    {
        var parts = document.Parts.ToList();
        return new Reads(document.Format, parts, [.. document.Problems]);
    }

    public static string Show(SourceRow row) => string.Join(" | ", row.Cells.Select(Show));

    private static string Show(SourceCell cell) =>
        (cell.ContinuesAbove ? "^" : cell.Text.Replace('\n', '¶'))
        + (cell.Nested is null ? "" : $"[{string.Join(" || ", cell.Nested.Select(table => string.Join(" / ", table.Select(Show))))}]")
        + (cell.Span == 1 ? "" : $"×{cell.Span}");
}
