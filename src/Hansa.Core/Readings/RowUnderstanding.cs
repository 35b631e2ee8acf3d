using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Adds to the words of a row what they say: dates, head count, mode, places, documents.</summary>
public static class RowUnderstanding
{
    /// <param name="row">A row with its words.</param>
    /// <param name="period">The reporting period: tells which dates lie outside; null when unknown.</param>
    /// <param name="within">The part of it the row stands under («I квартал»): gives dates their year, «весь период» its days.</param>
    public static ReadingRow Understand(ReadingRow row, Period? period, Period? within)
    {
        var title = new Phrase(row.Title);
        var content = new Phrase(row.Content);
        var participants = new Phrase(row.Participants);
        var when = DatePhrase.Parse(new Phrase(row.Dates), within);
        return row with
        {
            When = when,
            OutsidePeriod = period is { } days && when.Spans.Count > 0 && PeriodFit.Of(when.Spans, days) != PeriodFit.Inside,
            Headcount = HeadcountPhrase.Parse(participants),
            Where = PlacePhrase.Read(title, new Phrase(row.Place), content, participants, period?.End),
            Documents = CitedDocuments.Find(title, content, when),
        };
    }
}
