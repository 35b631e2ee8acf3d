using System.CommandLine;
using System.Text.Json;
using Hansa.Cli.Output;
using Hansa.Core.Duplicates;
using Hansa.Core.Readings;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa duplicates FILE…</c>: which rows tell of one activity, within and across files; without files, in the register.</summary>
internal static class DuplicatesCommand
{
    public static Command Make(ConsoleSession console)
    {
        var files = SharedOptions.Files(console);
        files.Arity = ArgumentArity.ZeroOrMore;
        var form = SharedOptions.Form(console);
        var period = SharedOptions.PeriodOption(console);
        var json = SharedOptions.Json(console);
        var isNew = new Option<bool>("--new") { Description = console.Say("option.new") };
        var data = RegisterOptions.Data(console);
        var region = RegisterOptions.Region(console);
        var command = new Command("duplicates", console.Say("duplicates.description")) { files, form, period, json, isNew, data, region };
        command.SetAction((parsed, cancel) => parsed.GetValue(files) is { Length: > 0 }
            ? Task.FromResult(OfFiles(console, parsed, files, form, period, json))
            : RegisterDuplicates.RunAsync(
                console, parsed.GetValue(data), parsed.GetValue(region), parsed.GetValue(isNew), parsed.GetValue(json), cancel));
        return command;
    }

    private static int OfFiles(
        ConsoleSession console, ParseResult parsed, Argument<string[]> files, Option<string?> form, Option<string?> period, Option<string?> json)
    {
        var rows = new List<ReportedRow>();
        var unreadable = false;
        var paths = parsed.GetValue(files)!;
        using (var progress = Progress.Start(console, paths.Length))
        {
            foreach (var read in FileReadings.Stream(paths, SharedOptions.Reading(parsed, form, period)))
            {
                foreach (var reading in Reading.Collect(read.Parts))
                {
                    rows.AddRange(ReportedRow.Of(read.File, reading));
                    if (FileReadings.IsUnreadable(reading.Tail))
                    {
                        unreadable = true;
                        console.Error.WriteLine(read.File);
                        foreach (var problem in reading.Tail.Problems)
                        {
                            console.Error.WriteLine("  " + problem.Message(console.Language));
                        }
                    }
                }

                progress.Step(read.File);
            }
        }

        var groups = DuplicateFinder.Find(rows);
        if (parsed.GetValue(json) is { } path)
        {
            WriteJson(console, groups, path);
        }
        else
        {
            // Two files of one name from different folders give equal ids; the first stands for both on the screen.
            DuplicateLines.Write(console, groups, rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id));
            console.Out.WriteLine(console.Say(
                "duplicates.total", rows.Count, groups.Count(group => group.Verdict == DuplicateVerdict.Same), groups.Count(group => group.Verdict == DuplicateVerdict.Possible)));
        }

        return unreadable ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static void WriteJson(ConsoleSession console, IReadOnlyList<DuplicateGroup> groups, string target)
    {
        using var stream = console.OpenOutput(target);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        foreach (var group in groups)
        {
            json.WriteStartObject();
            UnderstandingJson.WriteStrings(json, "ids", group.Ids);
            WriteVerdict(console, json, group.Score, group.Reasons, group.Verdict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <param name="json">Inside the object of a group.</param>
    public static void WriteVerdict(
        ConsoleSession console, Utf8JsonWriter json, double score, IReadOnlyList<DuplicateReason> reasons, DuplicateVerdict verdict)
    {
        json.WriteNumber("score", Math.Round(score, 3));
        UnderstandingJson.WriteStrings(json, "reasons", [.. reasons.Select(reason => reason.Sentence(console.Language))]);
        json.WriteString("verdict", verdict == DuplicateVerdict.Same ? "same" : "possible");
    }
}
