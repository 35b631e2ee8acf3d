using Hansa.Core.Diffs;

namespace Hansa.Core.Selections;

/// <summary>Whether an activity belongs into a report on one country.</summary>
internal enum CountryFit
{
    No,

    /// <summary>The country is one of many, or named beside another subject: a person decides (domain.md M-85).</summary>
    Perhaps,

    /// <summary>It was reported under the country, and its words name another one only (domain.md M-46).</summary>
    Stranger,
    Yes,
}

internal static class CountryFits
{
    public static CountryFit Of(ToldActivity activity, string country)
    {
        if (activity.Countries is { } confirmed)
        {
            return confirmed.Contains(country) ? CountryFit.Yes : CountryFit.No;
        }

        var (best, under, named) = (CountryConcern.None, false, false);
        foreach (var telling in activity.Tellings)
        {
            var concern = CountryConcerns.Of(telling.Row, country);
            best = concern > best ? concern : best;
            under |= telling.Report.Country == country;
            named |= telling.Row.Where.Countries.Count > 0;
        }

        return (best, under) switch
        {
            (CountryConcern.Full, _) or (CountryConcern.InPassing, true) => CountryFit.Yes,
            (CountryConcern.InPassing, false) => CountryFit.Perhaps,
            // Reported under the country without naming any: only the partner implies it (domain.md M-84).
            (_, true) => named ? CountryFit.Stranger : CountryFit.Yes,
            _ => CountryFit.No,
        };
    }
}
