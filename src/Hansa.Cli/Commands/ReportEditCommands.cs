using System.CommandLine;
using System.Globalization;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Cli.Output;
using Hansa.Core.Problems;
using Hansa.Core.Selections;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa report take|leave|move</c>: what a person decides on the rows of a report in the making.</summary>
internal static class ReportEditCommands
{
    public static Command Decide(ConsoleSession console, string verb, RowDecision decision)
    {
        var arguments = new ReportArguments(console);
        var rows = new Option<string[]>("--row")
        {
            Description = console.Say("option.rows"), HelpName = "N|dN", Required = true, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(verb, console.Say($"report.{verb}.description")) { rows };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => WithPreviewAsync(console, arguments, parsed, async (register, region, preview) =>
        {
            var keys = new List<Guid>();
            foreach (var name in parsed.GetValue(rows)!)
            {
                if (KeyOf(preview, name) is not { } key)
                {
                    return RowUnknown(preview, name);
                }

                keys.Add(key);
            }

            return await ReportDrafts.DecideAsync(register, region, preview.Ask, keys, decision, RegisterOptions.Actor, cancel);
        }, cancel));
        return command;
    }

    public static Command Move(ConsoleSession console)
    {
        var arguments = new ReportArguments(console);
        var row = new Option<string>("--row") { Description = console.Say("option.moved-row"), HelpName = "N", Required = true };
        var before = new Option<string?>("--before") { Description = console.Say("option.before"), HelpName = "N" };
        var after = new Option<string?>("--after") { Description = console.Say("option.after"), HelpName = "N" };
        var command = new Command("move", console.Say("report.move.description")) { row, before, after };
        command.Validators.Add(result =>
        {
            if (result.GetResult(before) is null == result.GetResult(after) is null)
            {
                result.AddError(console.Say("report.move.where"));
            }
        });
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => WithPreviewAsync(console, arguments, parsed, async (register, region, preview) =>
        {
            var (moved, beside) = (parsed.GetValue(row)!, parsed.GetValue(before) ?? parsed.GetValue(after)!);
            if (RowOf(preview, moved) is not { } key || RowOf(preview, beside) is not { } place)
            {
                return RowUnknown(preview, RowOf(preview, moved) is null ? moved : beside);
            }

            var order = ManualOrder.Move([.. preview.Selection.Rows.Select(selected => selected.Key)], key, place, behind: parsed.GetValue(before) is null);
            return await ReportDrafts.OrderAsync(register, region, preview.Ask, order, RegisterOptions.Actor, cancel);
        }, cancel));
        return command;
    }

    private static Task<int> WithPreviewAsync(
        ConsoleSession console, ReportArguments arguments, ParseResult parsed, Func<Register, string, ReportPreview, Task<Problem?>> change, CancellationToken cancel) =>
        arguments.WithAsync(parsed, async (register, region, ask) =>
        {
            var (preview, refusal) = await RegisterReports.PreviewAsync(register, region, ask, cancel);
            if ((preview is null ? refusal : await change(register, region, preview)) is { } problem)
            {
                return RegisterOptions.Refuse(console, problem);
            }

            var (after, _) = await RegisterReports.PreviewAsync(register, region, ask, cancel);
            ReportLines.Write(console, after!);
            return ExitCode.Done;
        }, cancel);

    // A number as printed, «d2» for one left out, or the key of any activity.
    private static Guid? KeyOf(ReportPreview preview, string name) =>
        name is ['d' or 'D', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var doubtful)
            ? doubtful >= 1 && doubtful <= preview.Selection.Doubtful.Count ? preview.Selection.Doubtful[doubtful - 1].Key : null
            : Guid.TryParse(name, out var key) ? key
            : RowOf(preview, name);

    private static Guid? RowOf(ReportPreview preview, string name) =>
        int.TryParse(name.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= preview.Selection.Rows.Count
            ? preview.Selection.Rows[number - 1].Key
            : null;

    private static Problem RowUnknown(ReportPreview preview, string name) =>
        new("report.row-number", Severity.Error) { Text = name, Arguments = [name, preview.Selection.Rows.Count] };
}
