using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Web.Words;

namespace Hansa.Web.Submissions.Words;

/// <summary>How the words of a cell were understood, in a line or two to be shown under it.</summary>
internal static class Understanding
{
    /// <returns>Empty where the cell says nothing that is counted or looked up.</returns>
    public static IReadOnlyList<string> Of(ReadingRow row, ColumnRole role, Language language) => role switch
    {
        ColumnRole.Dates => row.When.Spans.Count > 0 ? [SpanWords.Of(row.When.Spans, language)] : [],
        ColumnRole.Participants => row.Headcount is { } count ? [Count(count, language)] : [],
        ColumnRole.Place => [.. Place(row, language)],
        ColumnRole.Content => [.. row.Documents.Where(paper => paper.Role == DocumentRole.Own).Select(paper => Paper(paper, language))],
        _ => [],
    };

    private static string Count(Headcount count, Language language)
    {
        // A thousand is parted by a no-break space from five digits on, as Russian typography wants it.
        var total = count.Total.ToString(count.Total >= 10_000 ? "#,0" : "0", s_digits);
        var words = WebWords.Say($"understood.headcount.{count.Qualifier}", language, count.Total, total);
        return count.Parts.Count > 1 ? $"{words} = {string.Join(" + ", count.Parts)}" : words;
    }

    private static readonly NumberFormatInfo s_digits = new() { NumberGroupSeparator = "\u00a0" };

    private static IEnumerable<string> Place(ReadingRow row, Language language)
    {
        string?[] where = [row.Where.Mode is { } mode ? WebWords.Say($"understood.mode.{mode}", language) : null, .. row.Where.Settlements];
        if (string.Join(", ", where.Where(word => word is not null)) is { Length: > 0 } words)
        {
            yield return words;
        }

        if (row.Where.Countries is { Count: > 0 } countries)
        {
            yield return WebWords.Say("understood.countries", language, countries.Count, string.Join(", ", countries.Select(country => Name(country, language))));
        }
    }

    private static string Name(NamedArea area, Language language) =>
        language == Language.English && Countries.Find(area.Code) is { } country ? country.English : area.Name;

    private static string Paper(CitedDocument paper, Language language)
    {
        var name = WebWords.Say($"understood.paper.{paper.Kind}", language);
        var number = paper.Number is { } known ? WebWords.Say("understood.paper-number", language, known) : null;
        var date = paper.Date is { } day ? WebWords.Say("understood.paper-date", language, day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)) : null;
        return string.Join(' ', new[] { name, date, number }.Where(part => part is not null));
    }
}
