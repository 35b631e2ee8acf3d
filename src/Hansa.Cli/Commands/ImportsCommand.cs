using System.CommandLine;
using System.Globalization;
using Hansa.App.Imports;
using Hansa.Cli.Output;
using Spectre.Console;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa imports</c>: what the register has taken in, the latest first.</summary>
internal static class ImportsCommand
{
    public static Command Make(ConsoleSession console)
    {
        var all = new Option<bool>("--all") { Description = console.Say("option.all-imports") };
        var data = RegisterOptions.Data(console);
        var command = new Command("imports", console.Say("imports.description")) { all, data };
        command.SetAction((parsed, cancel) => RunAsync(console, parsed.GetValue(data), parsed.GetValue(all), cancel));
        return command;
    }

    private static Task<int> RunAsync(ConsoleSession console, string? data, bool all, CancellationToken cancel) => RegisterOptions.WithAsync(
        console,
        data,
        async (register, _) =>
        {
            var imports = await ImportList.AllAsync(register, all, cancel);
            if (imports.Count == 0)
            {
                console.Out.WriteLine(console.Say("imports.none"));
                return ExitCode.Done;
            }

            var table = PlainTable.Of(
                console, "import.id", "imports.when", "import.file", "~import.body", "~imports.form", "import.period", ">import.rows", "import.state", "imports.by");
            foreach (var import in imports)
            {
                table.AddRow(
                    ImportList.ShortId(import.ImportId),
                    import.ImportedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    PlainTable.NameOf(import.FileName),
                    Markup.Escape(import.Body),
                    Markup.Escape(import.Form ?? ""),
                    import.Period?.Code ?? "",
                    import.NothingHeld ? console.Say("round.nothing-held") : $"{import.RowCount}",
                    console.Say("state." + import.State),
                    Markup.Escape(import.ImportedBy));
            }

            PlainTable.Write(console, table);
            return ExitCode.Done;
        },
        cancel);
}
