using Hansa.Core.Places;
using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-46: an Austrian company in the report on Belarus.</summary>
internal sealed class MissingCountry() : Rule("country.missing", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Head.Country is not { } country)
        {
            return;
        }

        foreach (var area in row.Row.Where.Countries)
        {
            if (area.Code == country)
            {
                return;
            }
        }

        var entry = Countries.Find(country);
        found.Add(At(row, null, row.Row.Title, entry?.Nominative ?? country, entry?.English ?? country));
    }
}
