using BenchmarkDotNet.Attributes;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Duplicates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Bench.Data;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;

namespace Hansa.Bench;

/// <summary>What each step of reading a report costs, on invented rows that any checkout can make.</summary>
[MemoryDiagnoser]
public class PartsBenchmarks
{
    private const int Rows = 100;

    private readonly byte[] _word = Written(FileFormat.Docx);
    private readonly byte[] _workbook = Written(FileFormat.Xlsx);
    private readonly Core.Reports.Report _report = Material.Report(Rows);
    private readonly ReadingRow[] _rows = [.. Material.Report(Rows).Rows];
    private readonly IReadOnlyList<ReportedRow> _reported = [.. DuplicateCorpus.Make(7, 1_000, 2).Select(row => row.Row)];

    [Benchmark]
    public int ReadWord() => ReportReader.Read(DocumentReader.Open(new MemoryStream(_word), "a.docx"))[0].Rows.Count;

    [Benchmark]
    public int ReadWorkbook() => ReportReader.Read(DocumentReader.Open(new MemoryStream(_workbook), "a.xlsx"))[0].Rows.Count;

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Dates()
    {
        foreach (var row in _rows)
        {
            DatePhrase.Parse(row.Dates, Period.OfYear(2023));
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Headcounts()
    {
        foreach (var row in _rows)
        {
            HeadcountPhrase.Parse(row.Participants);
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Places()
    {
        foreach (var row in _rows)
        {
            PlacePhrase.Read(new Phrase(row.Title), new Phrase(row.Place), new Phrase(row.Content), new Phrase(row.Participants));
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Documents()
    {
        foreach (var row in _rows)
        {
            CitedDocuments.Find(new Phrase(row.Title), new Phrase(row.Content), row.When);
        }
    }

    [Benchmark]
    public int Duplicates() => DuplicateFinder.Find(_reported).Count;

    [Benchmark]
    public void WriteWord() => ReportWriter.Write(_report, Stream.Null, FileFormat.Docx);

    private static byte[] Written(FileFormat format)
    {
        var stream = new MemoryStream();
        ReportWriter.Write(Material.Report(Rows), stream, format);
        return stream.ToArray();
    }
}
