using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Hansa.Cli.Commands;
using Hansa.Cli.Output;
using Hansa.Core.Text;

namespace Hansa.Cli;

/// <summary>The executable’s verbs: the index of what <c>hansa</c> can do.</summary>
public static class HansaCommand
{
    /// <param name="args">As typed.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress and complaints.</param>
    /// <param name="input">Phrases for <c>explain</c>.</param>
    /// <param name="environment">Looks an environment variable up.</param>
    /// <returns>See docs/formats.md, exit codes.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, TextReader input, Func<string, string?> environment)
    {
        var language = LanguageChoice.Of(args, environment);
        // The library’s own words (usage, options) follow the language too.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Russian ? "ru" : "en");
        var console = new ConsoleSession(output, error, input, language, args) { Environment = environment };
        var root = new RootCommand(console.Say("hansa.description"))
        {
            ReadCommand.Make(console),
            CheckCommand.Make(console),
            ConsolidateCommand.Make(console),
            ConvertCommand.Make(console),
            DiffCommand.Make(console),
            DuplicatesCommand.Make(console),
            ExplainCommand.Make(console),
            DemoCommand.Make(console),
            ImportCommand.Make(console),
            WithdrawCommand.Make(console),
            ImportsCommand.Make(console),
            AgreementsCommand.Make(console),
            PlansCommand.Make(console),
            ReceptionsCommand.Make(console),
            MergeCommand.Make(console),
            UnmergeCommand.Make(console),
            DecideCommand.Make(console),
            ReportCommand.Make(console),
            FiguresCommand.Make(console),
            SearchCommand.Make(console),
            AuditCommand.Make(console),
            BackupCommand.Make(console),
            RestoreCommand.Make(console),
            ExportCommand.Make(console),
            ServeCommand.Make(console),
            UserCommand.Make(console),
        };
        foreach (var option in SharedOptions.All(console))
        {
            root.Options.Add(option);
        }

        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: SynchronousCommandLineAction action } help)
        {
            help.Description = console.Say("option.help");
            help.Action = new TranslatedHelp(action, console);
        }

        try
        {
            if (args.Length == 0)
            {
                root.Parse("--help").Invoke(new InvocationConfiguration { Output = error });
                return ExitCode.WrongUsage;
            }

            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var wrong in parsed.Errors)
                {
                    error.WriteLine(wrong.Message);
                }

                error.WriteLine(console.Say("hansa.see-help"));
                return ExitCode.WrongUsage;
            }

            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (IOException broken) when (broken is not (FileNotFoundException or DirectoryNotFoundException))
        {
            // The reader of the pipe has gone (| head), or the disk is full: the message of the system is all that is known.
            error.WriteLine(console.Say("hansa.io", broken.Message));
            return ExitCode.Unreadable;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            error.WriteLine(console.Say("hansa.bug", CrashLog.Write(bug, args)));
            return ExitCode.Bug;
        }
    }
}
