using System.CommandLine;
using Hansa.App.Backups;
using Hansa.App.Exports;
using Hansa.App.Registers;
using Hansa.App.Search;
using Hansa.Cli.Output;
using Hansa.Core.Problems;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa restore FILE</c>: fills an empty register from a backup or an exported JSON file.</summary>
internal static class RestoreCommand
{
    public static Command Make(ConsoleSession console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say("argument.restore") };
        var data = RegisterOptions.Data(console);
        var command = new Command("restore", console.Say("restore.description")) { file, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            async (register, _) =>
            {
                var path = parsed.GetValue(file)!;
                var (rows, problem) = await FillAsync(register, path, cancel);
                if (problem is not null)
                {
                    return RegisterOptions.Refuse(console, problem);
                }

                await SearchIndex.RefreshAsync(register, cancel);
                console.Out.WriteLine(console.Say("restore.done", rows, path));
                return ExitCode.Done;
            },
            cancel));
        return command;
    }

    private static async Task<(long Rows, Problem? Problem)> FillAsync(Register register, string path, CancellationToken cancel)
    {
        if (IsJson(path))
        {
            return await RegisterImport.RunAsync(register, path, cancel);
        }

        var (restored, problem) = await BackupRestore.RunAsync(register, path, cancel);
        return (restored?.Rows ?? 0, problem);
    }

    // By the content, not the name.
    private static bool IsJson(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            int first;
            while ((first = stream.ReadByte()) is ' ' or '\t' or '\r' or '\n')
            {
            }

            return first is '{' or '[';
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
