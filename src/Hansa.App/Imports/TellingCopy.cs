using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Imports;

/// <summary>Writes rows by binary COPY: activities, what was told, and the agreements named.</summary>
internal sealed class TellingCopy(NpgsqlConnection connection, string regionId, Guid importId, DateTimeOffset now) : IDisposable
{
    private readonly StoredJson _json = new();

    public async Task WriteAsync(IReadOnlyList<NewTelling> tellings, CancellationToken cancel)
    {
        await CopyActivitiesAsync(tellings, cancel);
        await CopyTellingsAsync(tellings, cancel);
        await CopyAgreementsAsync(tellings, cancel);
    }

    public void Dispose() => _json.Dispose();

    private async Task CopyActivitiesAsync(IReadOnlyList<NewTelling> tellings, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy activity (region_id, activity_id, kind, title, place, dates, content, participants, note, date_spans, edtf, days, first_day, last_day,
              headcount, headcount_qualifier, headcount_parts, mode, countries, regions, settlements, venue, organization_id, field_id, import_id, created_at)
            from stdin (format binary)
            """,
            cancel);
        foreach (var telling in tellings)
        {
            if (!telling.IsNewActivity)
            {
                continue;
            }

            var facts = telling.Facts;
            await copy.StartRowAsync(cancel);
            copy.Write(regionId, NpgsqlDbType.Text);
            copy.Write(telling.ActivityId, NpgsqlDbType.Uuid);
            copy.Write(KebabEnum.NameOf(facts.Kind), NpgsqlDbType.Text);
            WriteCells(copy, telling.Row);
            copy.Write(facts.DateSpans, NpgsqlDbType.Jsonb);
            copy.Write(facts.Edtf, NpgsqlDbType.Text);
            copy.Write(facts.Days, NpgsqlDbType.DateMultirange);
            Write(copy, facts.FirstDay, NpgsqlDbType.Date);
            Write(copy, facts.LastDay, NpgsqlDbType.Date);
            Write(copy, facts.Headcount?.Total, NpgsqlDbType.Integer);
            WriteText(copy, facts.Headcount is { } count ? KebabEnum.NameOf(count.Qualifier) : null);
            copy.Write(facts.Headcount is { } parts ? [.. parts.Parts] : Array.Empty<int>(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
            WriteText(copy, facts.Mode is { } mode ? KebabEnum.NameOf(mode) : null);
            copy.Write(facts.Countries, NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(facts.Regions, NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(facts.Settlements, NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(facts.Venue, NpgsqlDbType.Text);
            Write(copy, telling.OrganizationId, NpgsqlDbType.Uuid);
            Write(copy, telling.FieldId, NpgsqlDbType.Uuid);
            copy.Write(importId, NpgsqlDbType.Uuid);
            copy.Write(now, NpgsqlDbType.TimestampTz);
        }

        await copy.CompleteAsync(cancel);
    }

    private async Task CopyTellingsAsync(IReadOnlyList<NewTelling> tellings, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy telling (region_id, telling_id, import_id, activity_id, position, number, section, subsection, period_heading, organization_id, field_id,
              title, place, dates, content, participants, note, agreements_filled_down, extra, source_table, source_row, understanding, outside_period,
              problems, errors, warnings, repairs)
            from stdin (format binary)
            """,
            cancel);
        foreach (var telling in tellings)
        {
            var row = telling.Row;
            await copy.StartRowAsync(cancel);
            copy.Write(regionId, NpgsqlDbType.Text);
            copy.Write(telling.TellingId, NpgsqlDbType.Uuid);
            copy.Write(importId, NpgsqlDbType.Uuid);
            copy.Write(telling.ActivityId, NpgsqlDbType.Uuid);
            copy.Write(telling.Position, NpgsqlDbType.Integer);
            copy.Write(row.Number, NpgsqlDbType.Integer);
            WriteText(copy, row.Section);
            WriteText(copy, row.Subsection);
            WriteText(copy, row.PeriodHeading);
            Write(copy, telling.OrganizationId, NpgsqlDbType.Uuid);
            Write(copy, telling.FieldId, NpgsqlDbType.Uuid);
            WriteCells(copy, row);
            copy.Write(row.AgreementsFilledDown, NpgsqlDbType.Boolean);
            copy.Write(_json.WriteList(row.Extra, StoredExtra.Write), NpgsqlDbType.Jsonb);
            copy.Write(row.Source.Table, NpgsqlDbType.Integer);
            copy.Write(row.Source.Row, NpgsqlDbType.Integer);
            copy.Write(_json.Write(row, StoredUnderstanding.Write), NpgsqlDbType.Jsonb);
            copy.Write(row.OutsidePeriod, NpgsqlDbType.Boolean);
            copy.Write(_json.WriteList(row.Problems, StoredProblems.Write), NpgsqlDbType.Jsonb);
            copy.Write(Count(row, Severity.Error), NpgsqlDbType.Integer);
            copy.Write(Count(row, Severity.Warning), NpgsqlDbType.Integer);
            copy.Write(_json.WriteList(row.Repairs, StoredRepairs.Write), NpgsqlDbType.Jsonb);
        }

        await copy.CompleteAsync(cancel);
    }

    private async Task CopyAgreementsAsync(IReadOnlyList<NewTelling> tellings, CancellationToken cancel)
    {
        if (tellings.All(telling => telling.Row.Agreements.Count == 0))
        {
            return;
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            "copy telling_agreement (region_id, telling_id, position, title, agreement_key) from stdin (format binary)", cancel);
        // Rows that follow each other mostly name the same agreement.
        var (last, key) = ("", "");
        foreach (var telling in tellings)
        {
            for (var i = 0; i < telling.Row.Agreements.Count; i++)
            {
                var title = StoredText.Of(telling.Row.Agreements[i]);
                if (title != last)
                {
                    (last, key) = (title, AgreementKey.Of(title));
                }

                if (title.Length > 0)
                {
                    await copy.StartRowAsync(cancel);
                    copy.Write(regionId, NpgsqlDbType.Text);
                    copy.Write(telling.TellingId, NpgsqlDbType.Uuid);
                    copy.Write(i + 1, NpgsqlDbType.Integer);
                    copy.Write(title, NpgsqlDbType.Text);
                    copy.Write(key, NpgsqlDbType.Text);
                }
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private static void WriteCells(NpgsqlBinaryImporter copy, ReadingRow row)
    {
        copy.Write(StoredText.Of(row.Title), NpgsqlDbType.Text);
        copy.Write(StoredText.Of(row.Place), NpgsqlDbType.Text);
        copy.Write(StoredText.Of(row.Dates), NpgsqlDbType.Text);
        copy.Write(StoredText.Of(row.Content), NpgsqlDbType.Text);
        copy.Write(StoredText.Of(row.Participants), NpgsqlDbType.Text);
        copy.Write(StoredText.Of(row.Note), NpgsqlDbType.Text);
    }

    private static void WriteText(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(StoredText.Of(text), NpgsqlDbType.Text);
        }
    }

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
        {
            copy.Write(known, type);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static int Count(ReadingRow row, Severity severity)
    {
        var count = 0;
        foreach (var problem in row.Problems)
        {
            count += problem.Severity == severity ? 1 : 0;
        }

        return count;
    }
}
