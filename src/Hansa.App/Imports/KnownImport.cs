using Hansa.App.Directories;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Imports;

/// <summary>Tells whether the register has a file already: the same bytes for the same body and period.</summary>
internal static class KnownImport
{
    /// <returns>What the register has, or null. A file that was withdrawn may come again; one that a newer has replaced may not by mistake.</returns>
    public static async Task<ImportOutcome?> FindAsync(
        NpgsqlConnection connection, ImportRequest request, ImportSource source, FileContent content, CancellationToken cancel)
    {
        var body = source.Submission?.Body ?? request.Body;
        var period = request.Period ?? source.Round?.Period;
        await using var command = new NpgsqlCommand(
            """
            select import_id, body, row_count, state, form, period_kind, period_start, period_end, nothing_held
            from import
            where sha256 = $1 and state <> 'withdrawn'
              and ($2::text is null or region_id = $2) and ($3::text is null or body_key = $3) and part = $4
              and ($5::date is null or (period_start = $5 and period_end = $6)) and ($7::text is null or form = $7)
            order by state, report, import_id
            limit 1
            """,
            connection);
        Add(command, content.Sha256, NpgsqlDbType.Bytea);
        Add(command, request.Region, NpgsqlDbType.Text);
        Add(command, body is null ? null : DirectoryKey.Of(body), NpgsqlDbType.Text);
        Add(command, source.Part, NpgsqlDbType.Text);
        Add(command, period?.Start, NpgsqlDbType.Date);
        Add(command, period?.End, NpgsqlDbType.Date);
        Add(command, request.Form, NpgsqlDbType.Text);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
        {
            return null;
        }

        var isReplaced = reader.GetString(3) == "replaced";
        IReadOnlyList<Problem> problems = isReplaced ? [new Problem("import.replaced-already", Severity.Hint) { Text = content.Name }] : [];
        return new ImportOutcome(content.Name, reader.GetString(1), ImportStatus.Unchanged, reader.GetGuid(0), reader.GetInt32(2), 0, problems)
        {
            Form = reader.IsDBNull(4) ? null : reader.GetString(4),
            PeriodCode = reader.IsDBNull(5) ? null
                : new Period(Registers.KebabEnum.ValueOf<PeriodKind>(reader.GetString(5)), reader.GetFieldValue<DateOnly>(6), reader.GetFieldValue<DateOnly>(7)).Code,
            NothingHeld = reader.GetBoolean(8),
        };
    }

    private static void Add(NpgsqlCommand command, object? value, NpgsqlDbType type) =>
        command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
}
