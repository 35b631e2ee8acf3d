using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Readings;

namespace Hansa.Core.Duplicates.Reasons;

/// <summary>Says of a group why its rows are, or may be, one activity.</summary>
internal static class ReasonWriter
{
    // Of a large group each row is held against the first few only: the sentences would be the same ones.
    private const int MaxRows = 4;

    /// <param name="group">Rows in order.</param>
    /// <param name="store">Where they lie under their numbers.</param>
    /// <returns>Each sentence once, those for it first.</returns>
    public static IReadOnlyList<DuplicateReason> Of(IReadOnlyList<(int Number, ReadingRow Row)> group, TraitsStore store)
    {
        var reasons = new List<DuplicateReason>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(group.Count, MaxRows); i++)
        {
            for (var j = i + 1; j < Math.Min(group.Count, MaxRows); j++)
            {
                foreach (var reason in PairReasons.Of(group[i].Row, group[j].Row, PairLikeness.Of(store[group[i].Number], store[group[j].Number])))
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
}
