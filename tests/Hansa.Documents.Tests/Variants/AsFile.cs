using System.Globalization;
using System.Net;
using System.Text;
using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Variants;

/// <summary>Makes real files of the parts of a document.</summary>
internal static class AsFile
{
    /// <summary>A Word document; with <paramref name="tracked"/>, rows and words were put in and taken out and nobody has accepted it.</summary>
    public static byte[] Docx(IReadOnlyList<DocumentPart> parts, Random random, bool tracked)
    {
        var body = new StringBuilder();
        foreach (var group in Groups(parts))
        {
            body.Append(group is [SourceParagraph paragraph]
                ? TestDocx.P(paragraph.Text)
                : DocxTable([.. group.Cast<SourceRow>()], random, tracked) + TestDocx.P(""));
        }

        return TestDocx.Of(body.ToString()).ToBytes();
    }

    /// <summary>A workbook of one sheet; lines outside tables stand in column A, merged over the table or not.</summary>
    public static byte[] Xlsx(IReadOnlyList<DocumentPart> parts, Random random)
    {
        var width = parts.OfType<SourceRow>().Max(row => row.Cells[^1].Column + row.Cells[^1].Span);
        var (rows, merged, number) = (new List<string>(), new List<string>(), 0);
        var at = new Dictionary<SourceRow, int>(ReferenceEqualityComparer.Instance);
        var all = parts.OfType<SourceRow>().ToList();
        foreach (var part in parts)
        {
            number++;
            if (part is SourceParagraph paragraph)
            {
                rows.Add(TestXlsx.RowOf(number, TestXlsx.Text($"A{number}", paragraph.Text)));
                if (random.Next(2) == 0)
                {
                    merged.Add($"A{number}:{Column(width - 1)}{number}");
                }
            }
            else if (part is SourceRow row)
            {
                at[row] = number;
                rows.Add(TestXlsx.RowOf(number, string.Concat(row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => TestXlsx.Text($"{Column(cell.Column)}{number}", cell.Text)))));
            }
        }

        for (var i = 0; i < all.Count; i++)
        {
            foreach (var cell in all[i].Cells)
            {
                var last = i;
                while (last + 1 < all.Count && all[last + 1].Table == all[i].Table && all[last + 1].Cells.Any(below => below.Column == cell.Column && below.ContinuesAbove))
                {
                    last++;
                }

                if (!cell.ContinuesAbove && (cell.Span > 1 || last > i))
                {
                    merged.Add($"{Column(cell.Column)}{at[all[i]]}:{Column(cell.Column + cell.Span - 1)}{at[all[last]]}");
                }
            }
        }

        return TestXlsx.Of(TestXlsx.Data([.. rows]) + (merged.Count > 0 ? TestXlsx.Merged([.. merged]) : "")).ToBytes();
    }

    /// <summary>A web page as office programs save it.</summary>
    public static byte[] Html(IReadOnlyList<DocumentPart> parts)
    {
        var page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
        foreach (var group in Groups(parts))
        {
            if (group is [SourceParagraph paragraph])
            {
                page.Append($"<p>{WebUtility.HtmlEncode(paragraph.Text)}</p>\n");
                continue;
            }

            page.Append("<table border=1>");
            for (var i = 0; i < group.Count; i++)
            {
                page.Append("<tr>");
                foreach (var cell in ((SourceRow)group[i]).Cells.Where(cell => !cell.ContinuesAbove))
                {
                    var rows = 1 + group.Skip(i + 1).TakeWhile(below => ((SourceRow)below).Cells.Any(other => other.Column == cell.Column && other.ContinuesAbove)).Count();
                    page.Append(CultureInfo.InvariantCulture, $"<td colspan={cell.Span} rowspan={rows}>{WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</td>");
                }

                page.Append("</tr>\n");
            }

            page.Append("</table>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>").ToString());
    }

    /// <summary>Separated values, as a workbook saves them: nothing is merged any more.</summary>
    public static byte[] Csv(IReadOnlyList<DocumentPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var cells = part is SourceRow row
                ? row.Cells.SelectMany(cell => Enumerable.Repeat("", cell.Span - 1).Prepend(cell.Text))
                : [((SourceParagraph)part).Text];
            text.AppendJoin(';', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string DocxTable(List<SourceRow> rows, Random random, bool tracked)
    {
        var markup = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var next = i + 1 < rows.Count ? rows[i + 1] : null;
            var cells = rows[i].Cells.Select(cell => DocxCell(cell, next, random, tracked)).ToArray();
            if (tracked && random.Next(3) == 0)
            {
                markup.Add(TestDocx.RowOf("<w:del w:id=\"1\" w:author=\"a\"/>", [.. rows[i].Cells.Select(_ => TestDocx.CellOf("<w:p><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>старое</w:delText></w:r></w:del></w:p>"))]));
            }

            markup.Add(TestDocx.RowOf(tracked && random.Next(3) == 0 ? "<w:ins w:id=\"3\" w:author=\"a\"/>" : "", cells));
        }

        return TestDocx.Table([.. markup]);
    }

    private static string DocxCell(SourceCell cell, SourceRow? next, Random random, bool tracked)
    {
        var merge = cell.ContinuesAbove ? "<w:vMerge/>"
            : next is not null && next.Cells.Any(below => below.Column == cell.Column && below.ContinuesAbove) ? "<w:vMerge w:val=\"restart\"/>" : "";
        var properties = (cell.Span > 1 ? TestDocx.Span(cell.Span) : "") + merge;
        return cell.Nested is { } nested
            ? TestDocx.CellOf(string.Concat(cell.Text.Split('\n').Select(TestDocx.P)) + string.Concat(nested.Select(table => DocxTable([.. table], random, tracked) + TestDocx.P(""))), properties)
            : TestDocx.CellOf(string.Concat(cell.Text.Split('\n').Select(line => tracked && random.Next(3) == 0 ? Tracked(line) : TestDocx.P(line))), properties);
    }

    // The second half of the words was put in instead of others.
    private static string Tracked(string line)
    {
        var half = line.Length / 2;
        return $"<w:p>{TestDocx.R(line[..half])}<w:del w:id=\"4\" w:author=\"a\"><w:r><w:delText>было иначе</w:delText></w:r></w:del>"
            + $"<w:ins w:id=\"5\" w:author=\"a\">{TestDocx.R(line[half..])}</w:ins></w:p>";
    }

    private static List<List<DocumentPart>> Groups(IReadOnlyList<DocumentPart> parts)
    {
        var groups = new List<List<DocumentPart>>();
        foreach (var part in parts)
        {
            if (part is SourceRow row && groups.Count > 0 && groups[^1][^1] is SourceRow before && before.Table == row.Table)
            {
                groups[^1].Add(part);
            }
            else
            {
                groups.Add([part]);
            }
        }

        return groups;
    }

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";
}
