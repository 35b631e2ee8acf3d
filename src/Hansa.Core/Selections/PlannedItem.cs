using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Core.Selections;

/// <summary>What a plan promised and was not, or not wholly, held, with the reason.</summary>
/// <param name="Agreement">Title of the agreement the plan belongs to.</param>
/// <param name="Who">Whoever was to hold it, as the plan says.</param>
/// <param name="Planned">When, in the words of the plan.</param>
/// <param name="Reason">Not empty.</param>
/// <param name="Held">Activities that hold it in part; none where nothing was held.</param>
public sealed record PlannedItem(
    Guid Id, string Agreement, string What, string Who, string Planned, DateOnly FirstDay, DateOnly LastDay, string Reason, IReadOnlyList<Guid> Held);

/// <summary>
/// Puts plans into the report on agreements, whose column «Примечание (причины невыполнения запланированных мероприятий)» is
/// made for it: a row for what was not held, the reason beside what was held in part.
/// </summary>
public static class PlannedRows
{
    /// <summary>The form has the column.</summary>
    public static bool HasPlaceIn(Form form) => form.Column(ColumnRole.Agreement) is not null && form.Column(ColumnRole.Note) is not null;

    /// <param name="activities">That may stand in the report.</param>
    /// <returns>The same, and one for each item that was not held.</returns>
    public static IReadOnlyList<ToldActivity> Add(Form form, IReadOnlyList<ToldActivity> activities, IReadOnlyList<PlannedItem> items)
    {
        var result = new List<ToldActivity>(activities);
        var told = activities.SelectMany(activity => activity.Tellings).Where(row => row.Report.Form == form.Id).ToList();
        foreach (var item in items)
        {
            if (item.Held.Count == 0)
            {
                result.Add(RowOf(form, item, told));
                continue;
            }

            for (var i = 0; i < result.Count; i++)
            {
                if (item.Held.Contains(result[i].ActivityId))
                {
                    result[i] = result[i] with { Tellings = [.. result[i].Tellings.Select(row => Noted(form, row, item))] };
                }
            }
        }

        return result;
    }

    private static ToldActivity RowOf(Form form, PlannedItem item, List<ToldRow> told)
    {
        var spans = new[] { new DateSpan(item.FirstDay, item.LastDay, DatePrecision.Day) };
        var row = new ReadingRow
        {
            Number = 0,
            Section = SectionOf(item, told),
            Agreements = [item.Agreement],
            Title = item.What,
            Dates = item.Planned,
            Participants = item.Who,
            Note = item.Reason,
            When = new DateReading(spans, "", []),
        };
        var added = AddedRows.Of(form, item.LastDay, item.Who, item.Id, EmptyMarks.Put(row, form, role => role is not (ColumnRole.Dates or ColumnRole.Participants)));
        return new ToldActivity(item.Id, spans, [AddedRows.Under(added with { Origin = RowOrigin.Planned, Organizations = [item.Who] }, told)]);
    }

    // Under whoever was to hold it, if it reports; else where the agreement’s other rows stand.
    private static string? SectionOf(PlannedItem item, List<ToldRow> told)
    {
        var key = AgreementKey.Of(item.Agreement);
        var row = (item.Who.Length > 0 ? told.Find(row => row.Row.Section is { } section && ScopeNames.Any([section], item.Who)) : null)
            ?? told.Find(row => row.Row.Section is not null && row.Row.Agreements.Any(title => AgreementKey.Of(title) == key));
        return row?.Row.Section ?? (item.Who.Length > 0 ? item.Who : null);
    }

    // What a body said itself stays.
    private static ToldRow Noted(Form form, ToldRow row, PlannedItem item)
    {
        var isOfIt = row.Row.Agreements.Any(title => AgreementKey.Of(title) == AgreementKey.Of(item.Agreement));
        var isEmpty = row.Row.Note.Length == 0 || row.Row.Note == form.Column(ColumnRole.Note)?.Empty;
        return isOfIt && isEmpty ? row with { Row = row.Row with { Note = item.Reason } } : row;
    }
}
