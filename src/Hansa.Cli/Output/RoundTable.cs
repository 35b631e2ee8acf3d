using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Spectre.Console;

namespace Hansa.Cli.Output;

/// <summary>A line for each body of a round: the file, its rows, what is wrong in it.</summary>
internal static class RoundTable
{
    public static void Write(ConsoleSession console, Round round, IReadOnlyList<RoundFileReading> files)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(console.Say("round.body"));
        table.AddColumn(console.Say("round.file"));
        foreach (var key in (string[])["round.rows", "round.errors", "round.warnings", "round.hints"])
        {
            table.AddColumn(new TableColumn(console.Say(key)).RightAligned());
        }

        foreach (var submission in round.Submissions)
        {
            var file = files.FirstOrDefault(file => string.Equals(file.Name, submission.File, StringComparison.OrdinalIgnoreCase));
            var problems = file is null ? [] : file.Readings.SelectMany(reading => reading.Problems).Concat(file.Problems).ToList();
            var rows = file?.Readings.Sum(reading => reading.Rows.Count) ?? 0;
            table.AddRow(
                Markup.Escape(submission.Body),
                Markup.Escape(submission.File),
                file is null ? console.Say("round.absent") : problems.Any(problem => problem.Code == "report.nothing-held") ? console.Say("round.nothing-held") : $"{rows}",
                Count(Severity.Error), Count(Severity.Warning), Count(Severity.Hint));

            string Count(Severity severity) => problems.Count(problem => problem.Severity == severity) is var count and > 0 ? $"{count}" : "";
        }

        PlainTable.Write(console, table);
    }
}
