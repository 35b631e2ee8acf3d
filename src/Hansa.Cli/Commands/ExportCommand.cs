using System.CommandLine;
using Hansa.App.Exports;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa export FOLDER|FILE.json</c>: the whole register for other programs and people.</summary>
internal static class ExportCommand
{
    public static Command Make(ConsoleSession console)
    {
        var target = new Argument<string>("FOLDER|FILE.json") { Description = console.Say("argument.export") };
        var data = RegisterOptions.Data(console);
        var command = new Command("export", console.Say("export.description")) { target, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                var path = parsed.GetValue(target)!;
                try
                {
                    console.Out.WriteLine(console.Say("export.done", path, await RegisterExport.WriteAsync(register, path, cancel)));
                    return ExitCode.Done;
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    console.Error.WriteLine(console.Say("output.not-written", path, refused.Message));
                    return ExitCode.Unreadable;
                }
            },
            cancel));
        return command;
    }
}
