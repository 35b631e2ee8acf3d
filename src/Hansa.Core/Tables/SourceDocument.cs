using Hansa.Core.Problems;

namespace Hansa.Core.Tables;

public enum FileFormat
{
    Docx,
    Xlsx,
    Odt,
    Ods,
    Html,
    Csv,
    Text,

    /// <summary>The file could not be opened or is of no known format; its problems say why.</summary>
    Unknown,
}

/// <summary>
/// A file as read, before anyone asks what it means: paragraphs and table rows in reading order, made one by one so
/// that a large workbook never lies in memory whole.
/// </summary>
/// <param name="FileName">The name without its folder.</param>
/// <param name="Parts">May be walked once. What could not be read ends the walk and is said in <see cref="Problems"/>.</param>
public sealed record SourceDocument(string FileName, FileFormat Format, IEnumerable<DocumentPart> Parts)
{
    /// <summary>Problems of the file itself, complete only after <see cref="Parts"/> has been walked.</summary>
    public IList<Problem> Problems { get; init; } = [];
}

public abstract record DocumentPart;

/// <summary>A paragraph outside tables. The text is as written: line breaks inside as \n, soft hyphens and no-break spaces kept.</summary>
public sealed record SourceParagraph(string Text) : DocumentPart;

/// <summary>
/// One row of a table. Rows of one table come in order; a new <paramref name="Table"/> begins another table.
/// </summary>
/// <param name="Table">The table's number in the file, from 1 (a sheet's number for workbooks).</param>
/// <param name="Row">The row's number in its table, from 1, as a person would count it (the sheet's row number for workbooks).</param>
/// <param name="Cells">Left to right; cells covered by a span to the left are absent. In a workbook, cells that the file
/// leaves out are given empty up to the widest row so far.</param>
public sealed record SourceRow(int Table, int Row, IReadOnlyList<SourceCell> Cells) : DocumentPart
{
    /// <summary>The file marks the row as a repeated header.</summary>
    public bool IsHeader { get; init; }

    /// <summary>The name of the sheet, for workbooks.</summary>
    public string? Sheet { get; init; }
}

/// <summary>
/// A cell: paragraphs parted by \n, as written (an automatic number of a list stands as text at its start).
/// </summary>
/// <param name="Column">The first grid column it covers, from 0.</param>
/// <param name="Span">How many grid columns it covers, at least 1.</param>
/// <param name="Text">As written; "" when empty or covered by a cell above.</param>
public readonly record struct SourceCell(int Column, int Span, string Text)
{
    /// <summary>Continues the cell above (vertical merge): its text is that cell's.</summary>
    public bool ContinuesAbove { get; init; }

    /// <summary>Tables that lie inside the cell, each a list of rows; null when there are none. Their text is not in <see cref="Text"/>.</summary>
    public IReadOnlyList<IReadOnlyList<SourceRow>>? Nested { get; init; }
}
