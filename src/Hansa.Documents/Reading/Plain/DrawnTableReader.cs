using System.Buffers;
using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.Plain;

/// <summary>
/// Reads tables drawn with bars, «| 1. | Визит |», with the paragraphs around them. Where lines are ruled off from
/// each other, what stands between two rules is one row; else each line is one.
/// </summary>
internal sealed class DrawnTableReader(LineReader lines, ReadLimits limits) : PartSource
{
    private const string Bars = "|│║┃";

    private static readonly SearchValues<char> s_ruleSigns = SearchValues.Create("|│║┃+-=:_ ─━═┼├┤┌┐└┘┬┴╬╠╣╔╗╚╝╦╩╪╫╞╡╟╢╤╧╥╨");
    private static readonly SearchValues<char> s_strokes = SearchValues.Create("-=─━═_");

    private readonly List<string> _cells = [];
    private string? _line;
    private bool _ruled;
    private bool _inTable;
    private int _table;
    private int _row;

    public override FileFormat Format => FileFormat.Text;

    /// <summary>Whether a line is part of a drawn table.</summary>
    public static bool IsDrawn(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2 && Bars.Contains(line[0], StringComparison.Ordinal) && line[1..].IndexOfAny(Bars) >= 0;
    }

    public override DocumentPart? Next()
    {
        while ((_line = lines.Next()) is not null)
        {
            var line = _line.AsSpan().Trim();
            if (!line.IsEmpty && IsRule(line))
            {
                var begins = !_inTable;
                Begin();
                _ruled |= begins;
                if (_ruled && TakeRow() is { } row)
                {
                    return row;
                }
            }
            else if (IsDrawn(line))
            {
                Begin();
                Add(line);
                if (!_ruled && TakeRow() is { } row)
                {
                    return row;
                }
            }
            else if (Leave(line) is { } part)
            {
                return part;
            }
        }

        return TakeRow();
    }

    public override void Dispose() => lines.Dispose();

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length > 2 && line.IndexOfAnyExcept(s_ruleSigns) < 0 && line.ContainsAny(s_strokes);

    private void Begin()
    {
        if (!_inTable)
        {
            (_inTable, _ruled, _row) = (true, false, 0);
            _table++;
        }
    }

    // The last row of a table that no rule closes comes before the line that ends it.
    private DocumentPart? Leave(ReadOnlySpan<char> line)
    {
        var row = TakeRow();
        _inTable = false;
        if (row is null)
        {
            return line.IsEmpty ? null : new SourceParagraph(_line!);
        }

        lines.GiveBack(_line!);
        return row;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var inside = line[1..];
        if (Bars.Contains(inside[^1], StringComparison.Ordinal))
        {
            inside = inside[..^1];
        }

        var column = 0;
        while (column < limits.Columns)
        {
            var bar = inside.IndexOfAny(Bars);
            var text = (bar < 0 ? inside : inside[..bar]).Trim().ToString();
            if (column == _cells.Count)
            {
                _cells.Add(text);
            }
            else if (text.Length > 0 && _cells[column].Length < limits.CellCharacters)
            {
                _cells[column] += _cells[column].Length == 0 ? text : "\n" + text;
            }

            column++;
            if (bar < 0)
            {
                return;
            }

            inside = inside[(bar + 1)..];
        }
    }

    private SourceRow? TakeRow()
    {
        if (_cells.Count == 0)
        {
            return null;
        }

        var cells = new List<SourceCell>(_cells.Count);
        foreach (var text in _cells)
        {
            cells.Add(new SourceCell(cells.Count, 1, text));
        }

        _cells.Clear();
        return new SourceRow(_table, ++_row, cells);
    }
}
