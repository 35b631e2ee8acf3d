namespace Hansa.Core.Tables;

/// <summary>What a row below the header is.</summary>
internal enum TableRowKind
{
    Empty,

    /// <summary>1 2 3 4 … under the header.</summary>
    ColumnNumbers,

    /// <summary>One text across the table: a section, an institution, a period, a footer.</summary>
    Heading,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>More text for the cells of the activity above: a row cut by a page, or cells under a merged number.</summary>
    Continuation,
}

/// <summary>A row below the header, its cells laid into the columns of the map.</summary>
internal sealed class TableRow(SourceRow source, ColumnMap map)
{
    private readonly string[] _texts = new string[map.Count];
    private readonly bool[] _continues = new bool[map.Count];

    public SourceRow Source => source;

    public ColumnMap Map => map;

    /// <summary>Cells with text that belong to no column of the header.</summary>
    public List<string>? Strays { get; private set; }

    public string this[int column] => _texts[column] ?? "";

    /// <summary>The cell is merged with the one above.</summary>
    public bool Continues(int column) => _continues[column];

    public int Filled { get; private set; }

    /// <summary>The text of the only filled cell, when one cell alone has text; else null.</summary>
    public string? OnlyText { get; private set; }

    /// <summary>The only filled cell reaches over all columns but, at the most, the number.</summary>
    public bool OnlyTextIsWide { get; private set; }

    public int OnlyColumn { get; private set; } = -1;

    public static TableRow Lay(SourceRow source, ColumnMap map)
    {
        var row = new TableRow(source, map);
        var covered = 0;
        for (var i = 0; i < source.Cells.Count; i++)
        {
            var cell = source.Cells[i];
            covered += cell.Span;
            var text = NestedText.Of(cell);
            var empty = string.IsNullOrWhiteSpace(text);
            var column = map.IndexOf(source, i);
            if (column < 0)
            {
                if (!empty)
                {
                    (row.Strays ??= []).Add(text);
                }

                continue;
            }

            row._texts[column] = row._texts[column] is { Length: > 0 } before && !empty ? before + "\n" + text : empty ? row._texts[column] ?? "" : text;
            row._continues[column] |= cell.ContinuesAbove;
            if (!empty)
            {
                row.Filled++;
                (row.OnlyText, row.OnlyColumn) = row.Filled == 1 ? (text, column) : (null, -1);
                row.OnlyTextIsWide = row.Filled == 1 && cell.Span > 1 && cell.Span >= map.Count - 1;
            }
        }

        return row;
    }
}
