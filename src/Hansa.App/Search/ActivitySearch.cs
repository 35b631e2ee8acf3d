using System.Data;
using Hansa.App.Registers;
using Hansa.Core.Search;

namespace Hansa.App.Search;

/// <summary>
/// Finds activities by the words of all who told of them. What fits few is sorted by how well it fits; what fits thousands by
/// title first, then by day, and counted by a sample, so that an answer takes the same time in a region and in a country.
/// </summary>
public static class ActivitySearch
{
    // Up to here every match is read and counted.
    private const int MostCounted = 2000;

    // Up to here every match is weighed by its words.
    private const int MostRanked = 300;

    // A sample of fewer tells too little: counting all is quick then.
    private const int SmallestSample = MostCounted / IndexedSubject.SampleOf;

    private const int LargestSample = 1500;

    private const int MostOrganizations = 5;

    public static async Task<SearchResult> FindAsync(Register register, SearchRequest request, CancellationToken cancel = default)
    {
        await SearchIndex.RefreshAsync(register, cancel);
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var reader = new SearchReader(connection, request.RegionId);
        await reader.PrepareAsync(cancel);

        var query = SearchQuery.Parse(request.Text);
        var slips = await QuerySlips.FindAsync(connection, query, cancel);
        await HalfWords.AddAsync(connection, query, slips.Instead, cancel);
        var words = QueryText.Of(query, slips.Instead);
        var filter = QueryFilter.Of(request);
        var all = QueryFilter.And(words, filter);
        var everything = all.Length > 0 ? all : QueryFilter.AnyOf(["kactivity"]);

        var (matches, scale) = await CountedAsync(reader, everything, cancel);
        var place = SearchPlace.Parse(request.After);
        var limit = Math.Clamp(request.Limit, 1, 200);
        var isRanked = place?.IsRanked ?? (scale == 1 && matches.Count <= MostRanked && words.Length > 0);
        var page = isRanked
            ? await RankedAsync(reader, words, scale == 1 ? matches : await reader.MatchesAsync(everything, MostRanked, cancel), place, limit + 1, cancel)
            : await NewestPages.ReadAsync(reader, words, QueryText.Of(query, slips.Instead, inTitle: true), filter, (long)matches.Count * scale, place, limit + 1, cancel);

        var hits = await reader.HitsAsync([.. page.Take(limit)], cancel);
        var organizations = place is null && words.Length > 0 ? await reader.OrganizationsAsync(words, MostOrganizations, cancel) : [];
        var facets = await FacetCounts.OfAsync(connection, matches, scale, cancel);
        return new SearchResult(
            hits, (long)matches.Count * scale, scale > 1, facets, organizations, slips.Corrections, page.Count > limit ? page[limit - 1].ToString() : null);
    }

    /// <summary>All matches, or a sample of them with how many each stands for.</summary>
    private static async Task<(List<SearchMatch> Matches, int Scale)> CountedAsync(SearchReader reader, string query, CancellationToken cancel)
    {
        var sample = await reader.MatchesAsync(QueryFilter.And(query, QueryFilter.AnyOf(["s1"])), LargestSample, cancel);
        if (sample.Count == LargestSample)
        {
            return (await reader.MatchesAsync(QueryFilter.And(query, QueryFilter.AnyOf(["z1"])), int.MaxValue, cancel), IndexedSubject.SmallSampleOf);
        }

        if (sample.Count <= SmallestSample)
        {
            var matches = await reader.MatchesAsync(query, MostCounted + 1, cancel);
            if (matches.Count <= MostCounted)
            {
                return (matches, 1);
            }
        }

        return (sample, IndexedSubject.SampleOf);
    }

    private static async Task<List<SearchPlace>> RankedAsync(
        SearchReader reader, string words, List<SearchMatch> matches, SearchPlace? after, int most, CancellationToken cancel)
    {
        // A twentieth more or less is no better fit: there the newer one goes first.
        const int Steps = 20;
        var ranks = await reader.RanksAsync(words, matches, cancel);
        var places = matches.ConvertAll(match => new SearchPlace(true, (int)(ranks.GetValueOrDefault(match.Id) * Steps), match.FirstDay, match.Id) { RegionId = match.RegionId });
        places.RemoveAll(place => after is { } last && place.CompareTo(last) <= 0);
        places.Sort((a, b) => a.CompareTo(b));
        return places.GetRange(0, Math.Min(most, places.Count));
    }
}
