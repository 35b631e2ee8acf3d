using Hansa.Core.Duplicates;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>What a report should hold: by its period, its country, and who reports in its form.</summary>
internal sealed class DiffScope(ReadingHead head)
{
    private readonly FormScope? _form = FormOf(head);

    /// <summary>Why an old row need not be in the report, or should be; never null.</summary>
    /// <param name="from">The report the row is in.</param>
    public (ScopeVerdict Verdict, string Code, LocalText[] Arguments) Judge(ReportedRow row, ReadingHead from)
    {
        var title = Title(row);
        if (!Overlaps(row.Row, head.Period))
        {
            return (ScopeVerdict.Out, "out-of-period", [title]);
        }

        if (_form is { } mine && FormOf(from) is { } theirs && !mine.Bodies.Intersect(theirs.Bodies).Any())
        {
            return RegionalBodies.TookPart(row.Row) && mine.Bodies.Contains(OrganizationKind.ExecutiveBody) && ConcernOf(row.Row) != CountryConcern.None
                ? (ScopeVerdict.Perhaps, "missing-of-other-bodies", [title])
                : (ScopeVerdict.Out, "other-form", [title]);
        }

        if (head.Country is not null)
        {
            var country = row.Row.Where.Countries.FirstOrDefault(area => area.Code == head.Country)?.Name ?? head.Country;
            return ConcernOf(row.Row) switch
            {
                CountryConcern.Full => (ScopeVerdict.In, "missing-country", [title, country]),
                CountryConcern.InPassing => (ScopeVerdict.Perhaps, "missing-in-passing", [title, country]),
                _ => (ScopeVerdict.Out, "other-country", [title]),
            };
        }

        return _form is { } form && FormOf(from) is { } other && form.Track != other.Track
            ? (ScopeVerdict.Out, "other-form", [title])
            : (ScopeVerdict.In, "missing", [title]);
    }

    /// <summary>The row names foreign countries and not the one the report is on.</summary>
    public bool IsStranger(ReadingRow row) =>
        head.Country is not null && row.Where.Countries.Count > 0 && ConcernOf(row) == CountryConcern.None;

    /// <summary>Some of the row's days lie in the period; also when either is not known.</summary>
    public static bool Overlaps(ReadingRow row, Period? period)
    {
        if (period is not { } wanted || row.When.Spans.Count == 0)
        {
            return true;
        }

        return row.When.Spans.Any(span => span.Start <= wanted.End && span.End >= wanted.Start);
    }

    public static string Title(ReportedRow row) => CellText.OneLine(row.Row.Title);

    private CountryConcern ConcernOf(ReadingRow row) =>
        head.Country is { } country ? CountryConcerns.Of(row, country) : CountryConcern.Full;

    private static FormScope? FormOf(ReadingHead of) =>
        of.Form is { } id ? FormCatalog.BuiltIn.Find(id, of.Period?.Year)?.Scope : null;
}

internal enum ScopeVerdict
{
    Out,
    Perhaps,
    In,
}
