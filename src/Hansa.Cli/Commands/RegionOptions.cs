using System.CommandLine;
using System.Globalization;
using Hansa.App.Agreements;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Core.Places;
using Hansa.Core.Problems;

namespace Hansa.Cli.Commands;

/// <summary>What the verbs of agreements, plans and receptions share: whose register, days, JSON.</summary>
internal sealed class RegionOptions(ConsoleSession console)
{
    public Option<string?> Data { get; } = RegisterOptions.Data(console);

    public Option<string?> Region { get; } = RegisterOptions.Region(console);

    public Option<string?> Json { get; } = SharedOptions.Json(console);

    public Command Add(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Region);
        command.Options.Add(Json);
        return command;
    }

    /// <summary>A day as 2020-05-29 or 29.05.2020; anything else is wrong usage.</summary>
    public Option<string?> Day(string name, string sentence)
    {
        var option = new Option<string?>(name) { Description = console.Say(sentence), HelpName = "2020-05-29" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DayOf(text) is null)
            {
                result.AddError(console.Say("option.day.wrong", text));
            }
        });
        return option;
    }

    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Opens the register for one region: the one named, else the only one there.</summary>
    public void Run(Command command, Func<RegisterWork, ParseResult, CancellationToken, Task<int>> work) => Add(command).SetAction((parsed, cancel) => RegisterOptions.WithAsync(
        console,
        parsed.GetValue(Data),
        async (register, _) =>
        {
            await using var regions = register.Source.CreateCommand("select array_agg(region_id) from region");
            var known = await regions.ExecuteScalarAsync(cancel) as string[] ?? [];
            var named = parsed.GetValue(Region) is { } code ? Regions.Find(code)?.Code ?? code : null;
            var region = named is null && known is [var only] ? only : known.FirstOrDefault(id => id == named);
            return region is null
                ? RegisterOptions.Refuse(console, new Problem("card.which-region", Severity.Error) { Arguments = [named ?? "–", known.Length == 0 ? "–" : string.Join(", ", known)] })
                : await work(new RegisterWork(register, region, RegisterOptions.Actor), parsed, cancel);
        },
        cancel));

    /// <summary>Writes the value as JSON where that was asked for.</summary>
    public bool Write<T>(ParseResult parsed, T value)
    {
        if (parsed.GetValue(Json) is not { } target)
        {
            return false;
        }

        using var stream = console.OpenOutput(target);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(AgreementJson.Write(value, indented: true) + "\n"));
        return true;
    }

    public int Done(Problem? problem, string sentence, params object?[] arguments)
    {
        if (problem is not null)
        {
            return RegisterOptions.Refuse(console, problem);
        }

        console.Out.WriteLine(console.Say(sentence, arguments));
        return ExitCode.Done;
    }
}
