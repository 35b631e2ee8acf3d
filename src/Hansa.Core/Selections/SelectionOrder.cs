using System.Globalization;
using Hansa.Core.Duplicates;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Selections;

/// <summary>Orders the rows chosen: period by period as the bodies gave them, then as the form wants, then as a person moved them.</summary>
internal static class SelectionOrder
{
    public static ReportSelection Arrange(ReportQuery query, List<Chosen> chosen, List<DoubtfulRow> doubtful)
    {
        chosen.Sort(static (one, other) => Place(one).CompareTo(Place(other)));
        var rows = chosen.ConvertAll(item => Printed(query, item));
        var sorted = Sorted(query.Form, rows, [.. rows.Select((_, i) => i)]);
        if (query.Order.Count > 0)
        {
            var places = new Dictionary<Guid, int>();
            for (var i = 0; i < chosen.Count; i++)
            {
                places[chosen[i].Key] = i;
            }

            // A person's order stands before the form's days: the form only parts the rows into its sections.
            var given = ManualOrder.Apply([.. sorted.Select(item => chosen[item.Chosen].Key)], query.Order);
            sorted = Sorted(query.Form with { Order = RowOrder.AsSubmitted }, rows, [.. given.Select(key => places[key])]);
        }

        var final = new List<SelectedRow>();
        var problems = new List<Problem>();
        foreach (var (at, row) in sorted)
        {
            var item = chosen[at];
            final.Add(new SelectedRow(item.Activity.ActivityId, item.Key, item.Telling, row, item.Belonging.CarriedFrom));
        }

        for (var i = 0; i < final.Count; i++)
        {
            if (final[i].CarriedFrom is not null)
            {
                problems.Add(Doubt("selection.carried", i + 1, final[i].Row, final[i].Row.Dates));
            }
        }

        problems.AddRange(ToldTwice(query, final));
        problems.AddRange(doubtful.Select(row => Doubt(row.Reason, null, row.Telling.Row, query.Scope.Country ?? "")));
        return new ReportSelection(final, problems, doubtful);
    }

    // A form that prints tellings has an activity as often as it was told.
    private static IEnumerable<Problem> ToldTwice(ReportQuery query, List<SelectedRow> rows)
    {
        if (query.PrintsTellings)
        {
            yield break;
        }

        var reported = rows.Select((row, i) => new ReportedRow((i + 1).ToString(CultureInfo.InvariantCulture), row.Row, row.Telling.Report.Period)).ToList();
        var numbers = reported.Zip(rows).ToLookup(pair => pair.Second.ActivityId, pair => pair.First.Id);
        var different = query.Different.SelectMany(pair => numbers[pair.One].SelectMany(one => numbers[pair.Other].Select(other => (one, other)))).ToList();
        foreach (var group in DuplicateFinder.Find(reported, different))
        {
            if (group.Verdict == DuplicateVerdict.Same)
            {
                var first = int.Parse(group.Ids[0], CultureInfo.InvariantCulture);
                yield return Doubt("selection.told-twice", first, rows[first - 1].Row, string.Join(", ", group.Ids));
            }
        }
    }

    /// <summary>Each row with its place among those chosen, which its source carries through the sorting.</summary>
    private static List<(int Chosen, ReadingRow Row)> Sorted(Form form, List<ReadingRow> rows, List<int> order) =>
        ReportOrder.Sorted(form, order.ConvertAll(at => rows[at] with { Source = new RowSource(0, at) }))
            .ConvertAll(row => (row.Source.Row, row with { Source = rows[row.Source.Row].Source }));

    private static (DateOnly, int, int) Place(Chosen item) =>
        (item.Telling.Report.Period?.Start ?? DateOnly.MaxValue, item.Telling.Report.Order, item.Telling.Position);

    private static ReadingRow Printed(ReportQuery query, Chosen item)
    {
        var row = item.Telling.Row with { OutsidePeriod = item.Belonging.Fit != PeriodFit.Inside };
        if (item.Activity.Edited.Count > 0 && !query.PrintsTellings)
        {
            string Words(ColumnRole role, string told) => item.Activity.Edited.GetValueOrDefault(role, told);
            row = row with
            {
                Title = Words(ColumnRole.Title, row.Title),
                Place = Words(ColumnRole.Place, row.Place),
                Dates = Words(ColumnRole.Dates, row.Dates),
                Content = Words(ColumnRole.Content, row.Content),
                Participants = Words(ColumnRole.Participants, row.Participants),
                Note = Words(ColumnRole.Note, row.Note),
            };
            row = RowUnderstanding.Understand(row, query.Period, item.Telling.Report.Period ?? query.Period) with { OutsidePeriod = row.OutsidePeriod };
        }

        var columns = item.Telling.Report.Columns;
        row = columns.Count == 0 ? row : EmptyMarks.Put(row, query.Form, role => !columns.Contains(role));
        return query.Form.Has(GroupLevel.Period) && row.PeriodHeading is null && item.Telling.Report.Period is { } told && told != query.Period
            ? row with { PeriodHeading = HeadingOf(told) }
            : row;
    }

    // «I квартал»: the year stands in the title.
    private static string HeadingOf(Period period)
    {
        var words = PeriodWords.Nominative(period, Language.Russian);
        var year = words.IndexOf($" {period.Year}", StringComparison.Ordinal);
        year = year < 0 ? words.IndexOf($"\u00a0{period.Year}", StringComparison.Ordinal) : year;
        return year > 0 ? words[..year] : words;
    }

    private static Problem Doubt(string code, int? number, ReadingRow row, string words) => new(code, code == "selection.left" ? Severity.Hint : Severity.Warning)
    {
        Row = number,
        Text = row.Title,
        Arguments = [CellText.OneLine(row.Title), CellText.OneLine(words)],
    };
}
