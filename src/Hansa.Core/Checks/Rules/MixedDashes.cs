using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-97: long and short dashes in one report; the rarer kind is told, once.</summary>
internal sealed class MixedDashes() : Rule("text.mixed-dashes", Severity.Hint)
{
    private int _short;
    private int _long;
    private (int Row, CheckedCell Cell) _firstShort;
    private (int Row, CheckedCell Cell) _firstLong;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Has(CellMarks.EnDash) && _short++ == 0)
            {
                _firstShort = (row.Number, cell);
            }

            if (cell.Has(CellMarks.EmDash) && _long++ == 0)
            {
                _firstLong = (row.Number, cell);
            }
        }
    }

    public override void End(List<Problem> found)
    {
        if (_short == 0 || _long == 0)
        {
            return;
        }

        var (dash, usual, rarer) = _long <= _short ? ('—', '–', _firstLong) : ('–', '—', _firstShort);
        var words = TextAround.Neighbours(rarer.Cell.Text, rarer.Cell.Text.IndexOf(dash, StringComparison.Ordinal));
        found.Add(At(rarer.Row, rarer.Cell.Column, words, words, Math.Min(_long, _short)) with { Suggestion = words.Replace(dash, usual) });
    }
}
