using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>An organization that may be asked.</summary>
/// <param name="Parent">Whom it stands under.</param>
/// <param name="Proposed">Nobody has confirmed it yet.</param>
/// <param name="LastSection">Where its rows stood in the last report of the form.</param>
public sealed record RoundCandidate(Guid OrganizationId, string Name, OrganizationKind Kind, Guid? Parent, bool Proposed = false, string? LastSection = null);

/// <param name="Chosen">Ticked at first; the others are offered.</param>
/// <param name="TookPart">It was asked for the form in the round before.</param>
/// <param name="AskedIn">The round that asks it for the same already: it is not ticked then.</param>
public sealed record ProposedBody(AskedBody Body, bool Chosen, bool TookPart, string? AskedIn = null);

/// <summary>Proposes whom to ask for a form.</summary>
public static class RoundBodies
{
    /// <summary>
    /// Those that the form is for. Ticked: who took part last time, gathered and placed as then; where there was no last time
    /// all but institutions, whose department writes for them.
    /// </summary>
    /// <param name="last">Who was asked for the form last time.</param>
    /// <param name="others">The other rounds of the region.</param>
    public static IReadOnlyList<ProposedBody> Propose(
        AskedForm asked, Form form, Period period, IReadOnlyList<RoundCandidate> candidates, IReadOnlyList<AskedBody> last, IReadOnlyList<OtherRound> others)
    {
        var proposed = new List<ProposedBody>();
        var inScope = candidates.Where(candidate => form.Scope.Bodies.Contains(candidate.Kind)).ToDictionary(candidate => candidate.OrganizationId);
        foreach (var candidate in inScope.Values)
        {
            var before = last.FirstOrDefault(body => body.OrganizationId == candidate.OrganizationId);
            var chosen = last.Count > 0 ? before is not null : !candidate.Proposed && candidate.Kind != OrganizationKind.SubordinateInstitution;
            var gatheredBy = before is not null ? before.GatheredBy
                : candidate.Kind == OrganizationKind.SubordinateInstitution && candidate.Parent is { } parent && inScope.ContainsKey(parent) ? parent
                : null;
            var already = others.FirstOrDefault(other => other.Period == period && other.Forms.Contains(asked)
                && other.Bodies.Any(body => body.Form == form.Id && body.OrganizationId == candidate.OrganizationId))?.Name;
            proposed.Add(new ProposedBody(
                new AskedBody(form.Id, candidate.OrganizationId, SectionOf(form, period, candidate, before), gatheredBy), chosen && already is null, before is not null, already));
        }

        return proposed;
    }

    private static string? SectionOf(Form form, Period period, RoundCandidate candidate, AskedBody? before) =>
        form.Has(GroupLevel.Period) ? PeriodSection(period)
        : form.Has(GroupLevel.Municipality) ? candidate.Name
        : form.Has(GroupLevel.Field) ? before?.Section ?? candidate.LastSection
        : null;

    // «I квартал»: inside the table the year goes without saying (domain.md M-08).
    private static string? PeriodSection(Period period)
    {
        var words = PeriodWords.Nominative(period, Language.Russian);
        var year = words.IndexOf(period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return period.Kind != PeriodKind.Other && year > 0 ? words[..year].TrimEnd(' ', '\u00a0') : null;
    }
}
