using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Reports;

/// <summary>Writes a report's title by the pattern of its form.</summary>
internal static class ReportTitle
{
    /// <summary>A case that is not known is said, and the nominative stands in the title.</summary>
    public static string Write(Form form, Period period, CasedName? region, CasedName? country, List<Problem> problems) =>
        CellText.OneLine(form.Title.Fill((slot, wanted) => slot switch
        {
            "period" => PeriodSlot.Of(period, wanted),
            "region" => Named("region", region, wanted, problems),
            "country" => Named("country", country, wanted, problems),
            _ => Named(slot, form.Names.GetValueOrDefault(slot), wanted, problems),
        }));

    private static string Named(string slot, CasedName? name, string wanted, List<Problem> problems)
    {
        if (FormWords.CaseOf(wanted) is { } grammaticalCase && name?.Of(grammaticalCase) is { Length: > 0 } words)
        {
            return words;
        }

        problems.Add(new Problem("form.case-missing", Severity.Error) { Text = slot, Arguments = [name?.Nominative ?? slot, wanted] });
        return name?.Nominative ?? "";
    }
}
