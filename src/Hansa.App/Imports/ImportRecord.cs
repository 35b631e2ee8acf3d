using System.Text.Json;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Imports;

/// <summary>The record of one import and its file.</summary>
internal sealed class ImportRecord(ImportWriting writing, ReportOrigin origin, Guid importId, StoredJson json)
{
    public async Task InsertAsync(CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(writing.Connection);
        var file = new NpgsqlBatchCommand("insert into stored_file (region_id, sha256, content, stored_at) values ($1, $2, $3, $4) on conflict do nothing");
        Add(file, writing.RegionId, writing.Content.Sha256, writing.Content.Bytes, writing.Now);
        batch.BatchCommands.Add(file);
        var record = new NpgsqlBatchCommand(
            """
            insert into import (region_id, import_id, sha256, file_name, report, body, body_key, part, round_section, form, country,
              period_kind, period_start, period_end, title, columns, imported_at, imported_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17, $18)
            """);
        var period = origin.Period;
        Add(record,
            writing.RegionId, importId, writing.Content.Sha256, FileName(), origin.Head.Report, origin.Body, origin.BodyKey, origin.Part,
            Null(origin.Submission?.Section), Null(origin.Form), Null(origin.Country),
            Null(period is { } known ? KebabEnum.NameOf(known.Kind) : null));
        record.Parameters.Add(new() { Value = (object?)period?.Start ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        record.Parameters.Add(new() { Value = (object?)period?.End ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        Add(record, StoredText.Of(origin.Head.Title), json.WriteList(origin.Head.Columns, StoredColumns.Write), writing.Now, writing.Actor);
        batch.BatchCommands.Add(record);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public async Task SetOrganizationAsync(Guid? organization, CancellationToken cancel)
    {
        if (organization is { } known)
        {
            await using var command = new NpgsqlCommand("update import set organization_id = $3 where region_id = $1 and import_id = $2", writing.Connection);
            command.Parameters.Add(new() { Value = writing.RegionId });
            command.Parameters.Add(new() { Value = importId });
            command.Parameters.Add(new() { Value = known });
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    public async Task CompleteAsync(ReadingTail tail, IReadOnlyList<Problem> problems, int rows, bool nothingHeld, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            update import set footer = $3, problems = $4::jsonb, repairs = $5::jsonb, row_count = $6, nothing_held = $7
            where region_id = $1 and import_id = $2
            """,
            writing.Connection);
        command.Parameters.Add(new() { Value = writing.RegionId });
        command.Parameters.Add(new() { Value = importId });
        command.Parameters.Add(new() { Value = Null(tail.Footer), NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = json.WriteList(problems, StoredProblems.WriteOfFile) });
        command.Parameters.Add(new() { Value = json.WriteList(tail.Repairs, StoredRepairs.Write) });
        command.Parameters.Add(new() { Value = rows });
        command.Parameters.Add(new() { Value = nothingHeld });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>For the audit: which file and what came of it. Its rows are never changed and need no copy there.</summary>
    public string Summary(int rows, int newActivities) => json.Write((writing, origin, rows, newActivities), static (json, told) =>
    {
        json.WriteStartObject();
        json.WriteString("file", StoredText.Of(told.writing.Content.Name));
        json.WriteString("sha256", Convert.ToHexStringLower(told.writing.Content.Sha256));
        json.WriteString("body", told.origin.Body);
        json.WriteString("form", told.origin.Form);
        json.WriteString("period", told.origin.Period?.Code);
        json.WriteNumber("rows", told.rows);
        json.WriteNumber("newActivities", told.newActivities);
        json.WriteEndObject();
    });

    private string FileName() => StoredText.Of(writing.Content.Name) is { Length: > 0 } name ? name : "-";

    private static object Null(string? text) => text is null ? DBNull.Value : StoredText.Of(text);

    private static void Add(NpgsqlBatchCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(value is DBNull ? new() { Value = value, NpgsqlDbType = NpgsqlDbType.Text } : new() { Value = value });
        }
    }
}
