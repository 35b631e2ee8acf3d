using System.CommandLine;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Core.Problems;

namespace Hansa.Cli.Commands;

/// <summary>What all verbs of the register share: where it lies, how it is opened, who works with it.</summary>
internal static class RegisterOptions
{
    public static Option<string?> Data(ConsoleSession console) => new("--data") { Description = console.Say("option.data"), HelpName = "FOLDER" };

    public static Option<string?> Region(ConsoleSession console) => new("--region") { Description = console.Say("option.region"), HelpName = "RU-SMO" };

    /// <summary>Who does it, for the audit: the account of the system.</summary>
    public static string Actor => Environment.UserName is { Length: > 0 } name ? name : "?";

    /// <summary>Opens the register, does the work with it and closes it.</summary>
    /// <param name="serving">See <see cref="RegisterSettings.Serving"/>.</param>
    /// <returns>The work’s exit code, or that of a register that cannot be opened.</returns>
    public static async Task<int> WithAsync(
        ConsoleSession console, string? dataFolder, Func<Register, CancellationToken, Task<int>> work, CancellationToken cancel, bool serving = false)
    {
        if (console.ShowsProgress)
        {
            console.Error.Write(console.Say("register.opening"));
        }

        try
        {
            var settings = RegisterSettings.Of(dataFolder, console.Environment) with { Serving = serving };
            var (register, problem) = await Register.OpenAsync(settings, console.Environment, TimeProvider.System, cancel);
            if (console.ShowsProgress)
            {
                console.Error.Write("\r\e[2K");
            }

            if (register is null)
            {
                return Refuse(console, problem!);
            }

            await using (register)
            {
                return await work(register, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            console.Error.WriteLine();
            console.Error.WriteLine(console.Say("register.interrupted"));
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Says why nothing was done.</summary>
    public static int Refuse(ConsoleSession console, Problem problem)
    {
        console.Error.WriteLine(problem.Message(console.Language));
        if (problem.Advice(console.Language) is { } advice)
        {
            console.Error.WriteLine(advice);
        }

        return ExitCode.Unreadable;
    }
}
