namespace Hansa.App.Search;

/// <summary>An activity that was found.</summary>
public sealed record SearchHit(string RegionId, Guid ActivityId, string Title, string Place, string Dates, DateOnly? FirstDay);

/// <summary>An organization whose name has all the words.</summary>
public sealed record FoundOrganization(string RegionId, Guid OrganizationId, string Name);

/// <summary>A value of a filter with the number of activities it would leave.</summary>
/// <param name="Value">To be given to <see cref="SearchRequest"/>.</param>
/// <param name="Label">To be shown; of codes that have names of their own (countries, modes) the code.</param>
public sealed record FacetValue(string Value, string Label, long Count);

/// <summary>How what was found divides; the most frequent values first, years the newest first.</summary>
public sealed record SearchFacets(
    IReadOnlyList<FacetValue> Years,
    IReadOnlyList<FacetValue> Countries,
    IReadOnlyList<FacetValue> Modes,
    IReadOnlyList<FacetValue> Fields,
    IReadOnlyList<FacetValue> Organizations,
    IReadOnlyList<FacetValue> Agreements,
    long WithProblem);

/// <summary>A word that nothing has, and the words found in its place.</summary>
public sealed record SearchCorrection(string Written, IReadOnlyList<string> Instead);

/// <summary>A page of what was found.</summary>
/// <param name="Total">How many activities in all.</param>
/// <param name="IsEstimate">Total and facets are reckoned from a sample: there are thousands, and counting each would make everyone wait.</param>
/// <param name="Organizations">On the first page only; at most five.</param>
/// <param name="Next">For <see cref="SearchRequest.After"/>; null on the last page.</param>
public sealed record SearchResult(
    IReadOnlyList<SearchHit> Hits,
    long Total,
    bool IsEstimate,
    SearchFacets Facets,
    IReadOnlyList<FoundOrganization> Organizations,
    IReadOnlyList<SearchCorrection> Corrections,
    string? Next);
