using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>What is known when the header of a report has been found.</summary>
/// <param name="Headings">Lines between the title and the table that stand over its first rows.</param>
/// <param name="SectionByDefault">The section of rows without a heading of their own.</param>
internal sealed record ReportBeginning(ReadingHead Head, IReadOnlyList<string> Headings, string? SectionByDefault, IReadOnlyList<Problem> Problems)
{
    /// <param name="above">The lines above the table.</param>
    /// <param name="sheet">The sheet of a workbook, or null.</param>
    /// <param name="ahead">The parts that follow, as many as have been looked over.</param>
    public static ReportBeginning Of(
        TitleBlock above, string? sheet, IReadOnlyList<ReadColumn> columns, ColumnMap map, string fileName, int report, ReadOptions options,
        IEnumerable<DocumentPart> ahead)
    {
        var (title, body, told, headings) = above.Read();
        var problems = new List<Problem>();
        var name = WithoutExtension(fileName);
        var period = options.Period ?? told ?? (columns.Count > 0 ? WithYear(title, map, ahead, sheet, name, problems) ?? OfNames(sheet, name, problems) : null);
        var (form, country) = options.Forms.Recognize(title, columns, period);
        form = options.Form ?? form;
        if (map.Assumed)
        {
            problems.Add(new Problem("table.no-header", Severity.Warning));
        }

        if (map.GuessedTitle is { } guessed)
        {
            problems.Add(new Problem("table.title-guessed", Severity.Warning) { Text = guessed, Arguments = [guessed] });
        }

        if (period is null && columns.Count > 0)
        {
            problems.Add(new Problem("report.no-period", Severity.Warning) { Text = title });
        }

        if (Folding.Fold(title).StartsWith("план ", StringComparison.Ordinal))
        {
            problems.Add(new Problem("report.plan", Severity.Warning) { Text = title, Arguments = [title] });
        }

        return new ReportBeginning(
            new ReadingHead(name, report, form, country, title, body, period, columns) { StatedPeriod = told }, headings, ByDefault(form, body, period, options), problems);
    }

    // design.md §4: in a form grouped by body the body is the section, also where the table has no heading for it.
    private static string? ByDefault(string? form, string? body, Period? period, ReadOptions options) =>
        form is not null && options.Forms.Find(form, period?.Year) is { } known && (known.Has(GroupLevel.Body) || known.Has(GroupLevel.Municipality)) ? body : null;

    // «во II квартале», and no year.
    private static Period? WithYear(string title, ColumnMap map, IEnumerable<DocumentPart> ahead, string? sheet, string file, List<Problem> problems)
    {
        var phrase = new Phrase(title);
        if (PeriodPhrase.Find(phrase, 2000) is null || YearOfReport.Find(ahead, map, sheet, file) is not { } year)
        {
            return null;
        }

        problems.Add(new Problem("report.year-assumed", Severity.Warning) { Text = title, Arguments = [year] });
        return PeriodPhrase.Find(phrase, year);
    }

    private static Period? OfNames(string? sheet, string file, List<Problem> problems)
    {
        foreach (var name in (ReadOnlySpan<string?>)[sheet, file])
        {
            if (name is not null && NamePeriod.Find(name) is { } period)
            {
                problems.Add(new Problem("report.period-from-name", Severity.Hint) { Text = name, Arguments = [name] });
                return period;
            }
        }

        return null;
    }

    private static string WithoutExtension(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot > 0 ? fileName[..dot] : fileName;
    }
}
