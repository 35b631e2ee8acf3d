namespace Hansa.App.Search;

/// <summary>
/// The newest of very many matches: those with all words in the title, then the others. Read in spans of time from the newest
/// day back, each about as many as one page needs and the next twice as long, so that never all of them are sorted.
/// </summary>
internal static class NewestPages
{
    private const int InTitle = 1;
    private const int Elsewhere = 0;

    private const int RowsInSpan = 1500;

    // Where so long a span is needed, few match: all of them are read sooner than the marks of so many years.
    private const int MostMonths = 72;

    /// <param name="title">The words, all in the title.</param>
    /// <param name="expected">About how many match.</param>
    public static async Task<List<SearchPlace>> ReadAsync(
        SearchReader reader, string words, string title, string filter, long expected, SearchPlace? after, int most, CancellationToken cancel)
    {
        var places = new List<SearchPlace>();
        if (await reader.DaysAsync(cancel) is not var (oldest, newest))
        {
            (oldest, newest) = (DateOnly.MinValue, DateOnly.MinValue);
        }

        var span = SpanOf(oldest, newest, expected);
        foreach (var rank in words.Length > 0 ? (int[])[InTitle, Elsewhere] : [Elsewhere])
        {
            if (after is { } last && last.Rank < rank)
            {
                continue;
            }

            var query = rank == InTitle ? QueryFilter.And(title, filter)
                : words.Length > 0 ? QueryFilter.And(words, filter, $"!({title})")
                : filter.Length > 0 ? filter : QueryFilter.AnyOf(["kactivity"]);
            await ReadAsync(reader, query, rank, span, oldest, newest, after is { } place && place.Rank == rank ? after : null, places, most, cancel);
            if (places.Count >= most)
            {
                break;
            }
        }

        return places;
    }

    private static async Task ReadAsync(
        SearchReader reader, string query, int rank, int span, DateOnly oldest, DateOnly newest, SearchPlace? after, List<SearchPlace> places, int most, CancellationToken cancel)
    {
        var first = SearchMonth.Of(oldest);
        var end = SearchMonth.Of(after is { } last ? last.Day ?? DateOnly.MinValue : newest) + 1;
        for (; end > first && places.Count < most && after is not { Day: null }; span *= 2)
        {
            var isRest = span > MostMonths;
            var begin = isRest ? first : Math.Max(first, end - span);
            var marks = isRest || (begin == first && end > SearchMonth.Of(newest)) ? "" : QueryFilter.AnyOf(SearchMonth.Covering(begin, end));
            await AddAsync(QueryFilter.And(query, marks), SearchMonth.FirstDay(begin), SearchMonth.FirstDay(end));
            end = begin;
        }

        if (places.Count < most)
        {
            await AddAsync(QueryFilter.And(query, QueryFilter.AnyOf([SearchMonth.UndatedMark])), null, null);
        }

        async Task AddAsync(string spanQuery, DateOnly? from, DateOnly? until)
        {
            // Among those without a day, what comes behind one with a day is all of them.
            var behind = from is null && after is { Day: not null } ? null : after;
            foreach (var (region, id, day) in await reader.NewestAsync(spanQuery, from, until, behind, most - places.Count, cancel))
            {
                places.Add(new SearchPlace(false, rank, day, id) { RegionId = region });
            }
        }
    }

    private static int SpanOf(DateOnly oldest, DateOnly newest, long expected)
    {
        var months = SearchMonth.Of(newest) - SearchMonth.Of(oldest) + 1;
        return (int)Math.Clamp(months * RowsInSpan / Math.Max(1, expected), 1, months);
    }
}
