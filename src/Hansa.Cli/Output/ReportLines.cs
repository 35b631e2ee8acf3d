using Hansa.App.Reports;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>A report of the register for the terminal: its rows by number, what was left out, what is doubtful.</summary>
internal static class ReportLines
{
    public static void Write(ConsoleSession console, ReportPreview preview)
    {
        WriteRows(console, preview.Report);
        foreach (var problem in preview.Problems.Where(problem => !problem.Code.StartsWith("selection.", StringComparison.Ordinal) || problem.Row is not null))
        {
            ProblemLines.Write(console, problem, "");
        }

        for (var i = 0; i < preview.Selection.Doubtful.Count; i++)
        {
            var row = preview.Selection.Doubtful[i];
            var reason = Sentences.Core.Get(row.Reason, console.Language, CellText.OneLine(row.Telling.Row.Title), preview.Ask.Scope.Country ?? "");
            console.Out.WriteLine(Cut(console, $"d{i + 1}. {reason}"));
        }

        console.Out.WriteLine(console.Say(
            "report.total", preview.Selection.Rows.Count, preview.Selection.Rows.Count(row => row.Row.OutsidePeriod), preview.Selection.Doubtful.Count));
    }

    public static void WriteRows(ConsoleSession console, Report report)
    {
        console.Out.WriteLine(report.Title);
        foreach (var line in ReportLine.Of(report))
        {
            console.Out.WriteLine(line.Row is { } row
                ? Cut(console, $"    {row.Number}. {CellText.OneLine(row.Title)}{(row.Dates.Length > 0 ? " · " + CellText.OneLine(row.Dates) : "")}")
                : Cut(console, $"{(line.Kind == ReportLineKind.Subsection ? "   " : " ")}{line.Heading}"));
        }

        if (report.Footer is { } footer)
        {
            console.Out.WriteLine(footer);
        }
    }

    public static string ScopeOf(ReportScope scope) =>
        string.Join(", ", new[] { scope.Country, scope.Field, scope.Organization, scope.Agreement }.Where(part => part is not null));

    private static string Cut(ConsoleSession console, string line) => line.Length <= console.Width ? line : line[..(console.Width - 1)] + "…";
}
