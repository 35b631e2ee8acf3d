using System.CommandLine;
using System.Text.Json;
using Hansa.App.Reports;
using Hansa.Cli.Output;
using Hansa.Core.Problems;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa report FORM PERIOD</c>: any official report as a query of the register.</summary>
internal static class ReportCommand
{
    public static Command Make(ConsoleSession console)
    {
        var arguments = new ReportArguments(console);
        var outputs = SharedOptions.Outputs(console);
        outputs.Required = false;
        var json = SharedOptions.Json(console);
        var command = new Command("report", console.Say("report.description"))
        {
            outputs,
            json,
            ReportFreezeCommands.Freeze(console),
            ReportFreezeCommands.List(console),
            ReportFreezeCommands.Show(console),
            ReportEditCommands.Decide(console, "take", Core.Selections.RowDecision.Take),
            ReportEditCommands.Decide(console, "leave", Core.Selections.RowDecision.Leave),
            ReportEditCommands.Move(console),
            ReportDiffCommand.Make(console),
        };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var paths = parsed.GetValue(outputs) ?? [];
            if (OutputFile.Refusal(console, paths) is { } refusal)
            {
                console.Error.WriteLine(refusal);
                return Task.FromResult(ExitCode.WrongUsage);
            }

            return arguments.WithAsync(parsed, async (register, region, ask) =>
            {
                var (preview, problem) = await RegisterReports.PreviewAsync(register, region, ask, cancel);
                return preview is null ? RegisterOptions.Refuse(console, problem!) : Write(console, preview, paths, parsed.GetValue(json));
            }, cancel);
        });
        return command;
    }

    private static int Write(ConsoleSession console, ReportPreview preview, string[] outputs, string? json)
    {
        if (json is not null)
        {
            using var stream = console.OpenOutput(json);
            using var writer = new Utf8JsonWriter(stream, JsonText.Options);
            ReportJson.Write(writer, preview, console.Language);
        }
        else
        {
            ReportLines.Write(console, preview);
        }

        foreach (var path in outputs)
        {
            if (!OutputFile.Write(console, preview.Report, path))
            {
                return ExitCode.Unreadable;
            }
        }

        return preview.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.ErrorsFound : ExitCode.Done;
    }
}
