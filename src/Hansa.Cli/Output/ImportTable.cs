using Hansa.App.Imports;
using Hansa.Core.Problems;
using Spectre.Console;

namespace Hansa.Cli.Output;

/// <summary>The closing table of an import: a line for each report, then what is to be said of single files.</summary>
internal static class ImportTable
{
    public static void Write(ConsoleSession console, ImportSummary summary, TimeSpan took)
    {
        var table = PlainTable.Of(
            console, "import.id", "import.file", "~import.body", "import.period", ">import.rows", ">import.new", ">import.errors", "import.state");
        foreach (var outcome in summary.Outcomes)
        {
            table.AddRow(
                outcome.ImportId is { } id ? ImportList.ShortId(id) : "",
                PlainTable.NameOf(outcome.File),
                Markup.Escape(outcome.Body),
                Markup.Escape(outcome.PeriodCode ?? ""),
                outcome.NothingHeld ? console.Say("round.nothing-held") : Number(outcome.Rows),
                Number(outcome.NewActivities),
                Number(outcome.Errors),
                console.Say("import." + outcome.Status));
        }

        PlainTable.Write(console, table);
        foreach (var outcome in summary.Outcomes)
        {
            WriteMore(console, outcome);
        }

        console.Out.WriteLine(console.Say(
            "import.total",
            summary.Outcomes.Count,
            summary.Outcomes.Sum(outcome => outcome.Rows),
            summary.Outcomes.Sum(outcome => outcome.NewActivities),
            summary.Outcomes.Sum(outcome => outcome.Errors),
            summary.Outcomes.Sum(outcome => outcome.Warnings),
            summary.Outcomes.Count(outcome => outcome.Status == ImportStatus.Unchanged),
            summary.Outcomes.Count(outcome => outcome.Status == ImportStatus.Unreadable),
            Math.Round(took.TotalSeconds, 1)));
    }

    private static void WriteMore(ConsoleSession console, ImportOutcome outcome)
    {
        var problems = outcome.Problems.Where(problem => outcome.Status is ImportStatus.Unreadable or ImportStatus.Unchanged || problem.Severity > Severity.Hint).ToList();
        if (problems.Count > 0)
        {
            console.Out.WriteLine(outcome.File);
            foreach (var problem in problems)
            {
                ProblemLines.Write(console, problem, "  ");
            }
        }

        if (outcome.Difference is { } difference)
        {
            console.Out.WriteLine(console.Say("import.difference", outcome.File));
            DifferenceLines.Write(console, difference, all: false);
        }
    }

    private static string Number(int number) => number == 0 ? "" : $"{number}";
}
