using System.Buffers;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Documents.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Reports;

/// <summary>Approves a report: its text, names and files are kept for ever, while the register goes on.</summary>
public static class ReportFreeze
{
    /// <param name="supersede">Takes the place of the one in force; without it a second approval is refused.</param>
    public static async Task<(FrozenReport? Frozen, Problem? Problem)> RunAsync(
        Register register, string regionId, ReportAsk asked, bool supersede, string actor, CancellationToken cancel = default)
    {
        var (preview, problem) = await RegisterReports.PreviewAsync(register, regionId, asked, cancel);
        return preview is null ? (null, problem) : await RunAsync(register, regionId, preview, supersede, actor, cancel: cancel);
    }

    /// <summary>Approves exactly what a person has seen.</summary>
    /// <param name="name">How the person calls it, beside its title; mostly "".</param>
    public static async Task<(FrozenReport? Frozen, Problem? Problem)> RunAsync(
        Register register, string regionId, ReportPreview preview, bool supersede, string actor, string name = "", CancellationToken cancel = default)
    {
        if (preview.Selection.Rows.Count == 0)
        {
            return (null, new Problem("report.empty", Severity.Error));
        }

        var files = FrozenFiles.Of(preview.Report);
        await using var db = register.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var inForce = await FrozenReports.InForceAsync(db, regionId, preview.Ask, cancel);
        if (inForce is not null && !supersede)
        {
            return (null, ReportAsk.Refusal("report.already-frozen", inForce.Title, inForce.FrozenAt.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), inForce.FrozenBy));
        }

        var frozen = Of(register, regionId, preview, (inForce?.Edition ?? 0) + 1, actor, name);
        try
        {
            if (inForce is not null && await ReplaceAsync(db, inForce, frozen.FrozenReportId, cancel) == 0)
            {
                return (null, ReportAsk.Refusal("report.frozen-meanwhile", preview.Report.Title));
            }

            db.FrozenReports.Add(frozen);
            await db.SaveChangesAsync(cancel);
            Add(db, frozen, preview, files);
            await db.SaveChangesAsync(cancel);
            var deed = new Deed("freeze", "frozen_report", frozen.FrozenReportId, inForce is null ? null : $"{{\"superseded\": \"{inForce.FrozenReportId}\"}}", Image(frozen));
            await AuditTrail.AppendAsync((NpgsqlConnection)db.Database.GetDbConnection(), regionId, frozen.FrozenAt, actor, [deed], cancel);
            await transaction.CommitAsync(cancel);
            return (frozen, null);
        }
        catch (DbUpdateException conflict) when (conflict.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Two approved at the same moment: the first one stands.
            return (null, ReportAsk.Refusal("report.frozen-meanwhile", preview.Report.Title));
        }
    }

    private static FrozenReport Of(Register register, string regionId, ReportPreview preview, int edition, string actor, string name)
    {
        var (ask, report) = (preview.Ask, preview.Report);
        return new FrozenReport
        {
            RegionId = regionId,
            FrozenReportId = register.Ids.Next(),
            Form = ask.Form,
            FormVersion = report.Form!.Version,
            PeriodKind = ask.Period.Kind,
            PeriodStart = ask.Period.Start,
            PeriodEnd = ask.Period.End,
            Country = ask.Scope.Country,
            Field = ask.Scope.Field,
            Organization = ask.Scope.Organization,
            Agreement = ask.Scope.Agreement,
            Rule = preview.Rule,
            Edition = edition,
            Title = report.Title,
            Name = name,
            Note = preview.Note,
            RowCount = preview.Selection.Rows.Count,
            Data = Data(preview),
            FrozenAt = register.Time.GetUtcNow(),
            FrozenBy = actor,
        };
    }

    private static void Add(RegisterDb db, FrozenReport frozen, ReportPreview preview, IReadOnlyList<(string Format, byte[] Content)> files)
    {
        var position = 0;
        foreach (var row in preview.Selection.Rows)
        {
            db.FrozenReportRows.Add(new FrozenReportRow
            {
                RegionId = frozen.RegionId,
                FrozenReportId = frozen.FrozenReportId,
                Position = ++position,
                ActivityId = row.ActivityId,
                TellingId = row.Telling.TellingId,
                CarriedOverFrom = row.CarriedFrom?.Code,
            });
        }

        foreach (var (format, content) in files)
        {
            db.FrozenReportFiles.Add(new FrozenReportFile
            {
                RegionId = frozen.RegionId, FrozenReportId = frozen.FrozenReportId, Format = format, Sha256 = SHA256.HashData(content), Content = content,
            });
        }
    }

    private static Task<int> ReplaceAsync(RegisterDb db, FrozenReport old, Guid by, CancellationToken cancel) =>
        db.FrozenReports
            .Where(report => report.RegionId == old.RegionId && report.FrozenReportId == old.FrozenReportId && report.SupersededBy == null)
            .ExecuteUpdateAsync(set => set.SetProperty(report => report.SupersededBy, by), cancel);

    private static string Data(ReportPreview preview)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.LineOptions))
        {
            ReportJson.Write(json, preview, Language.Russian);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Image(FrozenReport frozen)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.LineOptions))
        {
            json.WriteStartObject();
            json.WriteString("title", frozen.Title);
            json.WriteString("form", frozen.Form);
            json.WriteString("period", frozen.Period.Code);
            json.WriteNumber("edition", frozen.Edition);
            json.WriteNumber("rows", frozen.RowCount);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
