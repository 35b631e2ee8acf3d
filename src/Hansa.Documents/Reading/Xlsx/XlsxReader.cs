using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>Reads the visible sheets of an Excel workbook, each as one table, row by row. Formulas are never computed: their stored values are read.</summary>
internal sealed class XlsxReader : PartSource
{
    private readonly Package _package;
    private readonly ProblemLog _log;
    private readonly Workbook _book;
    private readonly CellValues _values;
    private readonly Queue<SheetEntry> _sheets = new();
    private SheetWalk? _walk;

    /// <param name="part">The name of the workbook's part.</param>
    /// <param name="xml">That part, not read yet; disposed here.</param>
    /// <param name="package">Disposed with the reader.</param>
    public XlsxReader(Package package, string part, XmlScanner xml, ProblemLog log)
    {
        (_package, _log) = (package, log);
        using (xml)
        {
            _book = Workbook.Read(package, part, xml);
        }

        _values = new CellValues(package, _book, log);
        foreach (var sheet in _book.Sheets)
        {
            if (sheet.IsHidden)
            {
                log.Each("file.hidden-sheet", Severity.Hint, sheet.Name);
            }
            else
            {
                _sheets.Enqueue(sheet);
            }
        }
    }

    public override FileFormat Format => FileFormat.Xlsx;

    public override DocumentPart? Next()
    {
        while (true)
        {
            if (_walk?.Next() is { } row)
            {
                return row;
            }

            _walk?.Dispose();
            _walk = null;
            if (!_sheets.TryDequeue(out var sheet))
            {
                return null;
            }

            if (_package.Open(sheet.Part) is { } forMerges)
            {
                var areas = MergedAreas.Find(forMerges, sheet.Part, _package.Limits);
                _walk = new SheetWalk(sheet, _package.Scan(sheet.Part, BookNames.Resolve)!, areas, _values, _log, _package.Limits);
            }
            else
            {
                _log.Each("file.no-sheet", Severity.Error, sheet.Name);
            }
        }
    }

    public override void Dispose()
    {
        _walk?.Dispose();
        _values.Dispose();
        _package.Dispose();
    }
}
