using System.Globalization;
using System.Security.Cryptography;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>Finds approved reports and gives back what was approved.</summary>
public static class FrozenReports
{
    /// <summary>All, with those that others took the place of; newest period first, then in the order of approval.</summary>
    public static async Task<IReadOnlyList<FrozenReport>> ListAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.FrozenReports.AsNoTracking()
            .Where(report => report.RegionId == regionId)
            .OrderByDescending(report => report.PeriodStart).ThenBy(report => report.Form).ThenBy(report => report.FrozenReportId)
            .ToListAsync(cancel);
    }

    /// <summary>Those in force of the newest periods.</summary>
    public static async Task<IReadOnlyList<FrozenReport>> LatestAsync(Register register, string regionId, int most, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.FrozenReports.AsNoTracking()
            .Where(report => report.RegionId == regionId && report.SupersededBy == null)
            .OrderByDescending(report => report.PeriodEnd).ThenByDescending(report => report.PeriodStart).ThenBy(report => report.Form).Take(most)
            .ToListAsync(cancel);
    }

    /// <param name="edition">Null for the one in force.</param>
    public static async Task<(FrozenReport? Frozen, Problem? Problem)> FindAsync(
        Register register, string regionId, ReportAsk asked, int? edition, CancellationToken cancel = default)
    {
        var (ask, _, refusal) = ReportAsk.Check(asked);
        if (ask is null)
        {
            return (null, refusal);
        }

        await using var db = register.Db();
        var found = edition is null
            ? await InForceAsync(db, regionId, ask, cancel)
            : await Asked(db, regionId, ask).SingleOrDefaultAsync(report => report.Edition == edition, cancel);
        return found is null ? (null, ReportAsk.Refusal("report.not-frozen", ask.Form, ask.Period.Code)) : (found, null);
    }

    public static async Task<FrozenReport?> FindAsync(Register register, string regionId, Guid id, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.FrozenReports.AsNoTracking().SingleOrDefaultAsync(report => report.RegionId == regionId && report.FrozenReportId == id, cancel);
    }

    /// <summary>The report with those it took the place of and that took its own, the last one first.</summary>
    public static async Task<IReadOnlyList<FrozenReport>> EditionsAsync(Register register, FrozenReport frozen, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await Asked(db, frozen.RegionId, new ReportAsk(frozen.Form, frozen.Period, frozen.Scope)).OrderByDescending(report => report.Edition).ToListAsync(cancel);
    }

    /// <summary>The Word file as approved, or null when it no longer is what was approved.</summary>
    public static Task<byte[]?> FileAsync(Register register, FrozenReport frozen, CancellationToken cancel = default) => FileAsync(register, frozen, "docx", cancel);

    /// <summary>A file as approved, or null when none was kept or it no longer is what was approved.</summary>
    /// <param name="format">One of <see cref="FormatsAsync"/>.</param>
    public static async Task<byte[]?> FileAsync(Register register, FrozenReport frozen, string format, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var file = await db.FrozenReportFiles.AsNoTracking().SingleOrDefaultAsync(
            file => file.RegionId == frozen.RegionId && file.FrozenReportId == frozen.FrozenReportId && file.Format == format, cancel);
        return file is not null && SHA256.HashData(file.Content).AsSpan().SequenceEqual(file.Sha256) ? file.Content : null;
    }

    /// <summary>The files kept, with their sizes in bytes; reports approved long ago have the Word file only.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> FormatsAsync(Register register, FrozenReport frozen, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.FrozenReportFiles.AsNoTracking()
            .Where(file => file.RegionId == frozen.RegionId && file.FrozenReportId == frozen.FrozenReportId)
            .ToDictionaryAsync(file => file.Format, file => file.Content.Length, cancel);
    }

    /// <summary>The approved file read back: what is compared, and what other formats are written from.</summary>
    public static Reading ReadingOf(FrozenReport frozen, byte[] docx)
    {
        using var stream = new MemoryStream(docx, writable: false);
        var name = string.Create(CultureInfo.InvariantCulture, $"{frozen.Form}-{frozen.Period.Code}.docx");
        var options = ReadOptions.Default with { Form = frozen.Form, Period = frozen.Period, Check = false };
        var reading = ReportReader.Read(DocumentReader.Open(stream, name), options)[0];
        return reading with { Head = reading.Head with { Country = frozen.Country } };
    }

    public static Report ReportOf(FrozenReport frozen, byte[] docx)
    {
        var form = FormCatalog.BuiltIn.All.FirstOrDefault(form => form.Id == frozen.Form && form.Version == frozen.FormVersion);
        return Report.Of(ReadingOf(frozen, docx), form);
    }

    internal static Task<FrozenReport?> InForceAsync(RegisterDb db, string regionId, ReportAsk ask, CancellationToken cancel) =>
        Asked(db, regionId, ask).SingleOrDefaultAsync(report => report.SupersededBy == null, cancel);

    private static IQueryable<FrozenReport> Asked(RegisterDb db, string regionId, ReportAsk ask) => db.FrozenReports.AsNoTracking().Where(report =>
        report.RegionId == regionId && report.Form == ask.Form && report.PeriodStart == ask.Period.Start && report.PeriodEnd == ask.Period.End
        && report.Country == ask.Scope.Country && report.Field == ask.Scope.Field && report.Organization == ask.Scope.Organization
        && report.Agreement == ask.Scope.Agreement);
}
