using System.Globalization;
using Hansa.Core.Duplicates;
using Hansa.Core.Rounds;
using Hansa.Core.Text;

namespace Hansa.Cli.Output;

/// <summary>Prints groups of rows that tell, or may tell, of one activity, with the reasons.</summary>
internal static class DuplicateLines
{
    private const int TitleLength = 90;

    public static void Write(ConsoleSession console, IReadOnlyList<DuplicateGroup> groups, IReadOnlyDictionary<string, ReportedRow> rows)
    {
        foreach (var group in groups)
        {
            var verdict = console.Say(group.Verdict == DuplicateVerdict.Same ? "duplicates.same" : "duplicates.possible");
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict} ({group.Score:0.00})"));
            foreach (var id in group.Ids)
            {
                var title = CellText.OneLine(rows[id].Row.Title);
                console.Out.WriteLine($"  {id}  {(title.Length > TitleLength ? title[..TitleLength] + "…" : title)}");
            }

            foreach (var reason in group.Reasons)
            {
                Wrap.Write(console.Out, (reason.IsFor ? "+ " : "– ") + reason.Sentence(console.Language), console.Width, "    ", "      ");
            }
        }
    }

    /// <summary>What a round’s bodies told twice.</summary>
    public static void WriteSummary(ConsoleSession console, IReadOnlyList<RoundFileReading> files)
    {
        var rows = files.SelectMany(file => file.Readings.SelectMany(reading => ReportedRow.Of(file.Name, reading))).ToList();
        var groups = DuplicateFinder.Find(rows);
        if (groups.Count > 0)
        {
            console.Out.WriteLine(console.Say("duplicates.heading"));
            Write(console, groups, rows.ToDictionary(row => row.Id));
            console.Out.WriteLine();
        }
    }
}
