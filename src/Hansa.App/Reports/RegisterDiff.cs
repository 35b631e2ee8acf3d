using System.Data;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Diffs;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>Which report a period was compared with its parts by.</summary>
public enum ComparedReport
{
    /// <summary>The one approved.</summary>
    Frozen,

    /// <summary>A consolidated report that was imported.</summary>
    Imported,

    /// <summary>What the register would give now.</summary>
    Preview,
}

/// <param name="Parts">The reports of shorter periods that were compared: «international-executive-2020-Q2».</param>
public sealed record PeriodDifference(ReportDifference Difference, ComparedReport Compared, string Title, IReadOnlyList<string> Parts);

/// <summary>Compares the report of a period with those of its parts: what is missing, what got in, what lost a count (domain.md M-45 … M-47).</summary>
public static class RegisterDiff
{
    public static Task<(PeriodDifference? Difference, Problem? Problem)> CompareAsync(
        Register register, string regionId, ReportAsk asked, CancellationToken cancel = default) =>
        CompareAsync(register, regionId, asked, asItWouldBeNow: false, cancel);

    /// <param name="asItWouldBeNow">Compares what the register would give now, even where a report was approved or imported.</param>
    public static async Task<(PeriodDifference? Difference, Problem? Problem)> CompareAsync(
        Register register, string regionId, ReportAsk asked, bool asItWouldBeNow, CancellationToken cancel = default)
    {
        var (ask, form, refusal) = ReportAsk.Check(asked);
        if (ask is null)
        {
            return (null, refusal);
        }

        await using var db = register.Db();
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var parts = await PartsAsync(register, db, regionId, ask, form!, cancel);
        if (parts.Count == 0)
        {
            return (null, ReportAsk.Refusal("report.no-parts", ask.Period.Code));
        }

        var (whole, compared) = asItWouldBeNow
            ? (await PreviewAsync(register, regionId, ask, cancel), ComparedReport.Preview)
            : await WholeAsync(register, db, regionId, ask, cancel);
        var names = parts.Select(part => part.Head.File).ToList();
        return (new PeriodDifference(ReportDiff.Compare(parts, whole), compared, whole.Head.Title, names), null);
    }

    /// <summary>What the register would give now against what was approved last: what came, went and changed since.</summary>
    /// <returns>Problem <c>report.not-frozen</c> where none was approved.</returns>
    public static async Task<(PeriodDifference? Difference, Problem? Problem)> CompareWithApprovedAsync(
        Register register, string regionId, ReportAsk asked, CancellationToken cancel = default)
    {
        var (frozen, problem) = await FrozenReports.FindAsync(register, regionId, asked, null, cancel);
        if (frozen is null)
        {
            return (null, problem);
        }

        if (await FrozenReports.FileAsync(register, frozen, cancel) is not { } docx)
        {
            return (null, new Problem("report.file-broken", Severity.Error));
        }

        var old = FrozenReports.ReadingOf(frozen, docx);
        var now = await PreviewAsync(register, regionId, asked with { Scope = asked.Scope.Normalized }, cancel);
        return (new PeriodDifference(ReportDiff.Compare([old], now), ComparedReport.Preview, now.Head.Title, [old.Head.File]), null);
    }

    private static async Task<(Reading Reading, ComparedReport Compared)> WholeAsync(
        Register register, RegisterDb db, string regionId, ReportAsk ask, CancellationToken cancel)
    {
        if (await FrozenReports.InForceAsync(db, regionId, ask, cancel) is { } frozen && await FrozenReports.FileAsync(register, frozen, cancel) is { } docx)
        {
            return (FrozenReports.ReadingOf(frozen, docx), ComparedReport.Frozen);
        }

        // A scope narrower than a country is nobody's imported report.
        if (ask.Scope == new ReportScope(ask.Scope.Country))
        {
            var import = await db.Imports.AsNoTracking()
                .Where(import => import.RegionId == regionId && import.State == ImportState.Current && import.BodyKey == "" && import.Form == ask.Form
                    && import.Country == ask.Scope.Country && import.PeriodStart == ask.Period.Start && import.PeriodEnd == ask.Period.End)
                .OrderByDescending(import => import.ImportId)
                .FirstOrDefaultAsync(cancel);
            if (import is not null)
            {
                return ((await StoredReadings.LoadAsync(db, regionId, [import.ImportId], cancel))[0].Reading, ComparedReport.Imported);
            }
        }

        return (await PreviewAsync(register, regionId, ask, cancel), ComparedReport.Preview);
    }

    private static async Task<Reading> PreviewAsync(Register register, string regionId, ReportAsk ask, CancellationToken cancel)
    {
        // The parts are what was told: what was only planned would seem to have got in.
        var (preview, _) = await RegisterReports.PreviewAsync(register, regionId, ask, withPlans: false, cancel);
        return ReadingOf(preview!.Report, ask.Form, ask.Period, ask.Scope.Country);
    }

    private static async Task<List<Reading>> PartsAsync(Register register, RegisterDb db, string regionId, ReportAsk ask, Form form, CancellationToken cancel)
    {
        var forms = ReportSelector.FormsFor(form);
        var told = await db.Imports.AsNoTracking()
            .Where(import => import.RegionId == regionId && import.State == ImportState.Current && forms.Contains(import.Form!)
                && import.PeriodStart >= ask.Period.Start && import.PeriodEnd <= ask.Period.End
                && (import.PeriodStart > ask.Period.Start || import.PeriodEnd < ask.Period.End)
                && (import.Country == null || ask.Scope.Country == null || import.Country == ask.Scope.Country))
            .Select(import => new { import.Form, Kind = import.PeriodKind!.Value, Start = import.PeriodStart!.Value, End = import.PeriodEnd!.Value, import.Country })
            .Distinct()
            .ToListAsync(cancel);
        var parts = new List<Reading>();
        foreach (var part in told.OrderBy(part => part.Start).ThenBy(part => part.Form))
        {
            var period = new Period(part.Kind, part.Start, part.End);
            var asked = new ReportAsk(part.Form!, period, new ReportScope(part.Country));
            var frozen = await FrozenReports.InForceAsync(db, regionId, asked, cancel);
            parts.Add(frozen is not null && await FrozenReports.FileAsync(register, frozen, cancel) is { } docx
                ? Named(FrozenReports.ReadingOf(frozen, docx), asked)
                : await AsToldAsync(db, regionId, asked, cancel));
        }

        return parts;
    }

    /// <summary>What was told in one form for one period, once, whatever else the register knows of it.</summary>
    private static async Task<Reading> AsToldAsync(RegisterDb db, string regionId, ReportAsk ask, CancellationToken cancel)
    {
        var form = FormCatalog.BuiltIn.Find(ask.Form, ask.Period.Year)!;
        var activities = await ToldActivities.LoadAsync(db, regionId, new Wanted(ask.Period, [ask.Form], []), cancel);
        var told = activities
            .Select(activity => activity with { Tellings = [.. activity.Tellings.Where(row => row.Report.Period == ask.Period && row.Report.Country == ask.Scope.Country)] })
            .Where(activity => activity.Tellings.Count > 0)
            .ToList();
        var selection = ReportSelector.Select(new ReportQuery(form, ask.Period) { Rule = PeriodRule.Reported }, told);
        var report = ReportComposer.Compose(new ReportRequest(form, ask.Period, [.. selection.Rows.Select(row => row.Row)]) { InOrder = true }).Report;
        return Named(ReadingOf(report, ask.Form, ask.Period, ask.Scope.Country), ask);
    }

    private static Reading Named(Reading reading, ReportAsk ask) => reading with { Head = reading.Head with { File = $"{ask.Form}-{ask.Period.Code}" } };

    /// <summary>A report as the reading its file would give.</summary>
    public static Reading ReadingOf(Report report, string form, Period period, string? country)
    {
        var reading = Reading.Collect(ReportParts.Of(report, $"{form}-{period.Code}"))[0];
        return reading with { Head = reading.Head with { Country = country } };
    }
}
