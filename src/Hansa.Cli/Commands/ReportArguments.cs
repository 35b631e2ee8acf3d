using System.CommandLine;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Cli.Output;
using Hansa.Core.Periods;
using Hansa.Core.Selections;

namespace Hansa.Cli.Commands;

/// <summary>Which report of the register is meant: form, period, scope, and whose register. Shared by all verbs of <c>report</c>.</summary>
internal sealed class ReportArguments
{
    private readonly ConsoleSession _console;
    private readonly Argument<string> _form;
    private readonly Argument<string> _period;
    private readonly Option<string?> _country;
    private readonly Option<string?> _field;
    private readonly Option<string?> _organization;
    private readonly Option<string?> _agreement;
    private readonly Option<PeriodRule?> _rule;
    private readonly Option<string?> _data;
    private readonly Option<string?> _region;

    public ReportArguments(ConsoleSession console)
    {
        _console = console;
        _form = new Argument<string>("FORM") { Description = console.Say("argument.report-form") };
        _period = PeriodArgument(console);
        _country = Scope(console, "country", "BY");
        _field = Scope(console, "field", "NAME");
        _organization = Scope(console, "organization", "NAME");
        _agreement = Scope(console, "agreement", "TITLE");
        _rule = Rule(console);
        _data = RegisterOptions.Data(console);
        _region = RegisterOptions.Region(console);
    }

    public static Argument<string> PeriodArgument(ConsoleSession console)
    {
        var argument = new Argument<string>("PERIOD") { Description = console.Say("argument.report-period") };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !Period.TryParse(token.Value, out _))
            {
                result.AddError(console.Say("option.period.wrong", token.Value));
            }
        });
        return argument;
    }

    /// <summary>The period given; its validator has seen that it is one.</summary>
    public static Period PeriodOf(ParseResult parsed, Argument<string> argument) =>
        Period.TryParse(parsed.GetValue(argument), out var period) ? period : throw new InvalidOperationException(parsed.GetValue(argument));

    public static Option<string?> Scope(ConsoleSession console, string name, string example) =>
        new("--" + name) { Description = console.Say("option.scope-" + name), HelpName = example };

    public static Option<PeriodRule?> Rule(ConsoleSession console) => new("--rule") { Description = console.Say("option.rule"), HelpName = "overlaps|ends|reported" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_form);
        command.Arguments.Add(_period);
        foreach (var option in (Option[])[_country, _field, _organization, _agreement, _rule, _data, _region])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Opens the register, finds the region and remembers the rule when one is given.</summary>
    public Task<int> WithAsync(ParseResult parsed, Func<Register, string, ReportAsk, Task<int>> work, CancellationToken cancel)
    {
        var scope = new ReportScope(parsed.GetValue(_country), parsed.GetValue(_field), parsed.GetValue(_organization), parsed.GetValue(_agreement));
        var ask = new ReportAsk(parsed.GetValue(_form)!, PeriodOf(parsed, _period), scope, parsed.GetValue(_rule));
        return InRegionAsync(
            _console,
            parsed.GetValue(_data),
            parsed.GetValue(_region),
            async (register, region) => ask.Rule is { } rule
                && await ReportDrafts.SetRuleAsync(register, region, ask, rule, RegisterOptions.Actor, cancel) is { } problem
                ? RegisterOptions.Refuse(_console, problem)
                : await work(register, region, ask),
            cancel);
    }

    public static Task<int> InRegionAsync(
        ConsoleSession console, string? data, string? named, Func<Register, string, Task<int>> work, CancellationToken cancel) => RegisterOptions.WithAsync(
        console,
        data,
        async (register, _) =>
        {
            var (region, problem) = await RegisterRegion.FindAsync(register, named, cancel);
            return region is null ? RegisterOptions.Refuse(console, problem!) : await work(register, region);
        },
        cancel);
}
