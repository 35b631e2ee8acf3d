using Hansa.Core.Diffs;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Core.Selections;

/// <summary>Chooses the rows of a report out of what was told (domain.md §4.10 no. 10): nothing is typed twice.</summary>
public static class ReportSelector
{
    /// <param name="activities">All that may belong: more does no harm.</param>
    public static ReportSelection Select(ReportQuery query, IReadOnlyList<ToldActivity> activities)
    {
        var retellings = Retellings.Of(activities);
        var chosen = new List<Chosen>();
        var doubtful = new List<DoubtfulRow>();
        foreach (var activity in retellings.Activities)
        {
            var relevant = activity.Tellings.Where(row => IsOfForm(query, row) && !(query.PrintsTellings && retellings.IsRepeated(row))).ToList();
            if (relevant.Count > 0)
            {
                Choose(query, activity with { Tellings = relevant }, chosen, doubtful);
            }
        }

        return SelectionOrder.Arrange(query, chosen, doubtful);
    }

    /// <summary>Ids of the forms whose rows may stand in reports of a form.</summary>
    public static IReadOnlyList<string> FormsFor(Form form) =>
        form.Column(ColumnRole.Agreement) is not null
            ? [form.Id]
            : [.. FormCatalog.BuiltIn.All.Where(other => Shares(other.Scope, form.Scope)).Select(other => other.Id).Append(form.Id).Distinct()];

    private static bool Shares(FormScope one, FormScope other) => one.Track == other.Track && one.Bodies.Intersect(other.Bodies).Any();

    // Another form of the same track may tell what belongs here: the half-year on one country holds the quarters of the
    // executive. A form by agreement is of its own kind: what is not told on an agreement has no place in it.
    private static bool IsOfForm(ReportQuery query, ToldRow row) =>
        query.PrintsTellings || row.Report.Scope is not { } scope
            ? row.Report.Form == query.Form.Id
            : Shares(scope, query.Form.Scope);

    private static void Choose(ReportQuery query, ToldActivity activity, List<Chosen> chosen, List<DoubtfulRow> doubtful)
    {
        if (!query.PrintsTellings)
        {
            Decide(query, activity, activity.ActivityId, Wording(query, activity.Tellings), chosen, doubtful);
            return;
        }

        foreach (var telling in activity.Tellings)
        {
            Decide(query, activity with { Tellings = [telling] }, telling.TellingId, telling, chosen, doubtful);
        }
    }

    private static void Decide(
        ReportQuery query, ToldActivity activity, Guid key, ToldRow telling, List<Chosen> chosen, List<DoubtfulRow> doubtful)
    {
        var told = activity.Tellings.Any(row => row.Report.Period is { } period && period.Start >= query.Period.Start && period.End <= query.Period.End);
        // The days go with the words printed: copies of one activity may be dated otherwise.
        var spans = activity.Edited.ContainsKey(ColumnRole.Dates) || telling.Row.When.Spans.Count == 0 ? activity.Spans : telling.Row.When.Spans;
        var belonging = Belonging.Of(spans, told, query.Period, query.Rule);
        var decision = query.Decisions.TryGetValue(key, out var decided) ? decided : (RowDecision?)null;
        if (decision == RowDecision.Take)
        {
            chosen.Add(new Chosen(activity, key, telling, belonging));
        }
        else if (decision == RowDecision.Leave)
        {
            doubtful.Add(new DoubtfulRow(key, telling, "selection.left"));
        }
        else if (belonging.Belongs && ScopeFilter.Holds(query.Scope, query.Form, activity))
        {
            switch (query.Scope.Country is { } country ? CountryFits.Of(activity, country) : CountryFit.Yes)
            {
                case CountryFit.Yes:
                    chosen.Add(new Chosen(activity, key, telling, belonging));
                    break;
                case CountryFit.Perhaps:
                    doubtful.Add(new DoubtfulRow(key, telling, "selection.in-passing"));
                    break;
                case CountryFit.Stranger:
                    doubtful.Add(new DoubtfulRow(key, telling, "selection.stranger"));
                    break;
            }
        }
        else if (!belonging.Belongs && told && ScopeFilter.Holds(query.Scope, query.Form, activity))
        {
            doubtful.Add(new DoubtfulRow(key, telling, "selection.other-period"));
        }
    }

    /// <summary>
    /// Whose words an activity gets: those told for the period before others, the body's own before somebody's who had put
    /// reports together, the shorter period's before the longer's, in which counts get lost (domain.md M-47), the form's own.
    /// </summary>
    private static ToldRow Wording(ReportQuery query, IReadOnlyList<ToldRow> tellings)
    {
        var best = tellings[0];
        foreach (var telling in tellings)
        {
            if (Rank(telling).CompareTo(Rank(best)) < 0)
            {
                best = telling;
            }
        }

        return best;

        (bool, bool, int, bool, int, int) Rank(ToldRow telling)
        {
            var report = telling.Report;
            var (start, end) = (report.Period?.Start ?? DateOnly.MinValue, report.Period?.End ?? DateOnly.MaxValue);
            return (
                start < query.Period.Start || end > query.Period.End,
                report.IsConsolidated,
                end.DayNumber - start.DayNumber,
                report.Form != query.Form.Id,
                report.Order,
                telling.Position);
        }
    }
}

/// <summary>An activity that stands in the report, or one telling of it.</summary>
/// <param name="Key">By which decisions and a manual order name it.</param>
internal sealed record Chosen(ToldActivity Activity, Guid Key, ToldRow Telling, Belonging Belonging);
