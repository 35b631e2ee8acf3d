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
        var mark = console.Say(problem.Severity switch
        {
            Severity.Error => "severity.error",
            Severity.Warning => "severity.warning",
            Severity.Hint => "severity.hint",
            _ => throw new InvalidOperationException(),
        });
        var address = Address(console, problem);
        var text = problem.Message(console.Language);
        Wrap.Write(console.Out, $"{mark} {(address.Length > 0 ? address + ": " : "")}{text} [{problem.Code}]", console.Width, indent, indent + "  ");
        var quote = CellText.OneLine(problem.Text);
        if (quote.Length > 0 && !text.Contains(quote, StringComparison.Ordinal))
        {
            Wrap.Write(console.Out, "> " + (quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote), console.Width, indent + "  ", indent + "    ");
        }

        var advice = problem.Suggestion is { } suggestion ? console.Say("problem.suggestion", suggestion) : problem.Advice(console.Language);
        if (advice is not null)
        {
            Wrap.Write(console.Out, "→ " + advice, console.Width, indent + "  ", indent + "    ");
        }
    }

    private static string Address(ConsoleSession console, Problem problem)
    {
        var column = problem.Column is { } role ? console.Say("column." + role.ToString()) : null;
        return (problem.Row, column) switch
        {
            ({ } row, { } name) => console.Say("address.cell", row, name),
            ({ } row, null) => console.Say("address.row", row),
            (null, { } name) => name,
            _ => "",
        };
    }
}
