using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-50: the content says no more than the title, whatever the endings.</summary>
internal sealed class ContentRepeatsTitle() : Rule("content.repeats-title", Severity.Warning)
{
    private const int FewestWords = 4;
    private const int ShortestWord = 4;

    private readonly HashSet<ulong> _title = [];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        // A content much longer than the title says something new; most rows end here.
        if (row.Row.Content.Length < 12 || row.Row.Content.Length > row.Row.Title.Length * 5 / 4 + 20)
        {
            return;
        }

        _title.Clear();
        var (words, repeated) = (0, 0);
        foreach (var stem in new WordStems(row.Row.Title, ShortestWord))
        {
            _title.Add(stem);
        }

        foreach (var stem in new WordStems(row.Row.Content, ShortestWord))
        {
            words++;
            repeated += _title.Contains(stem) ? 1 : 0;
        }

        if (words >= FewestWords && repeated * 10 >= words * 9)
        {
            found.Add(At(row, ColumnRole.Content, row.Row.Content));
        }
    }
}
