using System.CommandLine;
using System.Text.Json;
using Hansa.App.Reports;
using Hansa.Cli.Output;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa report diff FORM PERIOD</c>: a period against its parts, from the register alone.</summary>
internal static class ReportDiffCommand
{
    public static Command Make(ConsoleSession console)
    {
        var arguments = new ReportArguments(console);
        var json = SharedOptions.Json(console);
        var all = new Option<bool>("--all") { Description = console.Say("option.all-changes") };
        var command = new Command("diff", console.Say("report.diff.description")) { json, all };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => arguments.WithAsync(parsed, async (register, region, ask) =>
        {
            var (found, problem) = await RegisterDiff.CompareAsync(register, region, ask, cancel);
            if (found is null)
            {
                return RegisterOptions.Refuse(console, problem!);
            }

            if (parsed.GetValue(json) is { } path)
            {
                using var stream = console.OpenOutput(path);
                using var writer = new Utf8JsonWriter(stream, JsonText.Options);
                DifferenceJson.Write(writer, found.Difference, console.Language);
                return ExitCode.Done;
            }

            console.Out.WriteLine(console.Say("report.diff." + found.Compared, found.Title, string.Join(", ", found.Parts)));
            DifferenceLines.Write(console, found.Difference, parsed.GetValue(all));
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
