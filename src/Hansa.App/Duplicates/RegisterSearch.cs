using Hansa.Core.Duplicates;
using Hansa.Core.Readings;

namespace Hansa.App.Duplicates;

/// <summary>A group found, not yet written down.</summary>
internal sealed record FoundGroup(Guid[] Activities, DuplicateVerdict Verdict, double Score, string Reasons);

/// <summary>Compares activities of the register with each other, mindful of what people have decided.</summary>
internal sealed class RegisterSearch(SqlWork sql, string region)
{
    // Rows of so many groups are brought at once to make their sentences.
    private const int Batch = 2000;

    private readonly DuplicateSearch _search = new();
    private readonly List<Guid> _ids = [];

    public int Compared => _ids.Count;

    /// <param name="chosen">See <see cref="RegisterRows.StreamAsync"/>.</param>
    /// <param name="value">For the SQL.</param>
    /// <param name="progress">Told now and then how many activities were read.</param>
    public async Task ReadAsync(string? chosen, object? value, Action<int>? progress)
    {
        await foreach (var (activity, row) in RegisterRows.StreamAsync(sql, region, chosen, value, sql.Cancel))
        {
            _ids.Add(activity);
            _search.Add(row);
            if (_ids.Count % 5000 == 0)
            {
                progress?.Invoke(_ids.Count);
            }
        }

        await DecideAsync(chosen, value);
    }

    /// <summary>The groups, some thousands at a time.</summary>
    /// <param name="wanted">Groups with none of these activities are left out; null wants all.</param>
    public async IAsyncEnumerable<List<FoundGroup>> FindAsync(IReadOnlySet<Guid>? wanted)
    {
        var found = _search.Find();
        foreach (var groups in found.Where(group => wanted is null || group.Rows.Any(row => wanted.Contains(_ids[row]))).Chunk(Batch))
        {
            var members = groups.SelectMany(group => group.Rows).Distinct().Select(row => _ids[row]).ToArray();
            var rows = new Dictionary<Guid, ReadingRow>(members.Length);
            await foreach (var (activity, row) in RegisterRows.StreamAsync(sql, region, "select unnest($2) as activity_id", members, sql.Cancel))
            {
                rows[activity] = row.Row;
            }

            yield return [.. groups.Select(group => new FoundGroup(
                [.. group.Rows.Select(row => _ids[row])],
                group.Verdict,
                group.Score,
                StoredReasons.Write(_search.Reasons([.. group.Rows.Select(row => (row, rows[_ids[row]]))]))))];
        }
    }

    private async Task DecideAsync(string? chosen, object? value)
    {
        var decided = await sql.ListAsync(
            reader => (A: reader.GetGuid(0), B: reader.GetGuid(1), Verdict: reader.GetString(2)),
            $"""
            with chosen as materialized ({chosen ?? "select activity_id from activity where region_id = $1 and state = 'current' and $2::uuid is null"}),
            told as materialized (
              select distinct w.activity_id, w.key from chosen c join activity_told w on w.region_id = $1 and w.activity_id = c.activity_id
              where exists (select from duplicate_decision where region_id = $1))
            select least(a.activity_id, b.activity_id), greatest(a.activity_id, b.activity_id), min(d.verdict)
            from duplicate_decision d join told a on a.key = d.first_key join told b on b.key = d.second_key
            where d.region_id = $1 and a.activity_id <> b.activity_id
            group by 1, 2
            """,
            region,
            value);
        if (decided.Count == 0)
        {
            return;
        }

        var numbers = new Dictionary<Guid, int>();
        foreach (var pair in decided)
        {
            numbers[pair.A] = numbers[pair.B] = -1;
        }

        for (var i = 0; i < _ids.Count; i++)
        {
            if (numbers.ContainsKey(_ids[i]))
            {
                numbers[_ids[i]] = i;
            }
        }

        foreach (var (a, b, verdict) in decided.Where(pair => numbers[pair.A] >= 0 && numbers[pair.B] >= 0))
        {
            _search.Decide(numbers[a], numbers[b], verdict switch
            {
                "same" => DuplicateVerdict.Same,
                "different" => DuplicateVerdict.Different,
                _ => DuplicateVerdict.Possible,
            });
        }
    }
}
