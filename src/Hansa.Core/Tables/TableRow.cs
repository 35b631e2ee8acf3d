namespace Hansa.Core.Tables;

/// <summary>A row below the header, its cells laid into the columns of the map.</summary>
internal sealed class TableRow(SourceRow source, ColumnMap map)
{
    private readonly string[] _texts = new string[map.Count];
    private readonly bool[] _continues = new bool[map.Count];

    public SourceRow Source => source;

    public ColumnMap Map => map;

    /// <summary>Cells with text that belong to no column of the header.</summary>
    public List<string>? Strays { get; private set; }

    public string this[int column] => column >= 0 ? _texts[column] ?? "" : "";

    /// <summary>The cell is merged with the one above.</summary>
    public bool Continues(int column) => column >= 0 && _continues[column];

    public bool IsBlank(int column) => column < 0 || string.IsNullOrWhiteSpace(_texts[column]);

    public int Filled { get; private set; }

    /// <summary>The text of the only filled cell, when one cell alone has text; else null.</summary>
    public string? OnlyText { get; private set; }

    /// <summary>The only filled cell reaches over all columns but, at the most, the number.</summary>
    public bool OnlyTextIsWide { get; private set; }

    public int OnlyColumn { get; private set; } = -1;

    /// <summary>The words in the number’s column: «1. », «2.1», «I».</summary>
    public string NumberText => this[map.Number];

    /// <summary>Begins with a number of any count: «7.», «2.1».</summary>
    public bool IsNumbered => map.Number >= 0 && (NumberCell.Parse(NumberText) is not null || NumberCell.IsNested(NumberText));

    public static TableRow Lay(SourceRow source, ColumnMap map)
    {
        var row = new TableRow(source, map);
        var count = source.Cells.Count;
        Span<int> columns = count <= 64 ? stackalloc int[count] : new int[count];
        map.Lay(source, columns);
        for (var i = 0; i < count; i++)
        {
            row.Put(source.Cells[i], columns[i]);
        }

        row.JoinUnnamed();
        return row;
    }

    public void AddStrays(List<string> more) => (Strays ??= []).AddRange(more);

    // A heading over two columns comes out of some programs as a heading and a blank: what stands below the blank is its own.
    private void JoinUnnamed()
    {
        for (var i = 1; i < map.Count; i++)
        {
            var (column, left) = (map.Columns[i], map.Columns[i - 1].Role);
            if (column.Role == ColumnRole.Unknown && column.Heading.Length == 0 && left is not (ColumnRole.Unknown or ColumnRole.Number) && IsBlank(i - 1) && !IsBlank(i))
            {
                (_texts[i - 1], _texts[i]) = (_texts[i], "");
                OnlyColumn = OnlyColumn == i ? i - 1 : OnlyColumn;
            }
        }
    }

    private void Put(SourceCell cell, int column)
    {
        var text = NestedText.Of(cell);
        var empty = string.IsNullOrWhiteSpace(text);
        if (column < 0)
        {
            if (!empty)
            {
                (Strays ??= []).Add(text);
            }

            return;
        }

        _texts[column] = _texts[column] is { Length: > 0 } before && !empty ? before + "\n" + text : empty ? _texts[column] ?? "" : text;
        _continues[column] |= cell.ContinuesAbove;
        if (!empty)
        {
            Filled++;
            (OnlyText, OnlyColumn) = Filled == 1 ? (text, column) : (null, -1);
            OnlyTextIsWide = Filled == 1 && cell.Span > 1 && cell.Span >= map.Count - 1;
        }
    }
}
