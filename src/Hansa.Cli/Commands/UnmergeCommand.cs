using System.CommandLine;
using Hansa.App.Duplicates;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa unmerge MERGE</c>: makes the parts of a merge activities of their own again.</summary>
internal static class UnmergeCommand
{
    public static Command Make(ConsoleSession console)
    {
        var name = new Argument<string>("MERGE") { Description = console.Say("argument.merge") };
        var data = RegisterOptions.Data(console);
        var command = new Command("unmerge", console.Say("unmerge.description")) { name, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                var (region, merge, missing) = await ActivityAddress.FindMergeAsync(register, parsed.GetValue(name)!, cancel);
                var problem = missing ?? await ActivityMerging.UnmergeAsync(register, region, merge, RegisterOptions.Actor, cancel);
                if (problem is not null)
                {
                    return RegisterOptions.Refuse(console, problem);
                }

                console.Out.WriteLine(console.Say("unmerge.done", ActivityAddress.ShortId(merge)));
                return ExitCode.Done;
            },
            cancel));
        return command;
    }
}
