using Hansa.App.Reports;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>Reports in the making and approved ones.</summary>
public sealed partial class RegisterDb
{
    public DbSet<ReportDraft> ReportDrafts => Set<ReportDraft>();

    public DbSet<ReportDecision> ReportDecisions => Set<ReportDecision>();

    public DbSet<FrozenReport> FrozenReports => Set<FrozenReport>();

    public DbSet<FrozenReportRow> FrozenReportRows => Set<FrozenReportRow>();

    public DbSet<FrozenReportFile> FrozenReportFiles => Set<FrozenReportFile>();
}
