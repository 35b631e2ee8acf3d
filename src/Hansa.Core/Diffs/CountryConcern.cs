using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>How much a row concerns a country.</summary>
internal enum CountryConcern
{
    None,

    /// <summary>Another country is the subject, or this one is one of many (domain.md M-85).</summary>
    InPassing,
    Full,
}

internal static class CountryConcerns
{
    public static CountryConcern Of(ReadingRow row, string country)
    {
        var named = row.Where.Countries.FirstOrDefault(area => area.Code == country);
        if (named is null)
        {
            return CountryConcern.None;
        }

        return row.Where.Countries.Count == 1 || Names(row.Title, named.Words) || Names(row.Place, named.Words)
            ? CountryConcern.Full
            : CountryConcern.InPassing;
    }

    private static bool Names(string cell, string words) =>
        words.Length > 0 && Folding.Fold(cell).Contains(Folding.Fold(words), StringComparison.Ordinal);
}
