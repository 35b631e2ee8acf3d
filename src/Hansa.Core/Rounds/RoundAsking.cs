using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Rounds;

/// <summary>What a coordinator asks bodies for: everything that opens a round, with the letter that goes out.</summary>
public sealed record RoundAsking
{
    /// <summary>Empty takes the name of the period.</summary>
    public string Name { get; init; } = "";

    public required Period Period { get; init; }

    public required IReadOnlyList<AskedForm> Forms { get; init; }

    public required IReadOnlyList<AskedBody> Bodies { get; init; }

    public required DateOnly Due { get; init; }

    public int GraceDays { get; init; }

    /// <summary>How many days before the due day those are reminded who have not sent.</summary>
    public IReadOnlyList<int> RemindDays { get; init; } = [3];

    public string Letter { get; init; } = "";
}

/// <param name="Form">The form’s id.</param>
/// <param name="Country">ISO code, for a form on one country.</param>
public sealed record AskedForm(string Form, string? Country = null);

/// <summary>One body asked for one form.</summary>
/// <param name="Section">Where its rows stand that have no heading of their own.</param>
/// <param name="GatheredBy">The department that gathers its rows first; null sends to the coordinator.</param>
public sealed record AskedBody(string Form, Guid OrganizationId, string? Section = null, Guid? GatheredBy = null);

/// <summary>Another round of the region.</summary>
public sealed record OtherRound(string Name, Period Period, IReadOnlyList<AskedForm> Forms, IReadOnlyList<AskedBody> Bodies);

/// <summary>Judges a round before it is opened. Errors hinder it, warnings go along.</summary>
public static class RoundRules
{
    /// <summary>The longest grace, in days; the schema holds to it too.</summary>
    public const int MostGraceDays = 90;

    /// <summary>The earliest reminder before the due day.</summary>
    public const int MostRemindDays = 60;

    public static IReadOnlyList<Problem> Check(RoundAsking asked, IEnumerable<OtherRound> others, DateOnly today, FormCatalog forms)
    {
        var problems = new List<Problem>();
        if (asked.Forms.Count == 0)
        {
            problems.Add(new Problem("round.no-forms", Severity.Error));
        }

        foreach (var form in asked.Forms)
        {
            Check(form, asked, forms, problems);
        }

        if (asked.Forms.Count > 0 && asked.Bodies.Count == 0)
        {
            problems.Add(new Problem("round.no-bodies", Severity.Error));
        }

        problems.AddRange(CheckDays(asked.Period, asked.Due, asked.GraceDays, asked.RemindDays, today));
        foreach (var other in others)
        {
            Compare(asked, other, forms, problems);
        }

        return problems;
    }

    /// <summary>Judges the days alone: they may be changed while the round is on.</summary>
    public static IReadOnlyList<Problem> CheckDays(Period period, DateOnly due, int graceDays, IReadOnlyList<int> remindDays, DateOnly today)
    {
        var problems = new List<Problem>();
        if (graceDays is < 0 or > MostGraceDays)
        {
            problems.Add(new Problem("round.grace-days", Severity.Error) { Arguments = [graceDays, MostGraceDays] });
        }

        foreach (var days in remindDays.Where(days => days is < 0 or > MostRemindDays))
        {
            problems.Add(new Problem("round.remind-days", Severity.Error) { Arguments = [days, MostRemindDays] });
        }

        if (due <= period.End)
        {
            problems.Add(new Problem("round.due-before-end", Severity.Warning) { Arguments = [Day(due), Day(period.End)] });
        }

        if (due < today)
        {
            problems.Add(new Problem("round.due-past", Severity.Warning) { Arguments = [Day(due)] });
        }

        return problems;
    }

    private static void Check(AskedForm asked, RoundAsking round, FormCatalog forms, List<Problem> problems)
    {
        if (forms.Find(asked.Form, round.Period.Year) is not { } form)
        {
            problems.Add(new Problem("report.form-unknown", Severity.Error) { Text = asked.Form, Arguments = [asked.Form, string.Join(", ", forms.Ids)] });
            return;
        }

        if (form.Scope.OfOneCountry && Places.Countries.Find(asked.Country) is null)
        {
            problems.Add(new Problem("round.country-needed", Severity.Error) { Text = asked.Country ?? "", Arguments = [form.RussianName] });
        }

        if (round.Bodies.Count > 0 && !round.Bodies.Any(body => body.Form == asked.Form))
        {
            problems.Add(new Problem("round.form-no-bodies", Severity.Error) { Text = form.RussianName, Arguments = [form.RussianName] });
        }
    }

    // Two rounds that ask a body for the same would make two words of it out of one.
    private static void Compare(RoundAsking asked, OtherRound other, FormCatalog forms, List<Problem> problems)
    {
        foreach (var form in asked.Forms.Where(form => other.Forms.Contains(form)))
        {
            var name = forms.Find(form.Form, asked.Period.Year)?.RussianName ?? form.Form;
            var both = asked.Bodies.Count(body => body.Form == form.Form
                && other.Bodies.Any(one => one.Form == form.Form && one.OrganizationId == body.OrganizationId));
            if (both > 0 && other.Period == asked.Period)
            {
                problems.Add(new Problem("round.asked-twice", Severity.Error) { Text = name, Arguments = [name, other.Name, both] });
            }
            else if (both > 0 && other.Period.Start <= asked.Period.End && asked.Period.Start <= other.Period.End)
            {
                problems.Add(new Problem("round.overlaps", Severity.Warning) { Text = name, Arguments = [name, other.Name, both] });
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
