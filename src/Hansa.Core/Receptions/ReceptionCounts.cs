using Hansa.Core.Forms;
using Hansa.Core.Text;

namespace Hansa.Core.Receptions;

/// <summary>What the sentence under the report counts: receptions of one kind at one place (domain.md M-12).</summary>
public static class ReceptionCounts
{
    // Places of journals stand in the nominative, the sentence wants «в здании …».
    private static readonly Lazy<(string Nominative, string Phrase)[]> s_places = new(() =>
        [.. WordTable.Rows("reception-places.tsv").Select(row => (row[0], row[1]))]);

    /// <summary>Grouped in the order of the lines: kinds as they come, places as they come.</summary>
    public static IReadOnlyList<Reception> Of(IEnumerable<JournalLine> lines) =>
    [
        .. lines.Select(line => (line.Kind, Place: PlaceOf(line.Place)))
            .GroupBy(line => (line.Kind, Key: Folding.Fold(line.Place)))
            .Select(group => new Reception(group.Key.Kind, group.Count(), group.First().Place)),
    ];

    /// <summary>«здание Дома Советов» → «в здании Дома Советов»; words that already say where, and unknown ones, stay.</summary>
    public static string PlaceOf(string place)
    {
        var words = CellText.OneLine(place).TrimEnd('.', ',', ';', ' ');
        var folded = Folding.Fold(words);
        foreach (var (nominative, phrase) in s_places.Value)
        {
            if (folded.StartsWith(nominative, StringComparison.Ordinal) && (folded.Length == nominative.Length || !char.IsLetter(folded[nominative.Length])))
            {
                return phrase + words[nominative.Length..];
            }
        }

        return words;
    }
}
