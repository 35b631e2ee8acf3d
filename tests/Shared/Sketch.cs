using Hansa.Core.Tables;

namespace Hansa.Tests;

/// <summary>
/// Draws a document in a test: a line that begins with | is a row of a table (cells parted by |), any other a paragraph;
/// an empty line ends a table. «|= text» is one cell across the table; «^» a cell merged with the one above; «{2}» at the
/// end of a cell its span; ¶ a line break inside a cell; «·» an empty cell that the file leaves out (as workbooks do).
/// «@ name» begins the sheet of a workbook.
/// </summary>
internal static class Sketch
{
    public static SourceDocument Document(string drawing, string name = "sketch.docx") =>
        new(name, FileFormat.Docx, Parts(drawing).ToList());

    private static IEnumerable<DocumentPart> Parts(string drawing)
    {
        var (table, row, width, inTable) = (0, 0, 0, false);
        string? sheet = null;
        var lines = drawing.Split('\n').Select(raw => raw.Trim(' ', '\r')).ToArray();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.Length == 0)
            {
                inTable = false;
                continue;
            }

            if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                (sheet, inTable) = (line[2..], false);
                continue;
            }

            if (line[0] != '|')
            {
                inTable = false;
                yield return new SourceParagraph(line.Replace('¶', '\n'));
                continue;
            }

            if (!inTable)
            {
                (table, row, inTable) = (table + 1, 0, true);
                width = lines.Skip(at).TakeWhile(next => next.StartsWith('|')).Max(Width);
            }

            if (line.StartsWith("|=", StringComparison.Ordinal))
            {
                yield return new SourceRow(table, ++row, [new SourceCell(0, width, line[2..].Trim().Replace('¶', '\n'))]) { Sheet = sheet };
                continue;
            }

            yield return new SourceRow(table, ++row, Cells(line)) { Sheet = sheet };
        }
    }

    private static int Width(string line) =>
        line.StartsWith("|=", StringComparison.Ordinal) || Cells(line) is not [.., var last] ? 1 : last.Column + last.Span;

    private static List<SourceCell> Cells(string line)
    {
        var cells = new List<SourceCell>();
        var column = 0;
        foreach (var piece in line.Trim('|').Split('|'))
        {
            var text = piece.Trim().Replace('¶', '\n');
            var span = 1;
            if (text.EndsWith('}') && text.LastIndexOf('{') is var open and >= 0)
            {
                span = int.Parse(text[(open + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
                text = text[..open];
            }

            if (text != "·")
            {
                cells.Add(new SourceCell(column, span, text == "^" ? "" : text) { ContinuesAbove = text == "^" });
            }

            column += span;
        }

        return cells;
    }
}
