namespace Hansa.Documents.Reading.Docx;

/// <summary>Where the reader stands in one table: its rows so far and which columns a merged cell may go on in.</summary>
internal sealed class TableWalk(int number)
{
    private bool[] _above = new bool[16];
    private bool[] _here = new bool[16];
    private int _usedAbove;
    private int _usedHere;

    public int Number { get; } = number;

    /// <summary>0 for a table of the body, 1 for one inside its cell, and so on.</summary>
    public int Nesting { get; init; }

    public int Rows { get; set; }

    /// <summary>
    /// Notes the cell's part in a vertical merge. True when it continues the cell above; a continuation without a
    /// merged cell above it is an ordinary cell, as in Word.
    /// </summary>
    public bool Merge(int column, VerticalMerge merge)
    {
        if (merge == VerticalMerge.None)
        {
            return false;
        }

        if (column >= _here.Length)
        {
            Array.Resize(ref _here, Math.Max(column + 1, _here.Length * 2));
        }

        _here[column] = true;
        _usedHere = Math.Max(_usedHere, column + 1);
        return merge == VerticalMerge.Continue && column < _above.Length && _above[column];
    }

    public void EndRow()
    {
        (_above, _here) = (_here, _above);
        (_usedAbove, _usedHere) = (_usedHere, _usedAbove);
        Array.Clear(_here, 0, _usedHere);
        _usedHere = 0;
    }
}

internal enum VerticalMerge
{
    None,
    Start,
    Continue,
}
