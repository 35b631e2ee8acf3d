using System.CommandLine;
using Hansa.App.Reports;
using Hansa.Cli.Output;
using Hansa.Core.Figures;
using Hansa.Core.Selections;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa figures PERIOD</c>: how many activities and people, over distinct activities.</summary>
internal static class FiguresCommand
{
    public static Command Make(ConsoleSession console)
    {
        var period = ReportArguments.PeriodArgument(console);
        var by = new Option<FigureBy>("--by") { Description = console.Say("option.by"), HelpName = "country|field|organization|mode|agreement" };
        var (country, field) = (ReportArguments.Scope(console, "country", "BY"), ReportArguments.Scope(console, "field", "NAME"));
        var (organization, agreement) = (ReportArguments.Scope(console, "organization", "NAME"), ReportArguments.Scope(console, "agreement", "TITLE"));
        var form = new Option<string?>("--form") { Description = console.Say("option.figures-form"), HelpName = "ID" };
        var rule = ReportArguments.Rule(console);
        var json = SharedOptions.Json(console);
        var (data, region) = (RegisterOptions.Data(console), RegisterOptions.Region(console));
        var command = new Command("figures", console.Say("figures.description")) { period, by, country, field, organization, agreement, form, rule, json, data, region };
        command.SetAction((parsed, cancel) => ReportArguments.InRegionAsync(console, parsed.GetValue(data), parsed.GetValue(region), async (register, found) =>
        {
            var query = new FigureQuery(ReportArguments.PeriodOf(parsed, period), parsed.GetValue(by))
            {
                Scope = new ReportScope(parsed.GetValue(country), parsed.GetValue(field), parsed.GetValue(organization), parsed.GetValue(agreement)),
                Rule = parsed.GetValue(rule) ?? default,
            };
            var figures = await RegisterFigures.MakeAsync(register, found, query, parsed.GetValue(form), cancel);
            if (parsed.GetValue(json) is { } path)
            {
                using var stream = console.OpenOutput(path);
                FigureJson.Write(stream, figures, console.Language);
            }
            else
            {
                FigureLines.Write(console, figures);
            }

            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
