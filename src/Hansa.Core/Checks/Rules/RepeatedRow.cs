using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>The same row twice, word for word. One event under several agreements (domain.md M-41) is no repetition.</summary>
internal sealed class RepeatedRow() : Rule("row.repeated", Severity.Warning)
{
    private const int MostRemembered = 200_000;

    private readonly Dictionary<ulong, int> _rows = [];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        var words = row.Row;
        if (Blank.Is(words.Title))
        {
            return;
        }

        var key = TextKey.Join(TextKey.Join(row.TitleKey, row.DatesKey), row.ContentKey);
        key = TextKey.Add(TextKey.Add(key, words.Place), words.Participants);
        foreach (var agreement in words.Agreements)
        {
            key = TextKey.Add(key, agreement);
        }

        if (_rows.TryGetValue(key, out var first))
        {
            found.Add(At(row, ColumnRole.Title, words.Title, first));
        }
        else if (_rows.Count < MostRemembered)
        {
            _rows.Add(key, row.Number);
        }
    }
}
