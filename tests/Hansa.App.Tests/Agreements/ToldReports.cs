using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Tests;

namespace Hansa.App.Tests.Agreements;

/// <summary>Real reports taken into a register.</summary>
internal static class ToldReports
{
    public const string Region = "RU-SMO";

    public static async Task TellAsync(Register register, params string[] reports)
    {
        var paths = reports.Select(report => Repo.SharedPath("reports", report + ".docx")).ToList();
        var summary = await new ReportImport(register).RunAsync(new ImportRequest(paths, "Петров"));
        Assert.All(summary.Outcomes, outcome => Assert.Equal(ImportStatus.Imported, outcome.Status));
    }
}
