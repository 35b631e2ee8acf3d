using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;

namespace Hansa.Core.Rounds;

/// <summary>Says where a file seems not to be what the round takes it for: another form, period or body.</summary>
internal static class RoundDoubts
{
    public static void Say(Round round, RoundSubmission submission, Reading reading, List<Problem> problems)
    {
        if (reading.Head.Form is { } form && form != round.Form)
        {
            problems.Add(Doubt("round.form-differs", submission.File, form, round.Form));
        }

        if (reading.Head.Period is { } period && period != round.Period)
        {
            problems.Add(Doubt("round.period-differs", submission.File, period.Code, round.Period.Code));
        }

        if (reading.Head.Body is { Length: > 0 } body && submission.Body.Length > 0 && !Alike(body, submission.Body))
        {
            problems.Add(Doubt("round.body-differs", submission.File, body, submission.Body));
        }
    }

    private static bool Alike(string one, string other)
    {
        var (first, second) = (ReportOrder.Headings.Key(one), ReportOrder.Headings.Key(other));
        return first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal);
    }

    private static Problem Doubt(string code, string file, string found, string expected) =>
        new(code, Severity.Warning) { Text = found, Arguments = [file, found, expected] };
}
