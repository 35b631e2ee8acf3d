using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <summary>A round that could be opened, for the coordinator to change and confirm.</summary>
/// <param name="Asking">With the proposed name, days and letter, and the bodies that are ticked.</param>
/// <param name="Bodies">Whom the forms are for, ticked or not; parents before those below them.</param>
/// <param name="Organizations">The directory they come from.</param>
/// <param name="Problems">What hinders or should be thought of.</param>
public sealed record RoundProposal(
    RoundAsking Asking, IReadOnlyList<ProposedBody> Bodies, IReadOnlyList<OrganizationLine> Organizations, IReadOnlyList<Problem> Problems);

/// <summary>Proposes a round by its forms and period.</summary>
public static class RoundProposals
{
    private const int UsualGraceDays = 3;

    /// <param name="deadline">The days that the letter speaks of; null for the proposed ones.</param>
    /// <param name="language">Of the letter; bodies are mostly written to in Russian.</param>
    public static async Task<RoundProposal> ReadAsync(
        Register register, string regionId, FormCatalog catalog, IReadOnlyList<AskedForm> forms, Period period, DateOnly today,
        RoundDeadline? deadline = null, Language language = Language.Russian, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var organizations = await OrganizationList.ReadAsync(register, regionId, today, cancel);
        var others = await OtherRounds.ReadAsync(db, regionId, period, cancel);
        var bodies = new List<ProposedBody>();
        var known = new List<(Form Form, CasedName? Country)>();
        foreach (var asked in forms)
        {
            if (catalog.Find(asked.Form, period.Year) is { } form)
            {
                known.Add((form, Countries.Find(asked.Country) is { } country ? CasedName.Of(country) : null));
                var sections = await LastSectionsAsync(register, regionId, asked.Form, cancel);
                bodies.AddRange(RoundBodies.Propose(
                    asked,
                    form,
                    period,
                    [.. organizations.Where(line => line.Closed is not { } closed || closed > today).Select(line => new RoundCandidate(
                        line.OrganizationId, line.Name, line.Kind, line.Parent, line.Proposed, sections.GetValueOrDefault(line.OrganizationId)))],
                    await LastBodiesAsync(db, regionId, asked, cancel),
                    others));
            }
        }

        var days = deadline ?? new RoundDeadline(RoundDueDay.Propose(period, today), UsualGraceDays);
        var region = RegisterReports.NameOf(await db.Regions.Where(one => one.RegionId == regionId).Select(one => one.Name).FirstOrDefaultAsync(cancel))?.CompletedFrom(Regions.All);
        var asking = new RoundAsking
        {
            Name = PeriodWords.Nominative(period, Language.Russian), Period = period, Forms = forms, Due = days.Due, GraceDays = days.GraceDays, RemindDays = [3, 1],
            Bodies = [.. bodies.Where(body => body.Chosen).Select(body => body.Body)],
            Letter = LetterOpening.Propose(known, region, period, days, language),
        };
        var problems = RoundRules.Check(asking, others, today, catalog);
        return new RoundProposal(asking, bodies, organizations, problems);
    }

    // Of the newest round with the form; for a form on one country, that was on it too.
    private static async Task<IReadOnlyList<AskedBody>> LastBodiesAsync(RegisterDb db, string regionId, AskedForm asked, CancellationToken cancel)
    {
        var last = await db.RoundForms.Where(form => form.RegionId == regionId && form.Form == asked.Form && form.Country == asked.Country)
            .Join(db.Rounds, form => new { form.RegionId, form.RoundId }, round => new { round.RegionId, round.RoundId }, (_, round) => round)
            .OrderByDescending(round => round.PeriodStart).ThenByDescending(round => round.OpenedAt)
            .Select(round => (Guid?)round.RoundId).FirstOrDefaultAsync(cancel);
        return last is not { } id ? [] : await db.Submissions.AsNoTracking()
            .Where(one => one.RegionId == regionId && one.RoundId == id && one.Form == asked.Form)
            .Select(one => new AskedBody(one.Form, one.OrganizationId, one.Section, one.GatheredBy)).ToListAsync(cancel);
    }

    // Under which heading most of its rows stood the last time it told any, in a round or in a report that was imported.
    private static async Task<Dictionary<Guid, string>> LastSectionsAsync(Register register, string regionId, string form, CancellationToken cancel)
    {
        var sections = new Dictionary<Guid, string>();
        await using var command = register.Source.CreateCommand(
            """
            select distinct on (t.organization_id) t.organization_id, coalesce(t.section, i.round_section) section
            from telling t join import i on i.region_id = t.region_id and i.import_id = t.import_id
            where t.region_id = $1 and t.is_current and i.form = $2 and t.organization_id is not null and coalesce(t.section, i.round_section) is not null
            group by t.organization_id, coalesce(t.section, i.round_section), i.period_start
            order by t.organization_id, i.period_start desc nulls last, count(*) desc, section
            """);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = form });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            sections.Add(reader.GetGuid(0), reader.GetString(1));
        }

        return sections;
    }
}
