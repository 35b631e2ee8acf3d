using System.CommandLine;
using Hansa.App.Imports;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa withdraw IMPORT-ID</c>: takes back one import with all it made.</summary>
internal static class WithdrawCommand
{
    public static Command Make(ConsoleSession console)
    {
        var id = new Argument<string>("IMPORT-ID") { Description = console.Say("argument.import") };
        var data = RegisterOptions.Data(console);
        var command = new Command("withdraw", console.Say("withdraw.description")) { id, data };
        command.SetAction((parsed, cancel) => RunAsync(console, parsed.GetValue(data), parsed.GetValue(id)!, cancel));
        return command;
    }

    private static Task<int> RunAsync(ConsoleSession console, string? data, string id, CancellationToken cancel) => RegisterOptions.WithAsync(
        console,
        data,
        async (register, _) =>
        {
            var (import, problem) = await ImportList.FindAsync(register, id, cancel);
            if (import is null)
            {
                return RegisterOptions.Refuse(console, problem!);
            }

            var (withdrawn, refusal) = await new ImportWithdrawal(register).RunAsync(import.ImportId, RegisterOptions.Actor, cancel);
            if (withdrawn is null)
            {
                return RegisterOptions.Refuse(console, refusal!);
            }

            console.Out.WriteLine(console.Say("withdraw.done", ImportList.ShortId(import.ImportId), import.FileName, withdrawn.Tellings, withdrawn.Activities));
            foreach (var again in withdrawn.CurrentAgain)
            {
                console.Out.WriteLine(console.Say("withdraw.again", ImportList.ShortId(again.ImportId), again.FileName));
            }

            return ExitCode.Done;
        },
        cancel);
}
