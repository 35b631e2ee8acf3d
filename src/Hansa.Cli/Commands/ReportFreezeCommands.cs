using System.CommandLine;
using System.Globalization;
using Hansa.App.Reports;
using Hansa.Cli.Output;
using Spectre.Console;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa report freeze|list|show</c>: approved reports, kept for ever.</summary>
internal static class ReportFreezeCommands
{
    public static Command Freeze(ConsoleSession console)
    {
        var arguments = new ReportArguments(console);
        var supersede = new Option<bool>("--supersede") { Description = console.Say("option.supersede") };
        var command = new Command("freeze", console.Say("report.freeze.description")) { supersede };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => arguments.WithAsync(parsed, async (register, region, ask) =>
        {
            var (frozen, problem) = await ReportFreeze.RunAsync(register, region, ask, parsed.GetValue(supersede), RegisterOptions.Actor, cancel);
            if (frozen is null)
            {
                return RegisterOptions.Refuse(console, problem!);
            }

            console.Out.WriteLine(console.Say("report.frozen", frozen.Title, frozen.RowCount, frozen.Edition));
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Command List(ConsoleSession console)
    {
        var data = RegisterOptions.Data(console);
        var region = RegisterOptions.Region(console);
        var command = new Command("list", console.Say("report.list.description")) { data, region };
        command.SetAction((parsed, cancel) => ReportArguments.InRegionAsync(console, parsed.GetValue(data), parsed.GetValue(region), async (register, found) =>
        {
            var reports = await FrozenReports.ListAsync(register, found, cancel);
            if (reports.Count == 0)
            {
                console.Out.WriteLine(console.Say("report.list.none"));
                return ExitCode.Done;
            }

            var table = PlainTable.Of(
                console, "import.period", "~imports.form", "~report.scope", ">report.edition", ">import.rows", "imports.when", "imports.by", "import.state");
            foreach (var report in reports)
            {
                table.AddRow(
                    report.Period.Code,
                    Markup.Escape(report.Form),
                    Markup.Escape(ReportLines.ScopeOf(report.Scope)),
                    $"{report.Edition}",
                    $"{report.RowCount}",
                    When(report),
                    Markup.Escape(report.FrozenBy),
                    console.Say(report.SupersededBy is null ? "report.in-force" : "report.superseded"));
            }

            PlainTable.Write(console, table);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Command Show(ConsoleSession console)
    {
        var arguments = new ReportArguments(console);
        var edition = new Option<int?>("--edition") { Description = console.Say("option.edition"), HelpName = "N" };
        var outputs = SharedOptions.Outputs(console);
        outputs.Required = false;
        var command = new Command("show", console.Say("report.show.description")) { edition, outputs };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => arguments.WithAsync(parsed, async (register, region, ask) =>
        {
            var paths = parsed.GetValue(outputs) ?? [];
            if (OutputFile.Refusal(console, paths) is { } refusal)
            {
                console.Error.WriteLine(refusal);
                return ExitCode.WrongUsage;
            }

            var (frozen, problem) = await FrozenReports.FindAsync(register, region, ask, parsed.GetValue(edition), cancel);
            if (frozen is null)
            {
                return RegisterOptions.Refuse(console, problem!);
            }

            if (await FrozenReports.FileAsync(register, frozen, cancel) is not { } docx)
            {
                return RegisterOptions.Refuse(console, new Core.Problems.Problem("report.file-broken", Core.Problems.Severity.Error));
            }

            console.Out.WriteLine(console.Say("report.shown", frozen.Edition, When(frozen), frozen.FrozenBy, frozen.RowCount));
            var report = FrozenReports.ReportOf(frozen, docx);
            ReportLines.WriteRows(console, report);
            return paths.All(path => IsDocx(path) ? OutputFile.WriteBytes(console, docx, path) : OutputFile.Write(console, report, path))
                ? ExitCode.Done
                : ExitCode.Unreadable;
        }, cancel));
        return command;
    }

    // The very bytes that were approved.
    private static bool IsDocx(string path) => Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    private static string When(FrozenReport report) => report.FrozenAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
