using System.Globalization;
using Hansa.App.Reports;
using Hansa.Core.Figures;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Spectre.Console;

namespace Hansa.Cli.Output;

/// <summary>Figures for the terminal: a line for each country, field …, the total over distinct activities below.</summary>
internal static class FigureLines
{
    public static void Write(ConsoleSession console, FigureComparison figures)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(console.Say("figures.by." + figures.Now.By));
        foreach (var heading in (string[])[console.Say("figures.activities"), console.Say("figures.participants"), console.Say("figures.uncounted"), console.Say("figures.in", figures.Before.Period.Code), console.Say("figures.in", figures.YearBefore.Period.Code)])
        {
            table.AddColumn(new TableColumn(heading) { NoWrap = true }.RightAligned());
        }

        foreach (var line in figures.Now.Lines)
        {
            Add(NameOf(console, figures.Now.By, line), line.Figure, Activities(figures.Before, line.Key), Activities(figures.YearBefore, line.Key));
        }

        Add(console.Say("figures.total"), figures.Now.Total, figures.Before.Total.Activities, figures.YearBefore.Total.Activities);
        PlainTable.Write(console, table);
        foreach (var before in new[] { figures.Before, figures.YearBefore }.DistinctBy(before => before.Period))
        {
            console.Out.WriteLine(console.Say("figures.before", before.Period.Code, before.Total.Activities, before.Total.Participants.ToString("#,0", s_spaced)));
        }

        if (figures.Now.Total.Uncounted > 0)
        {
            console.Out.WriteLine(console.Say("figures.without-number", figures.Now.Total.Uncounted, figures.Now.Total.Activities));
        }

        if (figures.Now.Total.Inexact > 0)
        {
            console.Out.WriteLine(console.Say("figures.inexact", figures.Now.Total.Inexact));
        }

        if (figures.Now.Rows > figures.Now.Total.Activities)
        {
            console.Out.WriteLine(console.Say("figures.rows", figures.Now.Rows, figures.Now.RowParticipants));
        }

        void Add(string name, Figure figure, int before, int yearBefore) => table.AddRow(
            Markup.Escape(name), $"{figure.Activities}", figure.Participants.ToString("#,0", s_spaced), figure.Uncounted == 0 ? "" : $"{figure.Uncounted}", $"{before}", $"{yearBefore}");
    }

    public static string NameOf(ConsoleSession console, FigureBy by, FigureLine line) => by switch
    {
        _ when line.Key.Length == 0 => console.Say("figures.none." + by),
        FigureBy.Country => Countries.Find(line.Key) is not { } country ? line.Key : console.Language == Language.Russian ? country.Short.Nominative : country.English,
        FigureBy.Mode => console.Say("mode." + line.Key),
        _ => line.Label,
    };

    private static readonly NumberFormatInfo s_spaced = new() { NumberGroupSeparator = "\u00a0" };

    private static int Activities(FigureTable table, string key) => table.Lines.FirstOrDefault(line => line.Key == key)?.Figure.Activities ?? 0;
}
