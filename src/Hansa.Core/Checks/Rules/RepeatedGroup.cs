using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-73: the same group named twice in the participants' cell.</summary>
internal sealed class RepeatedGroup() : Rule("participants.repeated-group", Severity.Hint)
{
    private const int ShortestGroup = 12;
    private const int MostGroups = 500;

    private readonly HashSet<ulong> _groups = [];

    public override void Look(CheckedRow row, List<Problem> found)
    {
        _groups.Clear();
        var text = row.Row.Participants;
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ';';
            depth += c is '(' or '«' ? 1 : c is ')' or '»' && depth > 0 ? -1 : 0;
            if (i < text.Length && c is not (',' or ';') || depth > 0 && c == ',')
            {
                continue;
            }

            var group = WithoutBrackets(text.AsSpan(start, i - start));
            start = i + 1;
            depth = 0;
            if (group.Length >= ShortestGroup && _groups.Count < MostGroups && group.Contains(' ') && !_groups.Add(TextKey.Of(group)))
            {
                var words = group.ToString();
                found.Add(At(row, ColumnRole.Participants, words, TextAround.From(words, 0)));
            }
        }
    }

    // «сотрудники музея (143 человека)» is the same group as «сотрудники музея».
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> group)
    {
        group = group.Trim();
        var open = group.LastIndexOf('(');
        return open > 0 && group.TrimEnd('.')[^1] == ')' ? group[..open].Trim() : group.Trim(". ");
    }
}
