using Hansa.Core.Checks;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Makes a row of words a row understood: within the period that its heading or the title gives, and checked.</summary>
internal sealed class RowFinisher(ReadingHead head, ReadOptions options)
{
    private readonly ReportChecks? _checks = options.Check ? new ReportChecks(head, options.KnownAgreements) : null;
    private string? _heading;
    private Period? _headingPeriod;

    public ReadingRow Finish(ReadingRow row)
    {
        var understood = RowUnderstanding.Understand(row, head.Period, PeriodOf(row));
        var problems = new List<Problem>(understood.Problems);
        foreach (var problem in understood.When.Problems)
        {
            problems.Add(problem.At(row.Number, Tables.ColumnRole.Dates));
        }

        if (_checks is not null)
        {
            problems.AddRange(_checks.Check(understood with { Problems = problems }));
        }

        return understood with { Problems = problems };
    }

    /// <summary>Problems that show only when all rows have passed.</summary>
    public IReadOnlyList<Problem> End() => _checks?.End() ?? [];

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
