using System.CommandLine;
using Hansa.Cli.Output;
using Hansa.Core.Duplicates;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa consolidate FOLDER -o FILE…</c>: one official report from what the bodies sent.</summary>
internal static class ConsolidateCommand
{
    public static Command Make(ConsoleSession console)
    {
        var folder = new Argument<string>("FOLDER") { Description = console.Say("argument.folder") };
        var outputs = SharedOptions.Outputs(console);
        var command = new Command("consolidate", console.Say("consolidate.description")) { folder, outputs };
        command.SetAction(parsed => Run(console, parsed.GetValue(folder)!, parsed.GetValue(outputs)!));
        return command;
    }

    private static int Run(ConsoleSession console, string folder, string[] outputs)
    {
        if (OutputFile.Refusal(console, outputs) is { } refusal)
        {
            console.Error.WriteLine(refusal);
            return ExitCode.WrongUsage;
        }

        var read = RoundFolder.Read(console, folder);
        if (read.Round is not { } round)
        {
            Print(console, read.Problems);
            return ExitCode.Unreadable;
        }

        var result = RoundConsolidation.Consolidate(round, read.Files, FormCatalog.BuiltIn);
        RoundTable.Write(console, round, read.Files);
        Print(console, read.Problems.Concat(result.Problems));
        if (result.Report is not { } report)
        {
            return ExitCode.Unreadable;
        }

        DuplicateLines.WriteSummary(console, read.Files);
        foreach (var path in outputs)
        {
            if (!OutputFile.Write(console, report, path))
            {
                return ExitCode.Unreadable;
            }
        }

        return read.Problems.Concat(result.Problems).Any(problem => problem.Severity == Severity.Error) ? ExitCode.ErrorsFound : ExitCode.Done;
    }

    private static void Print(ConsoleSession console, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems.OrderByDescending(problem => problem.Severity))
        {
            ProblemLines.Write(console, problem, "");
        }
    }
}
