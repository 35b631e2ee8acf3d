using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>Says where a file seems not to be what the round takes it for: another form, period or body.</summary>
public static class RoundDoubts
{
    /// <summary>Adds what seems wrong with a report that a round’s file holds.</summary>
    public static void Say(Round round, RoundSubmission submission, Reading reading, List<Problem> problems)
    {
        if (reading.Head.Form is { } form && form != round.Form)
        {
            problems.Add(Doubt("round.form-differs", submission.File, form, round.Form));
        }

        if (reading.Head.StatedPeriod is { } period && period != round.Period)
        {
            problems.Add(Doubt("round.period-differs", submission.File, period.Code, round.Period.Code));
        }

        if (reading.Head.Body is { Length: > 0 } body && BetterFit(round, submission, body) is { } other)
        {
            problems.Add(new Problem("round.body-differs", Severity.Warning) { Text = body, Arguments = [submission.File, body, other.Body, submission.Body] });
        }
    }

    // Bodies are renamed and shortened («Администрация города Смоленска» for «Город Смоленск»); files were mixed up only
    // when the name tells more of another body of the round.
    private static RoundSubmission? BetterFit(Round round, RoundSubmission submission, string body)
    {
        var words = Stems(body);
        var own = Stems(submission.Body).Count(words.Contains);
        return submission.Body.Length == 0 ? null
            : round.Submissions.Where(other => Stems(other.Body).Count(words.Contains) > own).MaxBy(other => Stems(other.Body).Count(words.Contains));
    }

    private static HashSet<string> Stems(string name)
    {
        const int StemLength = 5;
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var phrase = new Phrase(name);
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length >= 3)
            {
                stems.Add(phrase[token][..Math.Min(StemLength, token.Length)].ToString());
            }
        }

        return stems;
    }

    private static Problem Doubt(string code, string file, string found, string expected) =>
        new(code, Severity.Warning) { Text = found, Arguments = [file, found, expected] };
}
