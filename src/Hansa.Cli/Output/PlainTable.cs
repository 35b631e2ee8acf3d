using Spectre.Console;

namespace Hansa.Cli.Output;

/// <summary>Prints a table without colours, in the width of the terminal.</summary>
internal static class PlainTable
{
    private const int LongestName = 28;

    /// <param name="headings">Keys of sentences; one that begins with «&gt;» stands over numbers, one with «~» over words that may be broken into lines.</param>
    public static Table Of(ConsoleSession console, params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            var column = new TableColumn(console.Say(heading.TrimStart('>', '~')));
            column.NoWrap = heading[0] != '~';
            table.AddColumn(heading[0] == '>' ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>The name of a file, shortened in the middle: its end tells versions apart.</summary>
    public static string NameOf(string file) =>
        Markup.Escape(file.Length <= LongestName ? file : file[..(LongestName / 2)] + "…" + file[^(LongestName / 2 - 1)..]);

    public static void Write(ConsoleSession console, Table table)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(console.Out),
        });
        screen.Profile.Width = console.Width;
        screen.Write(table);
    }
}
