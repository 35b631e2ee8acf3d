using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Search;

/// <summary>Writes the index.</summary>
internal static class SearchStore
{
    // Shorter words are not set right: too many others are as near.
    private const int ShortestWord = 4;
    private const int LongestWord = 60;

    /// <param name="pending">Whose old entries go.</param>
    /// <param name="subjects">What comes in their place.</param>
    public static async Task ReplaceAsync(
        NpgsqlConnection connection, SearchPending pending, IReadOnlyCollection<IndexedSubject> subjects, CancellationToken cancel)
    {
        await using (var delete = new NpgsqlCommand(
            "delete from search_document d using unnest($1, $2, $3) p (region_id, kind, subject_id) where d.region_id = p.region_id and d.kind = p.kind and d.subject_id = p.subject_id", connection))
        {
            delete.CommandTimeout = 0;
            pending.Bind(delete);
            await delete.ExecuteNonQueryAsync(cancel);
        }

        await InsertAsync(connection, subjects, cancel);
    }

    /// <summary>Adds subjects that are not there yet.</summary>
    public static async Task InsertAsync(NpgsqlConnection connection, IReadOnlyCollection<IndexedSubject> subjects, CancellationToken cancel)
    {
        await using (var insert = new NpgsqlCommand(
            """
            insert into search_document (region_id, kind, subject_id, first_day, mode, countries, field_id, organization_id, agreements, has_problem, lexemes)
            select r, k, i, d, m, string_to_array(c, ','), f, o, string_to_array(a, ',')::uuid[], p, l::tsvector
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) s (r, k, i, d, m, c, f, o, a, p, l)
            """,
            connection) { CommandTimeout = 0 })
        {
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.RegionId).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.Kind).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.Id).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.FirstDay).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.Mode).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => string.Join(',', subject.Countries)).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.FieldId).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.OrganizationId).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => string.Join(',', subject.Agreements)).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.HasProblem).ToArray() });
            insert.Parameters.Add(new() { Value = subjects.Select(subject => subject.Vector.ToString()).ToArray() });
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await PairsAsync(
            connection,
            "insert into search_word (region_id, word, lexeme) select r, w, l from unnest($1, $2, $3) s (r, w, l) on conflict do nothing",
            subjects.SelectMany(subject => subject.Vector.Words.Where(word => word.Key.Length is >= ShortestWord and <= LongestWord).Select(word => (subject.RegionId, word.Key, word.Value))).Distinct(),
            cancel);
        await PairsAsync(
            connection,
            "insert into search_agreement (region_id, agreement, title) select r, a::uuid, t from unnest($1, $2, $3) s (r, a, t) on conflict do nothing",
            subjects.SelectMany(subject => subject.AgreementTitles.Select(title => (subject.RegionId, title.Key.ToString(), title.Value))).DistinctBy(title => (title.RegionId, title.Item2)),
            cancel);
    }

    private static async Task PairsAsync(NpgsqlConnection connection, string sql, IEnumerable<(string Region, string Key, string Value)> pairs, CancellationToken cancel)
    {
        var list = pairs.ToList();
        if (list.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = list.ConvertAll(pair => pair.Region).ToArray() });
        command.Parameters.Add(new() { Value = list.ConvertAll(pair => pair.Key).ToArray() });
        command.Parameters.Add(new() { Value = list.ConvertAll(pair => pair.Value).ToArray() });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
