using System.CommandLine;
using Hansa.Cli.Output;
using Hansa.Core.Forms;
using Hansa.Core.Reports;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa convert FILE -o FILE…</c>: a report again in its official form, or in another format.</summary>
internal static class ConvertCommand
{
    public static Command Make(ConsoleSession console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say("argument.file") };
        var outputs = SharedOptions.Outputs(console);
        var form = SharedOptions.Form(console);
        var period = SharedOptions.PeriodOption(console);
        var command = new Command("convert", console.Say("convert.description")) { file, outputs, form, period };
        command.SetAction(parsed =>
        {
            var targets = parsed.GetValue(outputs)!;
            if (OutputFile.Refusal(console, targets) is { } refusal)
            {
                console.Error.WriteLine(refusal);
                return ExitCode.WrongUsage;
            }

            var readings = FileReadings.Read(parsed.GetValue(file)!, SharedOptions.Reading(parsed, form, period));
            if (readings.Any(reading => FileReadings.IsUnreadable(reading.Tail)))
            {
                foreach (var problem in readings.SelectMany(reading => reading.Tail.Problems))
                {
                    ProblemLines.Write(console, problem, "");
                }

                return ExitCode.Unreadable;
            }

            foreach (var path in targets)
            {
                for (var i = 0; i < readings.Count; i++)
                {
                    // A file of several reports gives a file each: report.docx, report-2.docx …
                    var target = i == 0 ? path : Numbered(path, i + 1);
                    var head = readings[i].Head;
                    var known = head.Form is null ? null : FormCatalog.BuiltIn.Find(head.Form, head.Period?.Year);
                    // The form a person asks for is the form printed; one that was recognised is printed as it was found.
                    var report = known is not null && parsed.GetValue(form) is not null ? ReportComposer.InForm(readings[i], known) : Report.Of(readings[i], known);
                    if (!OutputFile.Write(console, report, target))
                    {
                        return ExitCode.Unreadable;
                    }
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Numbered(string path, int number) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}");
}
