using Hansa.App.Activities;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Readings;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>Activities that a person wrote into the register, for reports and figures: no telling gives them a row.</summary>
internal static class WrittenActivities
{
    /// <returns>The rows of each by its key.</returns>
    public static async Task<ILookup<Guid, ToldRow>> RowsAsync(RegisterDb db, string regionId, IReadOnlyList<Activity> written, CancellationToken cancel)
    {
        if (written.Count == 0)
        {
            return Enumerable.Empty<ToldRow>().ToLookup(row => row.TellingId);
        }

        var ids = written.Select(activity => activity.ActivityId).ToArray();
        var titles = (await (
            from held in db.AgreementActivities
            join card in db.Agreements on new { held.RegionId, held.AgreementId } equals new { card.RegionId, card.AgreementId }
            where held.RegionId == regionId && ids.Contains(held.ActivityId)
            orderby card.Title
            select new
            {
                held.ActivityId,
                card.Title,
                IsForeign = db.AgreementParties.Any(party => party.RegionId == card.RegionId && party.AgreementId == card.AgreementId
                    && (party.Level == PartyLevel.ForeignRegion || party.Country != null && party.Country != "RU")),
            }).ToListAsync(cancel)).ToLookup(card => card.ActivityId);
        var bodies = written.Select(activity => activity.OrganizationId).OfType<Guid>().Distinct().ToArray();
        var kinds = await db.Organizations.Where(body => body.RegionId == regionId && bodies.Contains(body.OrganizationId))
            .ToDictionaryAsync(body => body.OrganizationId, body => body.Kind, cancel);
        var names = await DirectoryNames.LoadAsync(db, regionId, written.Select(activity => (activity.OrganizationId, activity.FieldId)), cancel);
        return written.SelectMany(activity => new WrittenActivity(activity.ActivityId, RowOf(activity, [.. titles[activity.ActivityId].Select(card => card.Title)]))
        {
            HomeAgreements = [.. titles[activity.ActivityId].Where(card => !card.IsForeign).Select(card => card.Title)],
            Kind = activity.OrganizationId is { } body ? kinds[body] : null,
            Organizations = names.Organization(activity.OrganizationId, activity.FirstDay),
            Fields = names.Field(activity.FieldId, activity.FirstDay),
        }.Rows()).ToLookup(row => row.TellingId);
    }

    // What a person has set goes before what the words say.
    private static ReadingRow RowOf(Activity activity, IReadOnlyList<string> agreements)
    {
        var row = RowUnderstanding.Understand(
            new ReadingRow
            {
                Number = 0,
                Title = activity.Title,
                Place = activity.Place,
                Dates = activity.Dates,
                Content = activity.Content,
                Participants = activity.Participants,
                Note = activity.Note,
                Agreements = agreements,
            },
            null,
            null);
        var spans = ToldActivities.Spans(activity.DateSpans);
        return row with
        {
            When = spans.Count > 0 ? new DateReading(spans, activity.Edtf, [])
                : row.When.Spans.Count == 0 && activity is { FirstDay: { } first, LastDay: { } last } ? new DateReading([new DateSpan(first, last, DatePrecision.Day)], "", [])
                : row.When,
            Headcount = activity.Headcount is { } count ? new Headcount(count, activity.HeadcountQualifier ?? CountQualifier.Exact, activity.HeadcountParts) : row.Headcount,
            Where = row.Where with
            {
                Mode = activity.Mode ?? row.Where.Mode,
                Countries = activity.Countries.Length > 0 ? [.. activity.Countries.Select(NamedArea).OfType<NamedArea>()] : row.Where.Countries,
            },
        };
    }

    private static NamedArea? NamedArea(string code) => Countries.Find(code) is { } country ? new NamedArea(code, country.Short.Nominative, country.Short.Nominative) : null;
}
