using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-109: one sentence for ten events. Rows of one event under several agreements may share their words.</summary>
internal sealed class CopiedContent() : Rule("content.copied", Severity.Hint)
{
    private const int MostRemembered = 200_000;
    // «Соревнования» says too little to be copied from anyone; ShortContent tells it.
    private const int Shortest = 25;

    private readonly Dictionary<ulong, (int Row, ulong Title)> _contents = [];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.Content.Length < Shortest)
        {
            return;
        }

        if (_contents.TryGetValue(row.ContentKey, out var first))
        {
            if (first.Title != row.TitleKey)
            {
                found.Add(At(row, ColumnRole.Content, row.Row.Content, first.Row));
            }
        }
        else if (_contents.Count < MostRemembered)
        {
            _contents.Add(row.ContentKey, (row.Number, row.TitleKey));
        }
    }
}
