using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-74: «В мероприятии принял участие …» where the cell asks who took part.</summary>
internal sealed class SentenceInParticipants() : Rule("participants.sentence", Severity.Hint)
{
    private const string Part = "участие";

    public override void Look(CheckedRow row, List<Problem> found)
    {
        var text = row.Row.Participants.AsSpan();
        var at = text.IndexOf(Part, StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var before = text[..at].TrimEnd();
        var word = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        if (word.StartsWith("приня", StringComparison.OrdinalIgnoreCase) || word.StartsWith("принима", StringComparison.OrdinalIgnoreCase))
        {
            var words = $"{word} {Part}";
            found.Add(At(row, ColumnRole.Participants, words, words));
        }
    }
}
