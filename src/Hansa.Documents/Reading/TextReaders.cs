using System.Text;
using Hansa.Documents.Reading.Csv;
using Hansa.Documents.Reading.Plain;

namespace Hansa.Documents.Reading;

/// <summary>Chooses how a text file is to be read: a table written out cell by cell, delimited values, or mere paragraphs.</summary>
internal static class TextReaders
{
    private const int LinesToLearn = 400;
    private const int CharactersToLearn = 1_000_000;

    public static PartSource Open(Stream content, Encoding encoding, ReadLimits limits, ProblemLog log)
    {
        // Not disposed: it shares the stream with the reader chosen.
        var sample = new LineReader(content, encoding, limits, new ProblemLog(""));
        var lines = new List<string>();
        var characters = 0;
        while (lines.Count < LinesToLearn && characters < CharactersToLearn && sample.Next() is { } line)
        {
            lines.Add(line);
            characters += line.Length;
        }

        if (lines.Exists(static line => TabbedText.BeginsCell(line, out _)) && !HasTabsInside(lines))
        {
            return new TabbedTextReader(new LineReader(content, encoding, limits, log), limits);
        }

        if (lines.Count(static line => DrawnTableReader.IsDrawn(line)) > 1)
        {
            return new DrawnTableReader(new LineReader(content, encoding, limits, log), limits);
        }

        return CsvDialect.Find(lines) is { } delimiter
            ? new DelimitedReader(content, encoding, delimiter, limits, log)
            : new ParagraphReader(new LineReader(content, encoding, limits, log));
    }

    // Rows whose cells stand on one line, parted by tabs; an empty first cell begins such a line with a tab.
    private static bool HasTabsInside(List<string> lines)
    {
        var (inside, atStart) = (0, 0);
        foreach (var line in lines)
        {
            if (line.AsSpan().Trim(" \t").Contains('\t'))
            {
                inside++;
            }
            else if (TabbedText.BeginsCell(line, out _))
            {
                atStart++;
            }
        }

        return inside > atStart;
    }
}
