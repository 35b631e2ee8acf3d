using Hansa.Core.Search;
using Npgsql;

namespace Hansa.App.Search;

/// <summary>Reads what is to be indexed: activities that stand, with all their tellings, and organizations with all their names.</summary>
internal static class IndexedSubjects
{
    private const string Pending = " from unnest($1, $2, $3) p (region_id, kind, subject_id) ";

    /// <returns>Without those that are gone, merged or dropped: they can be found no more.</returns>
    public static async Task<IReadOnlyCollection<IndexedSubject>> LoadAsync(NpgsqlConnection connection, SearchPending pending, CancellationToken cancel)
    {
        var found = new Dictionary<(string, string, Guid), IndexedSubject>();
        await ReadAsync(
            "select a.region_id, a.activity_id, a.first_day, a.last_day, a.mode, a.countries, a.field_id, a.organization_id, a.title, a.place, a.participants, a.content, a.note, a.dates"
            + Pending + "join activity a on p.kind = 'activity' and a.region_id = p.region_id and a.activity_id = p.subject_id where a.state = 'current'",
            AddActivity);
        await ReadAsync(
            "select t.region_id, t.activity_id, t.title, t.place, t.participants, t.content, t.note, t.errors + t.warnings > 0"
            + Pending + "join telling t on p.kind = 'activity' and t.region_id = p.region_id and t.activity_id = p.subject_id where t.is_current order by t.telling_id",
            AddTelling);
        await ReadAsync(
            "select t.region_id, t.activity_id, g.title, g.agreement_key"
            + Pending + "join telling t on p.kind = 'activity' and t.region_id = p.region_id and t.activity_id = p.subject_id join telling_agreement g on g.region_id = t.region_id and g.telling_id = t.telling_id where t.is_current order by g.telling_id, g.position",
            AddAgreement);
        await ReadAsync(
            "select n.region_id, n.organization_id, n.name, coalesce(n.short_name, '')"
            + Pending + "join organization_name n on p.kind = 'organization' and n.region_id = p.region_id and n.organization_id = p.subject_id order by upper(n.during) desc nulls first",
            AddName);
        foreach (var subject in found.Values)
        {
            subject.MarkFacets();
        }

        return found.Values;

        async Task ReadAsync(string sql, Action<NpgsqlDataReader> add)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            pending.Bind(command);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                add(reader);
            }
        }

        void AddActivity(NpgsqlDataReader row)
        {
            var subject = new IndexedSubject(row.GetString(0), "activity", row.GetGuid(1))
            {
                FirstDay = row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2),
                LastDay = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
                Mode = row.IsDBNull(4) ? null : row.GetString(4),
                Countries = row.GetFieldValue<string[]>(5),
                FieldId = row.IsDBNull(6) ? null : row.GetGuid(6),
                OrganizationId = row.IsDBNull(7) ? null : row.GetGuid(7),
            };
            found.Add((subject.RegionId, subject.Kind, subject.Id), subject);
            AddCells(subject.Vector, row, 8, SearchWeight.A, SearchWeight.B, SearchWeight.C);
            subject.Vector.Add(row.GetString(13), SearchWeight.C);
        }

        void AddTelling(NpgsqlDataReader row)
        {
            if (found.TryGetValue((row.GetString(0), "activity", row.GetGuid(1)), out var subject))
            {
                AddCells(subject.Vector, row, 2, SearchWeight.D, SearchWeight.D, SearchWeight.D);
                subject.HasProblem |= row.GetBoolean(7);
            }
        }

        void AddAgreement(NpgsqlDataReader row)
        {
            if (found.TryGetValue((row.GetString(0), "activity", row.GetGuid(1)), out var subject))
            {
                subject.Vector.Add(row.GetString(2), SearchWeight.D);
                var key = IndexedSubject.AgreementKey(row.GetString(3));
                subject.Agreements.Add(key);
                subject.AgreementTitles[key] = row.GetString(2);
            }
        }

        void AddName(NpgsqlDataReader row)
        {
            var key = (row.GetString(0), "organization", row.GetGuid(1));
            if (!found.TryGetValue(key, out var subject))
            {
                found.Add(key, subject = new IndexedSubject(key.Item1, key.Item2, key.Item3) { OrganizationId = key.Item3 });
            }

            subject.Vector.Add(row.GetString(2), SearchWeight.A);
            subject.Vector.Add(row.GetString(3), SearchWeight.A);
        }
    }

    // Title, place, participants, content, note.
    private static void AddCells(SearchVector vector, NpgsqlDataReader row, int from, SearchWeight title, SearchWeight place, SearchWeight content)
    {
        vector.Add(row.GetString(from), title);
        vector.Add(row.GetString(from + 1), place);
        vector.Add(row.GetString(from + 2), place);
        vector.Add(row.GetString(from + 3), content);
        vector.Add(row.GetString(from + 4), content);
    }
}
