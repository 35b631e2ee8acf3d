using Hansa.Core.Headcounts;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>
/// domain.md M-70: two unlike events with one unround number of people may be a slip in copying. Rows of one event
/// (the same title or the same days and place) rightly agree.
/// </summary>
internal sealed class EqualHeadcounts() : Rule("headcount.same-as-before", Severity.Hint)
{
    private const int Smallest = 20;
    private const int MostRemembered = 20_000;

    private readonly Dictionary<int, List<(int Row, ulong Title, ulong Dates)>> _rows = [];
    private int _remembered;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.Headcount is not { Qualifier: CountQualifier.Exact, Total: >= Smallest and var total } || total % 50 == 0)
        {
            return;
        }

        if (!_rows.TryGetValue(total, out var earlier))
        {
            _rows.Add(total, earlier = []);
        }

        if (earlier.Count > 0 && !IsOneOf(earlier, row.TitleKey, row.DatesKey))
        {
            found.Add(At(row, ColumnRole.Participants, row.Row.Participants, total, earlier[0].Row));
        }

        if (_remembered < MostRemembered)
        {
            _remembered++;
            earlier.Add((row.Number, row.TitleKey, row.DatesKey));
        }
    }

    private static bool IsOneOf(List<(int Row, ulong Title, ulong Dates)> earlier, ulong title, ulong dates)
    {
        foreach (var other in earlier)
        {
            if (other.Title == title || other.Dates == dates)
            {
                return true;
            }
        }

        return false;
    }
}
