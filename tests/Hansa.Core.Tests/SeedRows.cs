using System.Text.RegularExpressions;
using Hansa.Tests;

namespace Hansa.Core.Tests;

/// <summary>The rows of a given report in text form, cells as written: the rule of domain.md §4.0 and no more.</summary>
internal static partial class SeedRows
{
    /// <summary>The cells behind the number, by number of the row: five, or seven in the report on agreements.</summary>
    public static SortedDictionary<int, string[]> Of(string report)
    {
        var cells = File.ReadAllText(Repo.SharedPath("seeds", report + ".txt")).Replace("[bookmark: _GoBack]", "", StringComparison.Ordinal)
            .Split("\n\t").Select(cell => cell.Trim('\n')).ToArray();
        var width = report.StartsWith("agreements", StringComparison.Ordinal) ? 7 : 5;
        var rows = new SortedDictionary<int, string[]>();
        for (var i = 0; i + width < cells.Length; i++)
        {
            if (Number().Match(cells[i]) is { Success: true } number && int.Parse(number.Groups[1].Value, null) == rows.Count + 1)
            {
                rows.Add(rows.Count + 1, cells[(i + 1)..(i + 1 + width)]);
            }
        }

        return rows;
    }

    [GeneratedRegex(@"^(\d+)\.\s*$")]
    private static partial Regex Number();
}
