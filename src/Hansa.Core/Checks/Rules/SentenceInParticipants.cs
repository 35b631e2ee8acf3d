using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>
/// domain.md M-74: «В мероприятии принял участие …», «Участие в мероприятии: очно и дистанционно» where the cell asks who
/// took part.
/// </summary>
internal sealed class SentenceInParticipants() : Rule("participants.sentence", Severity.Hint)
{
    private const string Part = "частие";

    public override void Look(CheckedRow row, List<Problem> found)
    {
        var text = row.Row.Participants.AsSpan();
        var at = text.IndexOf(Part, StringComparison.Ordinal);
        if (at < 1)
        {
            return;
        }

        var words = text[(at - 1)..];
        if (text.Contains("принял", StringComparison.Ordinal) || text.Contains("принима", StringComparison.Ordinal) || words.StartsWith("Участие в "))
        {
            var clause = Clause(text, at);
            found.Add(At(row, ColumnRole.Participants, clause, clause));
        }
    }

    // Two words before, or the beginning of the sentence, up to the next word.
    private static string Clause(ReadOnlySpan<char> text, int at)
    {
        var (from, spaces) = (at, 0);
        while (from > 0 && text[from - 1] is not ('\n' or '.') && spaces < 3)
        {
            from--;
            spaces += text[from] == ' ' ? 1 : 0;
        }

        var end = at + Part.Length;
        while (end < text.Length && end < at + 30 && text[end] is not ('\n' or '.' or ',' or ';' or ':'))
        {
            end++;
        }

        while (end < text.Length && end > at && Letters.IsLetter(text[end]) && Letters.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[from..end].Trim().ToString();
    }
}
