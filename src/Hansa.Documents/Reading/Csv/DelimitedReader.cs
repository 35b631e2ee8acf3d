using System.Text;
using CsvHelper;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;

namespace Hansa.Documents.Reading.Csv;

/// <summary>Reads delimited values: each record is a row of one table.</summary>
internal sealed class DelimitedReader : PartSource
{
    private readonly CsvReader _records;
    private readonly ReadLimits _limits;
    private readonly ProblemLog _log;
    private readonly TextBuffer _cell;
    private int _row;

    /// <param name="content">Disposed with the reader.</param>
    public DelimitedReader(Stream content, Encoding encoding, char delimiter, ReadLimits limits, ProblemLog log)
    {
        (_limits, _log, _cell) = (limits, log, new TextBuffer(limits.CellCharacters));
        content.Position = 0;
        _records = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = limits.RowCharacters,
            Encoding = encoding,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = Note,
        }, leaveOpen: false);
    }

    public override FileFormat Format => FileFormat.Csv;

    public override DocumentPart? Next()
    {
        try
        {
            while (_records.Read())
            {
                _row++;
                if (!IsHint() && Cells() is { } cells)
                {
                    return new SourceRow(1, _row, cells);
                }
            }
        }
        catch (CsvFormatException)
        {
            // A quote that nobody closed swallows all that follows.
            throw new ReadFailure("file.open-quote", _row + 1);
        }

        return null;
    }

    public override void Dispose() => _records.Dispose();

    private void Note(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            _log.Warn("file.open-quote", "", _row + 1);
        }
    }

    // «sep=;», which Excel takes as a hint and does not show.
    private bool IsHint() => _row == 1 && _records.RawRecord.StartsWith("sep="u8);

    private List<SourceCell>? Cells()
    {
        var count = Math.Min(_records.FieldCount, _limits.Columns);
        var cells = new List<SourceCell>(count);
        var any = false;
        for (var column = 0; column < count; column++)
        {
            _cell.AppendUtf8(_records.GetSpan(column), breaksAreSpaces: false);
            TextFaults.Report(_cell, _log, _limits);
            any |= !_cell.Text.IsWhiteSpace();
            cells.Add(new SourceCell(column, 1, FormulaGuard.Undo(_cell.Take())));
        }

        return any ? cells : null;
    }
}
