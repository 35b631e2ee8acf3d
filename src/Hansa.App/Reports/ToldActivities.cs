using System.Globalization;
using System.Text.Json;
using Hansa.App.Activities;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Dates;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>What may stand in a report: activities of a period with all that was told of them.</summary>
/// <param name="Forms">Ids of the forms whose tellings count; null for all.</param>
/// <param name="Rows">Activities or tellings wanted whatever their period.</param>
internal sealed record Wanted(Period Period, IReadOnlyList<string>? Forms, IReadOnlyCollection<Guid> Rows);

/// <summary>Loads activities for choosing rows: those with a day in the period, those reported for it or a part of it, those asked for by key.</summary>
internal static class ToldActivities
{
    public static async Task<IReadOnlyList<ToldActivity>> LoadAsync(RegisterDb db, string regionId, Wanted wanted, CancellationToken cancel)
    {
        var families = await ToldFamilies.LoadAsync(db, regionId, wanted, cancel);
        var ids = families.StandsFor.Keys.ToArray();
        var tellings = await db.Tellings.AsNoTracking()
            .Where(telling => telling.RegionId == regionId && ids.Contains(telling.ActivityId) && telling.IsCurrent).ToListAsync(cancel);
        var reports = await ToldReports.LoadAsync(db, regionId, [.. tellings.Select(telling => telling.ImportId).Distinct()], cancel);
        var tellingIds = tellings.Select(telling => telling.TellingId).ToArray();
        var agreements = (await db.TellingAgreements.AsNoTracking()
            .Where(agreement => agreement.RegionId == regionId && tellingIds.Contains(agreement.TellingId))
            .OrderBy(agreement => agreement.Position)
            .ToListAsync(cancel)).ToLookup(agreement => agreement.TellingId, agreement => agreement.Title);
        var names = await DirectoryNames.LoadAsync(db, regionId, tellings.Select(telling => (telling.OrganizationId, telling.FieldId)), cancel);
        var rows = tellings
            .Where(telling => reports.TryGetValue(telling.ImportId, out var report) && (wanted.Forms is null || wanted.Forms.Contains(report.Form)))
            .ToLookup(telling => families.StandsFor[telling.ActivityId], telling => Row(telling, reports[telling.ImportId], [.. agreements[telling.TellingId]], names));
        var told = tellings.Where(telling => reports.ContainsKey(telling.ImportId)).Select(telling => families.StandsFor[telling.ActivityId]).ToHashSet();
        var written = await WrittenActivities.RowsAsync(db, regionId, [.. families.Standing.Where(activity => !told.Contains(activity.ActivityId))], cancel);
        return
        [
            .. families.Standing
                .Select(activity => Told(activity, [.. rows[activity.ActivityId], .. written[activity.ActivityId].Where(row => wanted.Forms is null || wanted.Forms.Contains(row.Report.Form))]))
                .Where(activity => activity.Tellings.Count > 0),
        ];
    }

    private static ToldRow Row(Telling telling, ToldReport report, IReadOnlyList<string> agreements, DirectoryNames names) =>
        new(telling.TellingId, report, telling.Position, StoredReadings.RowOf(telling, agreements))
        {
            Organizations = [.. Headings(telling, report).Where(name => name is { Length: > 0 }).Select(name => name!), .. names.Organization(telling.OrganizationId)],
            Fields = names.Field(telling.FieldId),
        };

    // Under a form by field the outer heading names no organization.
    private static string?[] Headings(Telling telling, ToldReport report) =>
        report.Form is { } id && FormCatalog.BuiltIn.Find(id, report.Period?.Year) is { } form && (form.Has(GroupLevel.Body) || form.Has(GroupLevel.Municipality))
            ? [telling.Subsection, telling.Section, report.Body]
            : [telling.Subsection, report.Body];

    private static ToldActivity Told(Activity activity, IReadOnlyList<ToldRow> tellings) => new(activity.ActivityId, Spans(activity.DateSpans), tellings)
    {
        Edited = Edited(activity),
        Countries = activity.Edited.Contains("countries") ? activity.Countries : null,
        Headcount = activity.Headcount,
        HeadcountIsEdited = activity.Edited.Contains("headcount"),
    };

    private static Dictionary<ColumnRole, string> Edited(Activity activity)
    {
        var words = new Dictionary<ColumnRole, string>();
        foreach (var column in activity.Edited)
        {
            switch (column)
            {
                case "title": words[ColumnRole.Title] = activity.Title; break;
                case "place": words[ColumnRole.Place] = activity.Place; break;
                case "dates": words[ColumnRole.Dates] = activity.Dates; break;
                case "content": words[ColumnRole.Content] = activity.Content; break;
                case "participants": words[ColumnRole.Participants] = activity.Participants; break;
                case "note": words[ColumnRole.Note] = activity.Note; break;
            }
        }

        return words;
    }

    internal static IReadOnlyList<DateSpan> Spans(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(span => new DateSpan(
            Day(span, "start"),
            Day(span, "end"),
            KebabEnum.ValueOf<DatePrecision>(span.GetProperty("precision").GetString()!),
            span.TryGetProperty("recurrence", out var recurrence) && recurrence.GetString() is { } name ? KebabEnum.ValueOf<Recurrence>(name) : null))];
    }

    private static DateOnly Day(JsonElement span, string name) =>
        DateOnly.ParseExact(span.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
