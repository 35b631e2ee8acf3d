using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>Problems of a date phrase as a whole.</summary>
internal static class PhraseRemarks
{
    public static void Add(Phrase phrase, List<DateSpan> spans, in DateMarks marks, DateProblems problems)
    {
        if (spans.Count == 0)
        {
            if (!problems.Grave)
            {
                var noDate = marks.NoDate || marks.Cancelled || marks.Moved || (marks.Not && !marks.Noise) || HasNoWords(phrase);
                // A row without a date cannot be submitted.
                problems.AddWhole(noDate ? "date.none-stated" : "date.not-understood", Severity.Error);
            }

            return;
        }

        if (marks.Cancelled)
        {
            problems.AddWhole("date.cancelled", Severity.Warning);
        }

        if (marks.Moved)
        {
            problems.AddWhole("date.moved", Severity.Hint);
        }

        if (marks.Except)
        {
            problems.AddWhole("date.except", Severity.Hint);
        }

        if (marks.Recurrence is not null && marks.RecurrenceWord.Last > 0 && spans is [var only] && only.Start == only.End)
        {
            // «5 июня, далее ежемесячно»: until when is not said.
            problems.Add("date.not-understood", Severity.Warning, marks.RecurrenceWord.First, marks.RecurrenceWord.Last);
        }

        if (marks.Approximate)
        {
            problems.AddWhole("date.approximate", Severity.Hint);
        }

        if (marks.Weekday > 0 && spans is [{ Precision: DatePrecision.Day, Recurrence: null } day] && day.Start == day.End
            && marks.Weekday % 7 != (int)day.Start.DayOfWeek)
        {
            problems.AddWhole("date.weekday", Severity.Warning);
        }
    }

    /// <summary>Dashes, dots and the like: a filled-in nothing.</summary>
    private static bool HasNoWords(Phrase phrase)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }
}
