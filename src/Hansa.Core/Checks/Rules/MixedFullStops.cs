using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-100: nearly all contents end in a full stop, or nearly none; the few others are told at the end.</summary>
internal sealed class MixedFullStops() : Rule("text.mixed-full-stops", Severity.Hint)
{
    private const int FewestRows = 6;
    private const int MostTold = 10;

    private readonly List<int> _with = [];
    private readonly List<int> _without = [];
    private int _countWith;
    private int _countWithout;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        var content = row.Row.Content;
        if (Blank.Is(content))
        {
            return;
        }

        if (content[^1] == '.')
        {
            Remember(_with, row.Number, ref _countWith);
        }
        else
        {
            Remember(_without, row.Number, ref _countWithout);
        }
    }

    public override void End(List<Problem> found)
    {
        var few = Math.Min(_countWith, _countWithout);
        if (few == 0 || few > MostTold || _countWith + _countWithout < FewestRows || few * 4 > _countWith + _countWithout)
        {
            return;
        }

        foreach (var row in _countWith < _countWithout ? _with : _without)
        {
            found.Add(At(row, ColumnRole.Content, "", _countWith, _countWithout));
        }
    }

    private static void Remember(List<int> rows, int row, ref int count)
    {
        count++;
        if (rows.Count <= MostTold)
        {
            rows.Add(row);
        }
    }
}
