using System.CommandLine;
using System.Text.Json;
using Hansa.Cli.Output;
using Hansa.Core.Diffs;
using Hansa.Core.Problems;
using Hansa.Core.Readings;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa diff OLD… NEW</c>: what was dropped, what got in, what changed between reports of any forms and periods.</summary>
internal static class DiffCommand
{
    public static Command Make(ConsoleSession console)
    {
        var files = new Argument<string[]>("FILE") { Description = console.Say("argument.diff"), Arity = new ArgumentArity(2, 100_000) };
        var json = SharedOptions.Json(console);
        var all = new Option<bool>("--all") { Description = console.Say("option.all-changes") };
        var command = new Command("diff", console.Say("diff.description")) { files, json, all };
        command.SetAction(parsed =>
        {
            var readings = Read(console, parsed.GetValue(files)!);
            if (readings is null)
            {
                return ExitCode.Unreadable;
            }

            var difference = ReportDiff.Compare(readings[..^1], readings[^1]);
            if (parsed.GetValue(json) is { } path)
            {
                using var stream = console.OpenOutput(path);
                using var writer = new Utf8JsonWriter(stream, Documents.Json.JsonText.Options);
                DifferenceJson.Write(writer, difference, console.Language);
            }
            else
            {
                DifferenceLines.Write(console, difference, parsed.GetValue(all));
            }

            return ExitCode.Done;
        });
        return command;
    }

    // The last report of the last file is the new one; all others are old.
    private static List<Reading>? Read(ConsoleSession console, string[] paths)
    {
        var readings = new List<Reading>();
        var unreadable = false;
        foreach (var read in FileReadings.Stream(paths, ReadOptions.Default))
        {
            foreach (var reading in Reading.Collect(read.Parts))
            {
                if (FileReadings.IsUnreadable(reading.Tail))
                {
                    unreadable = true;
                    console.Error.WriteLine(read.File);
                    foreach (var problem in reading.Tail.Problems.Where(problem => problem.Severity == Severity.Error))
                    {
                        console.Error.WriteLine("  " + problem.Message(console.Language));
                    }
                }

                readings.Add(reading);
            }
        }

        return unreadable ? null : readings;
    }
}
