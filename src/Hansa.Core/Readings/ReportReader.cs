using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>
/// Finds the reports in a document and reads them row by row: <c>SourceDocument → ReadingPart…</c>. Nothing of a row is
/// kept once it has been handed on, so a table of any length is read in the memory of a few hundred rows.
/// </summary>
public static class ReportReader
{
    /// <summary>So many parts are looked over ahead of the row in hand, as proof for mending broken words.</summary>
    private const int Window = 256;

    /// <summary>
    /// Head, rows and tail of each report of the document, in order. A document without a report gives one head and one
    /// tail whose problems say why. Never throws on what the document holds.
    /// </summary>
    public static IEnumerable<ReadingPart> Stream(SourceDocument document, ReadOptions? options = null)
    {
        var cleaner = new CellCleaner();
        var ahead = new Queue<DocumentPart>();
        var machine = new ReportMachine(document, options ?? ReadOptions.Default, cleaner, ahead);
        foreach (var part in document.Parts)
        {
            Learn(cleaner, part);
            ahead.Enqueue(part);
            if (ahead.Count > Window)
            {
                foreach (var made in machine.Next(ahead.Dequeue()))
                {
                    yield return made;
                }
            }
        }

        while (ahead.TryDequeue(out var part))
        {
            foreach (var made in machine.Next(part))
            {
                yield return made;
            }
        }

        foreach (var made in machine.End())
        {
            yield return made;
        }
    }

    /// <summary>The same, whole; one reading for each report of the document, at least one.</summary>
    public static IReadOnlyList<Reading> Read(SourceDocument document, ReadOptions? options = null) =>
        Reading.Collect(Stream(document, options));

    private static void Learn(CellCleaner cleaner, DocumentPart part)
    {
        if (part is SourceParagraph paragraph)
        {
            cleaner.Learn(paragraph.Text);
        }
        else if (part is SourceRow row)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Text.Length > 0)
                {
                    cleaner.Learn(cell.Text);
                }
            }
        }
    }
}
