using System.CommandLine;
using System.Text.Json;
using Hansa.Cli.Output;
using Hansa.Core.Readings;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa read FILE…</c>: a readable summary, or the JSON of docs/formats.md.</summary>
internal static class ReadCommand
{
    public static Command Make(ConsoleSession console)
    {
        var files = SharedOptions.Files(console);
        var form = SharedOptions.Form(console);
        var period = SharedOptions.PeriodOption(console);
        var json = SharedOptions.Json(console);
        var command = new Command("read", console.Say("read.description")) { files, form, period, json };
        command.SetAction(parsed =>
        {
            var options = SharedOptions.Reading(parsed, form, period);
            var paths = parsed.GetValue(files)!;
            return parsed.GetValue(json) is { } path
                ? WriteJson(console, paths, options, path)
                : WriteSummaries(console, paths, options);
        });
        return command;
    }

    private static int WriteJson(ConsoleSession console, string[] paths, ReadOptions options, string target)
    {
        var failed = false;
        using var stream = console.OpenOutput(target);
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartArray();
            foreach (var read in FileReadings.Stream(paths, options))
            {
                ReadingJson.Write(json, Watch(read.Parts), console.Language);
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
        return failed ? ExitCode.Unreadable : ExitCode.Done;

        IEnumerable<ReadingPart> Watch(IEnumerable<ReadingPart> parts)
        {
            foreach (var part in parts)
            {
                failed |= part is ReadingTail tail && FileReadings.IsUnreadable(tail);
                yield return part;
            }
        }
    }

    private static int WriteSummaries(ConsoleSession console, string[] paths, ReadOptions options)
    {
        var failed = false;
        using var progress = Progress.Start(console, paths.Length);
        foreach (var read in FileReadings.Stream(paths, options))
        {
            var summary = new ReadingSummary(read.File);
            foreach (var part in read.Parts)
            {
                summary.Add(part);
            }

            progress.Step(read.File);
            summary.Write(console);
            failed |= summary.IsUnreadable;
        }

        return failed ? ExitCode.Unreadable : ExitCode.Done;
    }
}
