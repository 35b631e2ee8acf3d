using System.Globalization;
using Hansa.App.Reports;
using Hansa.App.Samples;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Spectre.Console;

namespace Hansa.Cli.Output;

/// <summary>What the demo’s register holds, and the figures of a quarter beside those of the one before.</summary>
internal static class DemoTables
{
    private const int CountriesShown = 8;

    public static void Write(ConsoleSession console, SampleCounts counts)
    {
        var table = PlainTable.Of(console, "demo.holds", ">demo.number");
        foreach (var (key, number) in ((string, int)[])
        [
            ("demo.organizations", counts.Organizations), ("demo.quarters", counts.Quarters), ("demo.tellings", counts.Tellings), ("demo.activities", counts.Activities),
            ("demo.merged", counts.Merged), ("demo.possible", counts.Possible), ("demo.agreements", counts.Agreements), ("demo.plan-items", counts.PlanItems),
            ("demo.receptions", counts.Receptions),
        ])
        {
            table.AddRow(console.Say(key), Number(number));
        }

        PlainTable.Write(console, table);
    }

    public static void Write(ConsoleSession console, FigureComparison figures)
    {
        var (now, before) = (figures.Now, figures.Before);
        console.Out.WriteLine();
        console.Out.WriteLine(console.Say("demo.figures", PeriodWords.Nominative(now.Period, console.Language), PeriodWords.Nominative(before.Period, console.Language)));
        var table = PlainTable.Of(console, "demo.country", ">demo.activities", ">demo.before", ">demo.participants", ">demo.before", ">demo.uncounted");
        Add(table, console.Say("demo.all"), now.Total, before.Total);
        foreach (var line in now.Lines.Where(line => line.Key.Length > 0).Take(CountriesShown))
        {
            Add(table, NameOf(line.Key, console.Language), line.Figure, before.Lines.FirstOrDefault(other => other.Key == line.Key)?.Figure ?? default);
        }

        PlainTable.Write(console, table);
    }

    private static void Add(Table table, string name, Figure now, Figure before) => table.AddRow(
        Markup.Escape(name), Number(now.Activities), Number(before.Activities), Number(now.Participants), Number(before.Participants), Number(now.Uncounted));

    private static string NameOf(string code, Language language) =>
        Countries.Find(code) is not { } country ? code : language == Language.Russian ? country.Short.Nominative : country.English;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
