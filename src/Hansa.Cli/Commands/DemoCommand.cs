using System.CommandLine;
using System.Diagnostics;
using Hansa.Cli.Output;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa demo</c>: the main job on the sample round, from the bodies’ files to the official report; then the register of the sample region.</summary>
internal static class DemoCommand
{
    private const string SampleRound = "2024-Q2";
    private const string OutputFolder = "out";
    private const int ProblemsShown = 12;

    public static Command Make(ConsoleSession console)
    {
        var output = new Option<string>("--output", "-o") { Description = console.Say("option.demo-output"), HelpName = "FOLDER", DefaultValueFactory = _ => OutputFolder };
        var noServe = new Option<bool>("--no-serve") { Description = console.Say("option.no-serve") };
        var port = ServeCommand.Port(console);
        var command = new Command("demo", console.Say("demo.description")) { output, noServe, port };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetValue(output)!;
            var exit = Run(console, folder);
            if (exit == ExitCode.Done)
            {
                exit = await DemoRegister.RunAsync(console, folder, parsed.GetValue(noServe) ? null : parsed.GetValue(port), cancel);
            }

            return exit;
        });
        return command;
    }

    private static int Run(ConsoleSession console, string output)
    {
        var began = Stopwatch.GetTimestamp();
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", SampleRound);
        console.Out.WriteLine(console.Say("demo.reading", SampleRound));
        var read = RoundFolder.Read(console, folder);
        if (read.Round is not { } round)
        {
            foreach (var problem in read.Problems)
            {
                ProblemLines.Write(console, problem, "");
            }

            return ExitCode.Unreadable;
        }

        var result = RoundConsolidation.Consolidate(round, read.Files, FormCatalog.BuiltIn);
        RoundTable.Write(console, round, read.Files);
        WriteProblems(console, read, result);
        DuplicateLines.WriteSummary(console, read.Files);
        console.Out.WriteLine(console.Say("demo.report", result.Report!.Title));
        foreach (var ending in (string[])[".docx", ".xlsx", ".html"])
        {
            var path = Path.Combine(output, round.Form + "-" + round.Period.Code + ending);
            if (!OutputFile.Write(console, result.Report!, path))
            {
                return ExitCode.Unreadable;
            }
        }

        console.Out.WriteLine(console.Say("demo.took", Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 2)));
        return ExitCode.Done;
    }

    private static void WriteProblems(ConsoleSession console, RoundFolder read, RoundResult result)
    {
        var byFile = read.Files
            .SelectMany(file => file.Readings.SelectMany(reading => reading.Problems).Concat(file.Problems).Select(problem => (file.Name, Problem: problem)))
            .Where(found => found.Problem.Severity > Severity.Hint)
            .OrderByDescending(found => found.Problem.Severity)
            .ToList();
        console.Out.WriteLine(console.Say("demo.problems"));
        foreach (var file in byFile.Take(ProblemsShown).GroupBy(found => found.Name))
        {
            console.Out.WriteLine("  " + file.Key);
            foreach (var (_, problem) in file)
            {
                ProblemLines.Write(console, problem, "    ");
            }
        }

        if (byFile.Count > ProblemsShown)
        {
            console.Out.WriteLine("  " + console.Say("demo.more", byFile.Count - ProblemsShown));
        }

        foreach (var problem in result.Problems.OrderByDescending(problem => problem.Severity))
        {
            ProblemLines.Write(console, problem, "  ");
        }

        console.Out.WriteLine();
    }
}
