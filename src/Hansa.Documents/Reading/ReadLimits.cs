namespace Hansa.Documents.Reading;

/// <summary>How much a file may demand of the reader before it is refused: real reports stay far below.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>The size of the file itself, in bytes. The default value is 512 MB.</summary>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>The size of all parts of a package once unpacked, in bytes. The default value is 1 GB.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>How many times larger than packed a part may become once it has passed <see cref="RatioFromBytes"/>. The default value is 200.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Below this unpacked size the ratio does not matter, in bytes: small parts of one repeated word pack very well. The default value is 64 MB.</summary>
    public long RatioFromBytes { get; init; } = 64L << 20;

    /// <summary>Parts in a package. The default value is 20,000.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>Elements inside one another. The default value is 400 (Word itself stays below 60, a nested table adds 4).</summary>
    public int Depth { get; init; } = 400;

    /// <summary>The length of one tag with its attributes, in bytes. The default value is 1 MB.</summary>
    public int TagBytes { get; init; } = 1 << 20;

    /// <summary>Characters of a cell or a paragraph; what goes beyond is cut off with a warning. The default value is 100,000.</summary>
    public int CellCharacters { get; init; } = 100_000;

    /// <summary>Characters of one row with the tables and boxes inside it; what goes beyond is cut off. The default value is 4,000,000.</summary>
    public int RowCharacters { get; init; } = 4_000_000;

    /// <summary>Columns of a row; what goes beyond is left out. The default value is 16,384, as in Excel.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>Cells of tables nested in one row, all levels together. The default value is 50,000.</summary>
    public int NestedCells { get; init; } = 50_000;

    /// <summary>Merged areas of one sheet. The default value is 100,000.</summary>
    public int MergedAreas { get; init; } = 100_000;

    /// <summary>Distinct shared strings of a workbook. The default value is 5,000,000.</summary>
    public int SharedStrings { get; init; } = 5_000_000;

    /// <summary>Shared strings beyond this size lie in a temporary file, in bytes. The default value is 32 MB.</summary>
    public int SharedStringBytesInMemory { get; init; } = 32 << 20;

    /// <summary>The path of LibreOffice («soffice») for old formats: null looks for it in the usual places, "" does without it. The default value is null.</summary>
    public string? LibreOffice { get; init; }

    /// <summary>How long LibreOffice may take over one old file. The default value is one minute.</summary>
    public TimeSpan Conversion { get; init; } = TimeSpan.FromMinutes(1);
}
