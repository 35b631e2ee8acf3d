using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>Words of a blank form that nobody replaced: «указать», «ФИО», «дд.мм.гггг», «???».</summary>
internal sealed class Placeholder() : Rule("cell.placeholder", Severity.Warning)
{
    private const int LongestPlaceholder = 60;

    private static readonly Lazy<HashSet<string>> s_words = new(static () =>
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in WordTable.Rows("placeholders.tsv"))
        {
            words.Add(row[0]);
        }

        return words;
    });

    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length <= LongestPlaceholder && !Blank.Is(cell.Text) && IsPlaceholder(cell.Text))
            {
                found.Add(At(row, cell.Column, cell.Text, cell.Text));
            }
        }
    }

    private static bool IsPlaceholder(string text) =>
        s_words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan().Trim(" .:;-–—_()[]<>«»\"#"));
}
