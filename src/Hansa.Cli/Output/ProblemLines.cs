using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Prints one problem: how grave, where, what, the words meant, what to do.</summary>
internal static class ProblemLines
{
    private const int LongestQuote = 160;

    public static void Write(ConsoleSession console, Problem problem, string indent)
    {
        WriteFinding(console, problem, [], indent);
        WriteAdvice(console, problem, indent);
    }

    /// <summary>
    /// Prints problems of one code: what is the same of several rows once, with their numbers; the advice once where it is
    /// the same for all.
    /// </summary>
    /// <param name="most">So many findings are printed; of the others only the number.</param>
    public static void WriteGroup(ConsoleSession console, IReadOnlyList<Problem> problems, int most, string indent)
    {
        var findings = problems.GroupBy(problem => (problem.Message(console.Language), problem.Column, problem.Suggestion)).ToList();
        var sharedAdvice = problems.All(problem => problem.Suggestion is null && problem.Advice(console.Language) == problems[0].Advice(console.Language));
        foreach (var finding in findings.Take(most))
        {
            var rows = finding.Select(problem => problem.Row).OfType<int>().Distinct().ToList();
            WriteFinding(console, finding.First(), rows, indent);
            if (!sharedAdvice)
            {
                WriteAdvice(console, finding.First(), indent);
            }
        }

        if (findings.Count > most)
        {
            var rows = findings.Skip(most).SelectMany(finding => finding).Select(problem => problem.Row).OfType<int>().Distinct();
            Wrap.Write(console.Out, console.Say("check.more", findings.Skip(most).Sum(finding => finding.Count()), string.Join(", ", rows)), console.Width, indent + "  ", indent + "    ");
        }

        if (sharedAdvice)
        {
            WriteAdvice(console, problems[0], indent);
        }
    }

    private static void WriteFinding(ConsoleSession console, Problem problem, List<int> rows, string indent)
    {
        var mark = console.Say(problem.Severity switch
        {
            Severity.Error => "severity.error",
            Severity.Warning => "severity.warning",
            Severity.Hint => "severity.hint",
            _ => throw new InvalidOperationException(),
        });
        var address = Address(console, problem, rows);
        var text = problem.Message(console.Language);
        Wrap.Write(console.Out, $"{mark}{(address.Length > 0 ? $" – {address}" : "")}: {text} [{problem.Code}]", console.Width, indent, indent + "  ");
        var quote = CellText.OneLine(problem.Text);
        if (quote.Length > 0 && rows.Count < 2 && !text.Contains(quote, StringComparison.Ordinal))
        {
            Wrap.Write(console.Out, "> " + (quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote), console.Width, indent + "  ", indent + "    ");
        }
    }

    private static void WriteAdvice(ConsoleSession console, Problem problem, string indent)
    {
        var advice = problem.Suggestion is { } suggestion ? console.Say("problem.suggestion", suggestion) : problem.Advice(console.Language);
        if (advice is not null)
        {
            Wrap.Write(console.Out, "→ " + advice, console.Width, indent + "  ", indent + "    ");
        }
    }

    private static string Address(ConsoleSession console, Problem problem, List<int> rows)
    {
        var column = problem.Column is { } role ? console.Say("column." + role.ToString()) : null;
        if (rows.Count > 1)
        {
            var list = string.Join(", ", rows);
            return column is null ? console.Say("address.rows", list) : console.Say("address.cells", list, column);
        }

        return (problem.Row, column) switch
        {
            ({ } row, { } name) => console.Say("address.cell", row, name),
            ({ } row, null) => console.Say("address.row", row),
            (null, { } name) => name,
            _ => "",
        };
    }
}
