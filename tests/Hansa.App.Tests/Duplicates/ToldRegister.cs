using System.Globalization;
using Hansa.App.Registers;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Duplicates;

/// <summary>A register with a few activities, each told once, written by SQL: what merging does to them is seen in the tables themselves.</summary>
internal sealed class ToldRegister
{
    public const string Region = "RU-SMO";
    public const string Actor = "Иванова";

    private ToldRegister(Register register) => Register = register;

    public Register Register { get; }

    public static Guid Activity(int number) => Id(1, number);

    public static Guid Import(int number) => Id(2, number);

    public static async Task<ToldRegister> MakeAsync(RegisterServer server, int activities = 5)
    {
        var told = new ToldRegister(await server.RegisterAsync());
        await told.Register.Source.AskAsync(
            $$"""
            insert into region values ('{{Region}}', '{"nominative": "Смоленская область"}');
            insert into stored_file values ('{{Region}}', sha256('x'), 'x', '2020-07-01');
            """);
        for (var i = 1; i <= activities; i++)
        {
            await told.TellAsync(i, $"Выставка «Весна» {i}", i % 2 == 0 ? 10 * i : null);
        }

        return told;
    }

    /// <summary>One import of one row that tells of one new activity.</summary>
    public Task<object?> TellAsync(int number, string title, int? headcount)
    {
        var count = headcount?.ToString(CultureInfo.InvariantCulture);
        return Register.Source.AskAsync(
            $$"""
            insert into import (region_id, import_id, sha256, file_name, report, imported_at, imported_by)
            values ('{{Region}}', '{{Import(number)}}', sha256('x'), 'a{{number}}.docx', 1, '2020-07-0{{number}}', 'test');
            insert into activity (region_id, activity_id, kind, title, place, dates, date_spans, edtf, days, first_day, last_day,
              headcount, headcount_qualifier, headcount_parts, mode, countries, import_id, created_at)
            values ('{{Region}}', '{{Activity(number)}}', 'event', '{{title}}', 'г. Смоленск', '1-3 мая', '[{"start": "2020-05-01", "end": "2020-05-03", "precision": "day"}]', '2020-05-01/2020-05-03',
              '{[2020-05-01,2020-05-04)}', '2020-05-01', '2020-05-03', {{count ?? "null"}}, {{(count is null ? "null" : "'about'")}},
              '{ {{count}} }', {{(number % 3 == 0 ? "'online'" : "null")}}, '{BY}', '{{Import(number)}}', '2020-07-01 10:00:00.123456+00');
            insert into telling (region_id, telling_id, import_id, activity_id, position, number, title, place, dates, source_table, source_row, understanding, outside_period)
            values ('{{Region}}', '{{Id(3, number)}}', '{{Import(number)}}', '{{Activity(number)}}', 1, 4, '{{title}}', 'г. Смоленск', '1-3 мая', 1, 2,
              '{"edtf": "2020-05-01/2020-05-03"}', false);
            insert into telling_agreement values ('{{Region}}', '{{Id(3, number)}}', 1, 'Соглашение {{number}}', 'соглашение {{number}}', null, 'спортсмены {{number}}');
            """);
    }

    /// <summary>Every row of activities, tellings and their agreements; versions only ever grow and are left out.</summary>
    public async Task<string> DumpAsync() => (string)(await Register.Source.AskAsync(
        """
        select string_agg(line, E'\n' order by line) from (
          select 'activity ' || (to_jsonb(a) - 'version')::text as line from activity a
          union all select 'telling ' || to_jsonb(t)::text from telling t
          union all select 'agreement ' || to_jsonb(g)::text from telling_agreement g) lines
        """))!;

    public async Task<string?> OfAsync(int activity, string column) =>
        (await Register.Source.AskAsync($"select {column}::text from activity where activity_id = $1", Activity(activity))) as string;

    public Task<long> CurrentAsync() => Register.Source.CountAsync("activity where state = 'current'");

    private static Guid Id(int kind, int number) => new($"01900000-0000-7000-8000-0000000{kind}{number:0000}");
}
