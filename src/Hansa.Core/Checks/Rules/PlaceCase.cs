using System.Buffers;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-80: «г. Минск, Республики Беларусь».</summary>
internal sealed class PlaceCase() : Rule("place.wrong-case", Severity.Hint)
{
    private const string Wrong = ", Республики ";

    private static readonly SearchValues<char> s_ends = SearchValues.Create(",;()\n ");

    public override void Look(CheckedRow row, List<Problem> found)
    {
        var at = row.Row.Place.IndexOf(Wrong, StringComparison.Ordinal);
        if (at > 0)
        {
            var end = row.Row.Place.AsSpan(at + Wrong.Length).IndexOfAny(s_ends);
            var words = row.Row.Place.AsSpan(at + 2, end < 0 ? row.Row.Place.Length - at - 2 : Wrong.Length - 2 + end).ToString();
            found.Add(At(row, ColumnRole.Place, words, words) with { Suggestion = words.Replace("Республики", "Республика", StringComparison.Ordinal) });
        }
    }
}
