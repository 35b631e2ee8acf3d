using System.CommandLine;
using Hansa.App.Backups;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa backup FILE</c>: the whole register in one file, while others go on working.</summary>
internal static class BackupCommand
{
    public static Command Make(ConsoleSession console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say("argument.backup") };
        var data = RegisterOptions.Data(console);
        var command = new Command("backup", console.Say("backup.description")) { file, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                var path = parsed.GetValue(file)!;
                try
                {
                    var manifest = await BackupWriter.WriteAsync(register, path, cancel);
                    console.Out.WriteLine(console.Say("backup.done", path, manifest.Tables.Count, manifest.Rows, new FileInfo(path).Length / 1024));
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
