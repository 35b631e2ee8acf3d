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
            Write(console, group.Verdict, group.Score, group.Ids.Select(id => (id, rows[id].Row.Title)), group.Reasons);
        }
    }

    /// <param name="members">What each is called, and its title.</param>
    public static void Write(
        ConsoleSession console, DuplicateVerdict verdict, double score, IEnumerable<(string Name, string Title)> members, IReadOnlyList<DuplicateReason> reasons)
    {
        var said = console.Say(verdict == DuplicateVerdict.Same ? "duplicates.same" : "duplicates.possible");
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{said} ({score:0.00})"));
        foreach (var (name, title) in members)
        {
            var line = CellText.OneLine(title);
            console.Out.WriteLine($"  {name}  {(line.Length > TitleLength ? line[..TitleLength] + "…" : line)}");
        }

        foreach (var reason in reasons)
        {
            Wrap.Write(console.Out, (reason.IsFor ? "+ " : "– ") + reason.Sentence(console.Language), console.Width, "    ", "      ");
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
