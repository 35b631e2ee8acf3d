using Npgsql;

namespace Hansa.App.Backups;

/// <summary>A table whose rows are part of the register, as the catalogue of the database describes it.</summary>
/// <param name="Columns">In the order of the table, without those the database reckons itself.</param>
/// <param name="Order">What its rows are sorted by to come in the same order on every server: the primary key.</param>
internal sealed record StoredTable(string Name, IReadOnlyList<string> Columns, string Order)
{
    /// <summary>Tables that are made again from the others: the search index (0040_search.sql).</summary>
    private static readonly string[] s_derived = ["search_document", "search_word", "search_agreement", "search_pending", "search_state"];

    public string Quoted => Quote(Name);

    public string ColumnList => string.Join(", ", Columns.Select(Quote));

    /// <summary>All of them by name. The steps of the schema and derived tables are left out.</summary>
    public static async Task<IReadOnlyList<StoredTable>> ReadAllAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var tables = new List<StoredTable>();
        await using var command = new NpgsqlCommand(
            """
            select c.relname,
              array_agg(a.attname::text order by a.attnum),
              -- How words sort differs from server to server.
              coalesce((select string_agg(quote_ident(k.attname) || case when k.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by part.place)
                from pg_index i cross join unnest(i.indkey) with ordinality part (attnum, place) join pg_attribute k on k.attrelid = c.oid and k.attnum = part.attnum
                where i.indrelid = c.oid and i.indisprimary), quote_ident(c.relname) || '::text collate "C"')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
              and c.relname <> 'schema_change' and c.relname <> all ($1)
            group by c.oid, c.relname
            order by c.relname collate "C"
            """,
            connection) { Parameters = { new() { Value = s_derived } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            tables.Add(new StoredTable(reader.GetString(0), reader.GetFieldValue<string[]>(1), reader.GetString(2)));
        }

        return tables;
    }

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
