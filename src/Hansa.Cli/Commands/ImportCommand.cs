using System.CommandLine;
using System.Diagnostics;
using Hansa.App.Imports;
using Hansa.Cli.Output;
using Hansa.Core.Periods;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa import FILE|FOLDER…</c>: reports and rounds into the register.</summary>
internal static class ImportCommand
{
    public static Command Make(ConsoleSession console)
    {
        var paths = new Argument<string[]>("FILE|FOLDER") { Description = console.Say("argument.imports"), Arity = ArgumentArity.OneOrMore };
        var data = RegisterOptions.Data(console);
        var region = RegisterOptions.Region(console);
        var body = new Option<string?>("--body") { Description = console.Say("option.body") };
        var form = SharedOptions.Form(console);
        var period = SharedOptions.PeriodOption(console);
        var command = new Command("import", console.Say("import.description")) { paths, data, region, body, form, period };
        command.SetAction((parsed, cancel) => RunAsync(
            console,
            parsed.GetValue(data),
            new ImportRequest(parsed.GetValue(paths)!, RegisterOptions.Actor)
            {
                Region = parsed.GetValue(region),
                Body = parsed.GetValue(body),
                Form = parsed.GetValue(form),
                Period = Period.TryParse(parsed.GetValue(period), out var found) ? found : null,
            },
            cancel));
        return command;
    }

    private static Task<int> RunAsync(ConsoleSession console, string? data, ImportRequest request, CancellationToken cancel) => RegisterOptions.WithAsync(
        console,
        data,
        async (register, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            var summary = await new ReportImport(register).RunAsync(request, new ImportLine(console), cancel);
            ImportTable.Write(console, summary, Stopwatch.GetElapsedTime(began));
            return summary.HasUnreadable ? ExitCode.Unreadable : ExitCode.Done;
        },
        cancel);
}
