using Hansa.App.Agreements;
using Hansa.App.Directories;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hansa.App.Submissions;

/// <summary>
/// Puts an accepted submission into the register: its rows, as they stand, become an import of the body, written down as a Word
/// file of their own and linked row by row to what they were made of. It takes the place of what was accepted before.
/// </summary>
internal static class Acceptance
{
    private const int ReadAhead = 5_000;

    /// <returns>The import, within the step’s transaction; the one there already when nothing has changed since.</returns>
    public static async Task<(Guid? ImportId, Problem? Problem)> RunAsync(RegisterWork work, TakenStep step, CancellationToken cancel)
    {
        var (submission, rows) = (step.Record.Submission, await step.RowsAsync(cancel));
        var frame = await step.Record.FrameAsync(step.Db, cancel);
        var reading = submission.NothingHeld ? SubmissionReading.OfNothing(frame) : SubmissionReading.Of(frame with { KnownAgreements = null }, rows);
        var content = new FileContent(step.Record.Body + ".docx", Write(step.Record, reading));
        if (await IsCurrentAsync(step.Db, submission, content, cancel))
        {
            return (submission.ImportId, null);
        }

        var connection = RegisterWork.ConnectionOf(step.Db);
        await NameAsync(connection, submission, step.Record.Body, cancel);
        var transaction = (NpgsqlTransaction)step.Db.Database.CurrentTransaction!.GetDbTransaction();
        var writing = new ImportWriting(work.Register, connection, transaction, work.RegionId, work.Actor, content);
        var outcome = await WriteAsync(step.Record, writing, Sourced(reading, content), cancel);
        if (outcome.ImportId is not { } importId)
        {
            return (null, outcome.Problems is [var why, ..] ? why : new Problem("submission.empty", Severity.Error));
        }

        await AgreementLinks.LinkAsync(connection, work.RegionId, importId, cancel);
        await LinkAsync(connection, work.RegionId, importId, rows, cancel);
        step.Deeds.AddRange(writing.Deeds);
        return (importId, null);
    }

    private static byte[] Write(SubmissionRecord record, Reading reading)
    {
        var report = Report.Of(reading, record.Form);
        if (reading.Rows.Count == 0)
        {
            report = report with { Footer = Sentences.Core.Get("submission.nothing-held-statement", Language.Russian) };
        }

        using var file = new MemoryStream();
        ReportWriter.Write(report, file, FileFormat.Docx);
        return file.ToArray();
    }

    private static async Task<bool> IsCurrentAsync(RegisterDb db, Submission submission, FileContent content, CancellationToken cancel) =>
        submission.ImportId is { } importId && await db.Imports.AnyAsync(
            import => import.RegionId == submission.RegionId && import.ImportId == importId && import.State == ImportState.Current && import.Sha256 == content.Sha256, cancel);

    // The directory knows the sender; headings that name it find it too.
    private static async Task NameAsync(NpgsqlConnection connection, Submission submission, string body, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "insert into organization_alias (region_id, alias_key, organization_id) values ($1, $2, $3) on conflict do nothing", connection);
        command.Parameters.Add(new() { Value = submission.RegionId });
        command.Parameters.Add(new() { Value = DirectoryKey.Of(body) });
        command.Parameters.Add(new() { Value = submission.OrganizationId });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Each row with its place in the file written.</summary>
    private static Reading Sourced(Reading reading, FileContent content)
    {
        var written = ReportReader.Read(content.Open(new ImportRequest([], "").Limits), new ReadOptions { Check = false }).SelectMany(read => read.Rows).ToList();
        return reading with
        {
            Rows = [.. reading.Rows.Select((row, i) => row with { Source = written.Count == reading.Rows.Count ? written[i].Source : new RowSource(1, i + 1) })],
        };
    }

    private static async Task<ImportOutcome> WriteAsync(SubmissionRecord record, ImportWriting writing, Reading reading, CancellationToken cancel)
    {
        var request = new ImportRequest([], writing.Actor) { Region = writing.RegionId, Body = record.Body };
        var origin = new ReportOrigin(request, new ImportSource(writing.Content.Name, null, null, ""), reading.Head)
        {
            OrganizationId = record.Submission.OrganizationId,
            Replaces = record.Submission.ImportId,
        };
        using var parts = new PartsAhead([reading.Head, .. reading.Rows, reading.Tail], ReadAhead);
        parts.NextHead();
        await using var report = new ReportWriting(writing, origin);
        return await report.RunAsync(parts, static _ => { }, cancel);
    }

    private static async Task LinkAsync(NpgsqlConnection connection, string regionId, Guid importId, IReadOnlyList<SubmittedRow> rows, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into submission_telling (region_id, telling_id, submission_row_id)
            select t.region_id, t.telling_id, r.id
            from telling t join unnest($3) with ordinality r (id, place) on r.place = t.position
            where t.region_id = $1 and t.import_id = $2
            """,
            connection);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = importId });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Id).ToArray() });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
