using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates.Reasons;

/// <summary>Says of a group why its rows are, or may be, one activity.</summary>
internal sealed class ReasonWriter(IReadOnlyList<ReportedRow> rows, TraitsStore store)
{
    // Of a large group each row is held against the first few only: the sentences would be the same ones.
    private const int MaxRows = 4;

    /// <param name="group">Rows in order.</param>
    /// <returns>Each sentence once, those for it first.</returns>
    public IReadOnlyList<DuplicateReason> Of(int[] group)
    {
        var reasons = new List<DuplicateReason>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(group.Length, MaxRows); i++)
        {
            for (var j = i + 1; j < Math.Min(group.Length, MaxRows); j++)
            {
                foreach (var reason in OfPair(group[i], group[j]))
                {
                    if (seen.Add($"{reason.Code} {string.Join('|', reason.Arguments.Select(argument => argument.Russian))}"))
                    {
                        reasons.Add(reason);
                    }
                }
            }
        }

        return [.. reasons.Where(reason => reason.IsFor), .. reasons.Where(reason => !reason.IsFor)];
    }

    private List<DuplicateReason> OfPair(int a, int b) =>
        PairReasons.Of(rows[a].Row, rows[b].Row, PairLikeness.Of(store[a], store[b]));
}
