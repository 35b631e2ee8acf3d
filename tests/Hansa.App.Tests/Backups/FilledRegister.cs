using Hansa.App.Registers;
using Hansa.Tests.Registers;
using Npgsql;

namespace Hansa.App.Tests.Backups;

/// <summary>A register with a row or more in every table, full of what is easily lost on the way.</summary>
internal static class FilledRegister
{
    private const string Rows =
        """
        insert into region values ('RU-SMO', '{"nominative": "Смоленская область", "genitive": "Смоленской области"}'), ('RU-TVE', '{"nominative": "Тверская область"}');
        insert into stored_file values ('RU-SMO', sha256('a'), '\x00ff0a0d095c5c2e0a', '2026-01-02 03:04:05.678901+00');
        insert into organization (region_id, organization_id, kind, founded) values
          ('RU-SMO', '00000000-0000-7000-8000-000000000001', 'executive-body', '1995-02-03'),
          ('RU-SMO', '00000000-0000-7000-8000-000000000002', 'subordinate-institution', null);
        insert into import (region_id, import_id, sha256, file_name, report, body, body_key, organization_id, form, period_kind, period_start, period_end, title, columns, row_count, imported_at, imported_by)
          values ('RU-SMO', '00000000-0000-7000-8000-000000000010', sha256('a'), E'Отчёт «2-й квартал»\t\\.docx', 1, 'Минкультуры', 'минкультуры',
            '00000000-0000-7000-8000-000000000001', 'international-executive', 'quarter', '2020-04-01', '2020-06-30', E'строка\nвторая\r\nтретья', '[{"role": "title", "heading": "А\nБ"}]', 2, now(), 'Иванова');
        -- Here the directory points to the import and the import to the directory.
        update organization set proposed = true, import_id = '00000000-0000-7000-8000-000000000010' where organization_id = '00000000-0000-7000-8000-000000000002';
        insert into organization_name values ('RU-SMO', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000021', 'Департамент "по культуре"; 1, 2', null, '[1995-02-03,2020-01-01)'),
          ('RU-SMO', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000022', '=Министерство культуры', 'Минкультуры', '[2020-01-01,)');
        insert into organization_alias values ('RU-SMO', 'минкультуры', '00000000-0000-7000-8000-000000000001');
        insert into organization_parent values ('RU-SMO', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000023', '00000000-0000-7000-8000-000000000001');
        insert into organization_succession values ('RU-SMO', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', 'split', '2020-01-01', 'Указ № 5');
        insert into field values ('RU-SMO', '00000000-0000-7000-8000-000000000031', 1);
        insert into field_label values ('RU-SMO', '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000032', 'В сфере культуры');
        insert into field_alias values ('RU-SMO', 'культура', '00000000-0000-7000-8000-000000000031');
        insert into municipality values ('RU-SMO', '00000000-0000-7000-8000-000000000041', 'city-district', null);
        insert into municipality_name values ('RU-SMO', '00000000-0000-7000-8000-000000000041', '00000000-0000-7000-8000-000000000042', 'Город Смоленск');
        insert into activity (region_id, activity_id, kind, title, place, content, date_spans, days, first_day, last_day, headcount, headcount_qualifier, headcount_parts, mode, countries, settlements, organization_id, field_id, import_id, created_at)
        values ('RU-SMO', '00000000-0000-7000-8000-000000000051', 'event', E'Фестиваль \\"Дружба\\"\t\\N', 'г. Витебск, 😀', E'a\nb', '[{"start": "2020-04-01", "n": 0.10, "x": null}]',
            '{[2020-04-01,2020-04-03),[2020-05-01,2020-05-02)}', '2020-04-01', '2020-05-01', 12000, 'about', '{5,7}', 'hybrid', '{BY,CN}', '{"Витебск","a,\"b\"","NULL"}',
            '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000010', '2026-01-02 03:04:05.678901+00'),
          ('RU-SMO', '00000000-0000-7000-8000-000000000052', 'signing', '-1+1', '', '', '[]', '{}', null, null, null, null, '{}', null, '{}', '{}', null, null, null, now());
        insert into activity (region_id, activity_id, state, merged_into, kind, created_at)
        values ('RU-SMO', '00000000-0000-7000-8000-000000000050', 'merged', '00000000-0000-7000-8000-000000000052', 'ongoing', now());
        update activity set version = 7 where activity_id = '00000000-0000-7000-8000-000000000051';
        insert into telling (region_id, telling_id, import_id, activity_id, position, number, title, source_table, source_row, understanding, outside_period)
        values ('RU-SMO', '00000000-0000-7000-8000-000000000061', '00000000-0000-7000-8000-000000000010', '00000000-0000-7000-8000-000000000051', 1, 1, 'Фестиваль', 1, 4, '{"edtf": "2020-04-01"}', false);
        insert into telling_agreement values ('RU-SMO', '00000000-0000-7000-8000-000000000061', 1, 'Соглашение', 'соглашение', null, '');
        insert into audit (region_id, at, actor, action, subject, subject_id, before, after)
        select 'RU-SMO', now() + n * interval '1 second', 'Иванова', 'change', 'activity', '00000000-0000-7000-8000-000000000051', null, jsonb_build_object('n', n, 'title', E'"ё"\n') from generate_series(1, 3) n;
        """;

    public static Task<Register> MakeAsync(RegisterServer server) => server.FilledAsync(nameof(FilledRegister), register => register.Source.AskAsync(Rows));

    /// <summary>Fills a database of any schema that has the tables of the first steps.</summary>
    public static Task FillAsync(NpgsqlDataSource source) => source.AskAsync(Rows);

    /// <summary>A line for each table, with its number of rows and a hash of all they hold.</summary>
    public static async Task<IReadOnlyList<string>> PrintAsync(Register register) => await PrintAsync(register.Source, await ColumnsAsync(register.Source));

    /// <summary>The same of some tables and columns.</summary>
    public static async Task<IReadOnlyList<string>> PrintAsync(NpgsqlDataSource source, IReadOnlyList<(string Table, string Columns)> parts)
    {
        var prints = new List<string>();
        foreach (var (table, columns) in parts)
        {
            prints.Add($"{table} {await source.AskAsync($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text collate \"C\")), '') from (select {columns} from \"{table}\") t")}");
        }

        return prints;
    }

    /// <summary>All tables with their columns, but for those of the search and of the schema's steps.</summary>
    public static async Task<IReadOnlyList<(string Table, string Columns)>> ColumnsAsync(NpgsqlDataSource source)
    {
        var tables = (string[])(await source.AskAsync(
            """
            select array_agg(c.relname || ':' || columns order by c.relname)
            from pg_class c join lateral (
              select string_agg(quote_ident(attname), ', ' order by attname) as columns from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) a on true
            where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'search\_%' and relname <> 'schema_change'
            """))!;
        return [.. tables.Select(table => (table[..table.IndexOf(':', StringComparison.Ordinal)], table[(table.IndexOf(':', StringComparison.Ordinal) + 1)..]))];
    }
}
