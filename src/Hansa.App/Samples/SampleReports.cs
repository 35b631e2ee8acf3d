using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Core.Periods;
using Hansa.Core.Selections;

namespace Hansa.App.Samples;

/// <summary>Approves the sample region’s reports of the first quarters of its last year, as its coordinator would have done.</summary>
internal static class SampleReports
{
    private static readonly string[] s_forms = ["international-executive", "agreements-implementation", "international-municipal"];

    public static async Task ApproveAsync(Register register, string region, string actor, CancellationToken cancel)
    {
        foreach (var period in Enumerable.Range(1, 3).Select(quarter => Period.OfQuarter(2024, quarter)))
        {
            foreach (var form in s_forms)
            {
                var (_, problem) = await ReportFreeze.RunAsync(register, region, new ReportAsk(form, period, ReportScope.All), supersede: false, actor, cancel);
                SampleRegion.Expect(problem);
            }
        }
    }
}
