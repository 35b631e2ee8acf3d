using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-21: in one column some cells say nothing by a dash and others by staying empty.</summary>
internal sealed class MixedEmptyMarks() : Rule("cell.mixed-empty-marks", Severity.Hint)
{
    private static readonly ColumnRole[] s_columns = [ColumnRole.Place, ColumnRole.Content, ColumnRole.Participants, ColumnRole.Note];

    private readonly int[] _empty = new int[s_columns.Length];
    private readonly int[] _marked = new int[s_columns.Length];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        for (var i = 0; i < s_columns.Length; i++)
        {
            var text = s_columns[i] switch
            {
                ColumnRole.Place => row.Row.Place,
                ColumnRole.Content => row.Row.Content,
                ColumnRole.Participants => row.Row.Participants,
                _ => row.Row.Note,
            };
            if (!row.FormHas(s_columns[i]))
            {
                continue;
            }

            _empty[i] += text.Length == 0 ? 1 : 0;
            _marked[i] += text.Length > 0 && Blank.Is(text) ? 1 : 0;
        }
    }

    public override void End(List<Problem> found)
    {
        for (var i = 0; i < s_columns.Length; i++)
        {
            if (_empty[i] > 0 && _marked[i] > 0)
            {
                found.Add(At((int?)null, s_columns[i], "", _empty[i], _marked[i]));
            }
        }
    }
}
