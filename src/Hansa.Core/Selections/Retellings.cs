using Hansa.Core.Diffs;
using Hansa.Core.Readings;

namespace Hansa.Core.Selections;

/// <summary>
/// A consolidated report imported beside the submissions it was made of tells each of their rows again. Until a person or a
/// merge has joined the two, they are joined here, so that no report holds a row twice because its sources are known twice.
/// </summary>
internal sealed class Retellings
{
    private readonly HashSet<Guid> _repeated = [];

    private Retellings(ToldActivity[] activities) => Activities = activities;

    /// <summary>Those that a consolidated report only tells again joined with what the bodies told.</summary>
    public IReadOnlyList<ToldActivity> Activities { get; private set; }

    /// <summary>The row only repeats what a body told in the same round.</summary>
    public bool IsRepeated(ToldRow row) => _repeated.Contains(row.TellingId);

    public static Retellings Of(IReadOnlyList<ToldActivity> activities)
    {
        var told = new List<(int Activity, ToldRow Row)>();
        for (var i = 0; i < activities.Count; i++)
        {
            foreach (var row in activities[i].Tellings)
            {
                told.Add((i, row));
            }
        }

        var joined = activities.ToArray();
        var found = new Retellings(joined);
        var gone = new bool[joined.Length];
        foreach (var round in told.Where(item => item.Row.Report.Form is not null).GroupBy(item => (item.Row.Report.Form, item.Row.Report.Period, item.Row.Report.Country)))
        {
            var own = round.Where(item => !item.Row.Report.IsConsolidated).ToList();
            foreach (var retold in round.Where(item => item.Row.Report.IsConsolidated).GroupBy(item => item.Row.Report))
            {
                if (own.Count > 0)
                {
                    found.Join(own, [.. retold], joined, gone);
                }
            }
        }

        found.Activities = [.. joined.Where((_, i) => !gone[i])];
        return found;
    }

    private void Join(List<(int Activity, ToldRow Row)> own, List<(int Activity, ToldRow Row)> retold, ToldActivity[] joined, bool[] gone)
    {
        foreach (var match in ReportDiff.Compare([ReadingOf(own)], ReadingOf(retold)).Matches)
        {
            var (mine, theirs) = (own[match.Old.Row.Number - 1].Activity, retold[match.New.Row.Number - 1]);
            _repeated.Add(theirs.Row.TellingId);
            if (mine != theirs.Activity && !gone[theirs.Activity] && !gone[mine])
            {
                joined[mine] = joined[mine] with { Tellings = [.. joined[mine].Tellings, .. joined[theirs.Activity].Tellings] };
                gone[theirs.Activity] = true;
            }
        }
    }

    /// <summary>Rows numbered by their place in the list.</summary>
    private static Reading ReadingOf(List<(int Activity, ToldRow Row)> rows)
    {
        var report = rows[0].Row.Report;
        return new Reading(
            new ReadingHead("", 1, report.Form, report.Country, "", null, report.Period, []),
            [.. rows.Select((item, i) => item.Row.Row with { Number = i + 1 })],
            new ReadingTail(null, [], []));
    }
}
