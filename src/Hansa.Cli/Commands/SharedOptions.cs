using System.CommandLine;
using Hansa.Cli.Output;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;

namespace Hansa.Cli.Commands;

/// <summary>Options and arguments that several verbs take.</summary>
internal static class SharedOptions
{
    public static IEnumerable<Option> All(ConsoleSession console)
    {
        var language = new Option<string>("--lang") { Description = console.Say("option.lang"), Recursive = true, HelpName = "ru|en" };
        language.AcceptOnlyFromAmong("ru", "en");
        yield return language;
        yield return new Option<bool>("--quiet") { Description = console.Say("option.quiet"), Recursive = true };
    }

    public static Argument<string[]> Files(ConsoleSession console) => new("FILE")
    {
        Description = console.Say("argument.files"),
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Outputs(ConsoleSession console) => new("--output", "-o")
    {
        Description = console.Say("option.output"),
        HelpName = "FILE",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Form(ConsoleSession console) => new("--form") { Description = console.Say("option.form"), HelpName = "ID" };

    public static Option<string?> Json(ConsoleSession console) => new("--json") { Description = console.Say("option.json"), HelpName = "PATH" };

    public static Option<string?> PeriodOption(ConsoleSession console)
    {
        var option = new Option<string?>("--period") { Description = console.Say("option.period"), HelpName = "2020-Q2" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && !Period.TryParse(code, out _))
            {
                result.AddError(console.Say("option.period.wrong", code));
            }
        });
        return option;
    }

    public static ReadOptions Reading(ParseResult parsed, Option<string?> form, Option<string?> period) => new()
    {
        Form = parsed.GetValue(form),
        Period = Period.TryParse(parsed.GetValue(period), out var found) ? found : null,
    };
}
