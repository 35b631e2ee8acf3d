using System.CommandLine;
using System.Text.Json;
using Hansa.Cli.Output;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Documents.Json;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa check FILE…</c>: what is wrong, cell by cell, gravest first; exit 1 when there is an error.</summary>
internal static class CheckCommand
{
    /// <summary>Of one kind of hint so many are shown each file; the rest is a number.</summary>
    private const int HintsShown = 3;

    public static Command Make(ConsoleSession console)
    {
        var files = SharedOptions.Files(console);
        var form = SharedOptions.Form(console);
        var period = SharedOptions.PeriodOption(console);
        var json = SharedOptions.Json(console);
        var all = new Option<bool>("--all") { Description = console.Say("option.all-hints") };
        var command = new Command("check", console.Say("check.description")) { files, form, period, json, all };
        command.SetAction(parsed =>
        {
            var options = SharedOptions.Reading(parsed, form, period);
            var checkedFiles = Check(console, parsed.GetValue(files)!, options);
            if (parsed.GetValue(json) is { } path)
            {
                WriteJson(console, checkedFiles, path);
            }
            else
            {
                WriteLines(console, checkedFiles, parsed.GetValue(all));
            }

            return checkedFiles.Any(file => file.Unreadable) ? ExitCode.Unreadable
                : checkedFiles.Any(file => file.Problems.Any(problem => problem.Severity == Severity.Error)) ? ExitCode.ErrorsFound
                : ExitCode.Done;
        });
        return command;
    }

    private static List<CheckedFile> Check(ConsoleSession console, string[] paths, ReadOptions options)
    {
        var files = new List<CheckedFile>();
        using var progress = Progress.Start(console, paths.Length);
        foreach (var read in FileReadings.Stream(paths, options))
        {
            var problems = new List<Problem>();
            var (rows, unreadable) = (0, false);
            foreach (var part in read.Parts)
            {
                if (part is ReadingRow row)
                {
                    rows++;
                    problems.AddRange(row.Problems);
                }
                else if (part is ReadingTail tail)
                {
                    problems.AddRange(tail.Problems);
                    unreadable |= FileReadings.IsUnreadable(tail);
                }
            }

            files.Add(new CheckedFile(read.File, rows, problems, unreadable));
            progress.Step(read.File);
        }

        return files;
    }

    private static void WriteLines(ConsoleSession console, List<CheckedFile> files, bool allHints)
    {
        foreach (var file in files)
        {
            console.Out.WriteLine(console.Say("check.file", file.Name, file.Rows, file.Count(Severity.Error), file.Count(Severity.Warning), file.Count(Severity.Hint)));
            foreach (var group in file.Problems.GroupBy(problem => (problem.Severity, problem.Code)).OrderByDescending(group => group.Key.Severity))
            {
                var most = allHints || group.Key.Severity != Severity.Hint ? int.MaxValue : HintsShown;
                ProblemLines.WriteGroup(console, [.. group], most, "  ");
            }

            console.Out.WriteLine();
        }

        console.Out.WriteLine(console.Say(
            "check.total", files.Count, files.Sum(file => file.Count(Severity.Error)), files.Sum(file => file.Count(Severity.Warning)), files.Sum(file => file.Count(Severity.Hint))));
    }

    private static void WriteJson(ConsoleSession console, List<CheckedFile> files, string target)
    {
        using var stream = console.OpenOutput(target);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Name);
            json.WriteNumber("rows", file.Rows);
            UnderstandingJson.WriteProblems(json, file.Problems.OrderByDescending(problem => problem.Severity).ThenBy(problem => problem.Row ?? 0), console.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record CheckedFile(string Name, int Rows, List<Problem> Problems, bool Unreadable)
    {
        public int Count(Severity severity) => Problems.Count(problem => problem.Severity == severity);
    }
}
