using Hansa.Core.Agreements;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Selections;

namespace Hansa.Core.Figures;

/// <summary>What figures are asked for.</summary>
public sealed record FigureQuery(Period Period, FigureBy By)
{
    public ReportScope Scope { get; init; } = ReportScope.All;

    public PeriodRule Rule { get; init; }

    /// <summary>The period of the same kind before; for nine months and other stretches the same a year earlier.</summary>
    public static Period Before(Period period) => period.Year <= 1 ? period : period.Kind switch
    {
        PeriodKind.Month => Of(period.Start.AddMonths(-1), day => Period.OfMonth(day.Year, day.Month)),
        PeriodKind.Quarter => Of(period.Start.AddMonths(-3), day => Period.OfQuarter(day.Year, (day.Month + 2) / 3)),
        PeriodKind.HalfYear => Of(period.Start.AddMonths(-6), day => Period.OfHalfYear(day.Year, (day.Month + 5) / 6)),
        _ => YearBefore(period),
    };

    public static Period YearBefore(Period period) => period.Year <= 1 ? period : period.Kind switch
    {
        PeriodKind.Month => Period.OfMonth(period.Year - 1, period.Start.Month),
        PeriodKind.Quarter => Period.OfQuarter(period.Year - 1, (period.Start.Month + 2) / 3),
        PeriodKind.HalfYear => Period.OfHalfYear(period.Year - 1, (period.Start.Month + 5) / 6),
        PeriodKind.NineMonths => Period.OfNineMonths(period.Year - 1),
        PeriodKind.Year => Period.OfYear(period.Year - 1),
        _ => new Period(PeriodKind.Other, period.Start.AddYears(-1), period.End.AddYears(-1)),
    };

    private static Period Of(DateOnly day, Func<DateOnly, Period> period) => period(day);
}

/// <summary>Counts activities and people over distinct activities (domain.md §4.10 no. 7).</summary>
public static class FigureMaker
{
    /// <param name="activities">All that may belong: more does no harm.</param>
    public static FigureTable Make(FigureQuery query, IReadOnlyList<ToldActivity> activities)
    {
        var (total, rows, rowPeople) = (default(Figure), 0, 0L);
        var lines = new Dictionary<string, FigureLine>(StringComparer.Ordinal);
        var retellings = Retellings.Of(activities);
        foreach (var activity in retellings.Activities)
        {
            if (!Belongs(query, activity))
            {
                continue;
            }

            var (count, exact) = CountOf(activity);
            total = total.With(count, exact);
            foreach (var telling in activity.Tellings.Where(telling => !retellings.IsRepeated(telling)))
            {
                rows++;
                rowPeople += telling.Row.Headcount?.Total ?? 0;
            }

            foreach (var (key, label) in FigureGroups.Of(activity, query.By))
            {
                var line = lines.TryGetValue(key, out var found) ? found : new FigureLine(key, label, default);
                lines[key] = line with { Figure = line.Figure.With(count, exact) };
            }
        }

        return new FigureTable(
            query.Period,
            query.By,
            total,
            [.. lines.Values.OrderBy(line => line.Key.Length == 0).ThenByDescending(line => line.Figure.Activities).ThenBy(line => line.Label, StringComparer.Ordinal).ThenBy(line => line.Key, StringComparer.Ordinal)],
            rows,
            rowPeople);
    }

    private static bool Belongs(FigureQuery query, ToldActivity activity)
    {
        var told = activity.Tellings.Any(row => row.Report.Period is { } period && period.Start >= query.Period.Start && period.End <= query.Period.End);
        return Belonging.Of(activity.Spans, told, query.Period, query.Rule).Belongs
            && ScopeFilter.Holds(query.Scope, null, activity)
            && (query.Scope.Country is not { } country || CountryFits.Of(activity, country) == CountryFit.Yes);
    }

    // A count that one telling lost another may still have (domain.md M-47).
    private static (int? Count, bool Exact) CountOf(ToldActivity activity)
    {
        var told = activity.Tellings.Select(telling => telling.Row.Headcount).FirstOrDefault(count => count is not null && (activity.Headcount is null || count.Total == activity.Headcount));
        return activity.HeadcountIsEdited || activity.Headcount is not null
            ? (activity.Headcount, told is null || told.Qualifier == CountQualifier.Exact)
            : (told?.Total, told?.Qualifier == CountQualifier.Exact);
    }
}

/// <summary>Under which lines an activity counts: under each it concerns, once.</summary>
internal static class FigureGroups
{
    private static readonly (string, string)[] s_none = [("", "")];

    public static IEnumerable<(string Key, string Label)> Of(ToldActivity activity, FigureBy by)
    {
        var found = (by switch
        {
            FigureBy.Country => Countries(activity),
            FigureBy.Field => Named(activity, telling => telling.Fields),
            FigureBy.Organization => Named(activity, telling => telling.Organizations),
            FigureBy.Mode => Modes(activity),
            _ => Agreements(activity),
        }).DistinctBy(group => group.Key).ToList();
        return found.Count > 0 ? found : s_none;
    }

    private static IEnumerable<(string Key, string Label)> Countries(ToldActivity activity) =>
        activity.Countries is { } confirmed
            ? confirmed.Select(code => (code, ""))
            : activity.Tellings.SelectMany(telling => telling.Row.Where.Countries).Select(country => (country.Code, ""));

    private static IEnumerable<(string Key, string Label)> Named(ToldActivity activity, Func<ToldRow, IReadOnlyList<string>> names) =>
        activity.Tellings.Where(telling => names(telling).Count > 0).Select(telling => (ScopeNames.Key(names(telling)[^1]), names(telling)[^1]));

    private static IEnumerable<(string Key, string Label)> Modes(ToldActivity activity) =>
        activity.Tellings.Where(telling => telling.Row.Where.Mode is not null).Take(1).Select(telling => (telling.Row.Where.Mode!.Value.ToString(), ""));

    private static IEnumerable<(string Key, string Label)> Agreements(ToldActivity activity) =>
        activity.Tellings.SelectMany(telling => telling.Row.Agreements).Select(title => (AgreementKey.Of(title), title)).Where(group => group.Item1.Length > 0);
}
