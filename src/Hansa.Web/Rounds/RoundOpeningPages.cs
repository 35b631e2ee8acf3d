using Hansa.App.Letters;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Rounds;

/// <summary>A new round: chosen by forms and period, proposed, changed, looked at as a letter, opened.</summary>
internal static class RoundOpeningPages
{
    private const string Path = "/rounds/new";

    public static void MapRoundOpening(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ProposeAsync).For(Actions.RoundOpen);
        pages.MapPost(Path, OpenAsync).For(Actions.RoundOpen);
    }

    private static async Task<IResult> ProposeAsync(Visit visit, string? period, [FromQuery(Name = "form")] string[]? forms, string? country, CancellationToken cancel)
    {
        var chosen = Period.TryParse(period, out var named) ? named : RoundOpeningForm.LikelyPeriod(visit.Today);
        var asked = RoundOpeningForm.FormsOf(period is null && forms is not { Length: > 0 } ? [FormCatalog.BuiltIn.Ids.First(static id => id == "international-executive")] : forms ?? [], country);
        var proposal = await ReadAsync(visit, asked, chosen, null, cancel);
        return visit.Show<RoundOpeningPage>(new { Proposal = proposal, Typed = RoundOpeningForm.Of(proposal), Country = country, Problems = ToThinkOf(proposal.Problems) });
    }

    private static async Task<IResult> OpenAsync(Visit visit, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        var period = Period.TryParse(typed["period"], out var named) ? named : RoundOpeningForm.LikelyPeriod(visit.Today);
        var forms = RoundOpeningForm.FormsOf(typed.All("form"), typed["country"]);
        var proposal = await ReadAsync(visit, forms, period, null, cancel);
        var asked = RoundOpeningForm.Read(typed, proposal);
        if (asked is not null && SameWords(asked.Letter, proposal.Asking.Letter) && (asked.Due, asked.GraceDays) != (proposal.Asking.Due, proposal.Asking.GraceDays))
        {
            // Nobody has touched the letter, so it names the days that were chosen.
            var moved = await ReadAsync(visit, forms, period, new RoundDeadline(asked.Due, asked.GraceDays), cancel);
            asked = asked with { Letter = moved.Asking.Letter };
            typed = typed.With("letter", asked.Letter);
        }

        if (typed["show"] == "letter")
        {
            var sample = asked is null ? null : RoundOpeningForm.Sample(asked, proposal, SiteAddress.Of(visit.Http), visit.Today);
            return visit.IsPartial
                ? visit.Show<RoundLetterSample>(new { Letter = sample })
                : visit.Show<RoundOpeningPage>(new { Proposal = proposal, Typed = typed, Country = typed.Text("country"), Sample = sample });
        }

        IReadOnlyList<Problem> problems = [];
        if (asked is not null)
        {
            var book = new RoundBook(visit.Work, FormCatalog.BuiltIn);
            problems = await book.CheckAsync(asked, cancel);
            if (problems.Count == 0 || (typed["warned"].Length > 0 && problems.All(static problem => problem.Severity != Severity.Error)))
            {
                var opening = await book.OpenAsync(asked, cancel);
                if (opening.Id is { } id)
                {
                    return typed["write"].Length > 0 ? await WriteAsync(visit, id, cancel) : visit.To($"/rounds/{id}", "round.is-open");
                }

                problems = opening.Problems;
            }
        }

        return visit.Show<RoundOpeningPage>(
            new { Proposal = proposal, Typed = typed, Country = typed.Text("country"), Problems = problems }, StatusCodes.Status422UnprocessableEntity);
    }

    // That nobody is ticked yet is no mistake before anybody had the chance.
    private static IReadOnlyList<Problem> ToThinkOf(IReadOnlyList<Problem> problems) =>
        [.. problems.Where(static problem => problem.Code is not ("round.no-bodies" or "round.form-no-bodies"))];

    private static async Task<IResult> WriteAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        var made = await new LetterBook(visit.Work, FormCatalog.BuiltIn, SiteAddress.Of(visit.Http)).MakeAsync(id, LetterKind.KickOff, cancel: cancel);
        return visit.To($"/rounds/{id}", made.Problem is null ? "round.is-open-written" : "round.is-open");
    }

    private static Task<RoundProposal> ReadAsync(Visit visit, IReadOnlyList<AskedForm> forms, Period period, RoundDeadline? deadline, CancellationToken cancel) =>
        RoundProposals.ReadAsync(visit.Register, visit.RegionId, FormCatalog.BuiltIn, forms, period, visit.Today, deadline, cancel: cancel);

    // A browser sends other line breaks than it was given.
    private static bool SameWords(string one, string other) => one.ReplaceLineEndings("\n").Trim() == other.ReplaceLineEndings("\n").Trim();
}
