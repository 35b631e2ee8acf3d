using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Makes a row of words a row understood: within the period that its heading or the title gives, and checked.</summary>
internal sealed class RowFinisher(ReadingHead head, ReadOptions options)
{
    private const int MostProblemsOfDates = 8;

    private string? _heading;
    private Period? _headingPeriod;

    public ReadingRow Finish(ReadingRow row)
    {
        var understood = RowUnderstanding.Understand(row, head.Period, PeriodOf(row));
        if (understood.When.Problems.Count > 0)
        {
            var problems = new List<Problem>(understood.Problems);
            foreach (var problem in understood.When.Problems.Take(MostProblemsOfDates))
            {
                problems.Add(problem.At(row.Number, Tables.ColumnRole.Dates));
            }

            understood = understood with { Problems = problems };
        }

        return understood;
    }

    public IReadOnlyList<Problem> End() => options.Check ? [] : [];

    // A half-year’s report has headings «I квартал», «II квартал»: «весь период» below them is that quarter.
    private Period? PeriodOf(ReadingRow row)
    {
        if (row.PeriodHeading is null || head.Period is not { } period)
        {
            return head.Period;
        }

        if (row.PeriodHeading != _heading)
        {
            _heading = row.PeriodHeading;
            _headingPeriod = PeriodPhrase.Find(new Phrase(_heading), period.Year);
        }

        return _headingPeriod is { } inner && inner.Start >= period.Start && inner.End <= period.End ? inner : period;
    }
}
