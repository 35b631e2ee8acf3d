using System.Text.Json;
using Hansa.App.Accounts;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Samples;

/// <summary>Somebody of the sample region who can sign in.</summary>
/// <param name="Key">The part of the address before the @.</param>
/// <param name="Body">The organization the role is for; null is the whole region.</param>
public sealed record SamplePerson(string Key, string Name, string Email, string Password, Role Role, string? Body);

/// <summary>Adds to the sample region the people who work in it, and a round in its midst: every state a submission can have is there.</summary>
public static class SampleRound
{
    private const int DaysLeft = 6;

    /// <param name="samples">The folder <c>samples</c>.</param>
    /// <returns>Who may sign in, one a role and more.</returns>
    public static async Task<IReadOnlyList<SamplePerson>> WriteAsync(Register register, string samples, CancellationToken cancel = default)
    {
        var folder = Path.Combine(samples, "region");
        var region = JsonSerializer.Deserialize(await File.ReadAllTextAsync(Path.Combine(folder, "register.json"), cancel), SampleJson.Default.SampleRegionFile)!;
        var file = JsonSerializer.Deserialize(await File.ReadAllTextAsync(Path.Combine(folder, "round.json"), cancel), SampleJson.Default.SampleRoundFile)!;
        var period = Period.TryParse(file.Period, out var parsed) ? parsed : throw new InvalidDataException(file.Period);
        var bodies = await BodiesAsync(register, region, period, cancel);
        foreach (var person in file.People)
        {
            var sheet = new AccountSheet(person.Name, person.Email, person.Role, person.Body is { } body ? bodies[body] : null);
            SampleRegion.Expect((await new AccountBook(new RegisterWork(register, region.Region, "demo")).AddAsync(sheet, file.Password, cancel)).Problem);
        }

        var round = await OpenAsync(register, region.Region, file, period, bodies, cancel);
        foreach (var told in file.Submissions)
        {
            await TellAsync(register, region.Region, file, told, await IdAsync(register, round, told, bodies, cancel), cancel);
        }

        return [.. file.People.Select(person => new SamplePerson(
            person.Key, person.Name, person.Email, file.Password, person.Role, region.Organizations.FirstOrDefault(body => body.Key == person.Body)?.NameOn(period.Start)))];
    }

    private static async Task<Dictionary<string, Guid>> BodiesAsync(Register register, SampleRegionFile region, Period period, CancellationToken cancel)
    {
        await using var db = register.Db();
        var ids = await db.OrganizationAliases.Where(alias => alias.RegionId == region.Region).ToDictionaryAsync(alias => alias.AliasKey, alias => alias.OrganizationId, cancel);
        return region.Organizations.ToDictionary(body => body.Key, body => ids[DirectoryKey.Of(body.NameOn(period.Start))], StringComparer.Ordinal);
    }

    private static async Task<Guid> OpenAsync(Register register, string region, SampleRoundFile file, Period period, Dictionary<string, Guid> bodies, CancellationToken cancel)
    {
        var coordinator = new RegisterWork(register, region, file.People.First(person => person.Role == Role.Coordinator).Actor);
        var forms = file.Forms.Select(form => new AskedForm(form)).ToList();
        var proposal = await RoundProposals.ReadAsync(register, region, FormCatalog.BuiltIn, forms, period, coordinator.Today, cancel: cancel);
        // Institutions that tell something themselves are asked too.
        var told = file.Submissions.Select(submission => (submission.Form, bodies[submission.Body])).ToHashSet();
        var asked = proposal.Bodies.Where(body => body.Chosen || told.Contains((body.Body.Form, body.Body.OrganizationId))).Select(body => body.Body);
        var opening = await new RoundBook(coordinator, FormCatalog.BuiltIn).OpenAsync(
            proposal.Asking with { Bodies = [.. asked], Due = coordinator.Today.AddDays(DaysLeft) }, cancel);
        SampleRegion.Expect(opening.Id is null ? opening.Problems[0] : null);
        return opening.Id!.Value;
    }

    private static async Task<Guid> IdAsync(Register register, Guid round, SampleSubmission told, Dictionary<string, Guid> bodies, CancellationToken cancel)
    {
        var body = bodies[told.Body];
        await using var db = register.Db();
        return await db.Submissions.Where(one => one.RoundId == round && one.Form == told.Form && one.OrganizationId == body).Select(one => one.SubmissionId).SingleAsync(cancel);
    }

    private static async Task TellAsync(Register register, string region, SampleRoundFile file, SampleSubmission told, Guid id, CancellationToken cancel)
    {
        RegisterWork As(string key) => new(register, region, file.People.First(person => person.Key == key).Actor);
        var rows = new List<Guid>();
        foreach (var row in told.Rows)
        {
            var saved = await new RowEditing(As(told.By)).AddRowAsync(id, row.Cells, cancel: cancel);
            SampleRegion.Expect(saved.Problem);
            rows.Add(saved.RowId);
        }

        if (told.State == SubmissionState.Draft)
        {
            return;
        }

        var steps = new SubmissionSteps(As(told.By));
        SampleRegion.Expect((rows.Count > 0 ? await steps.SubmitAsync(id, null, told.Signed!, cancel) : await steps.StateNothingHeldAsync(id, null, told.Signed!, cancel)).Problem);
        foreach (var remark in told.Remarks ?? [])
        {
            var (thread, problem) = await new RemarkThreads(As(remark.By)).OpenAsync(id, new RemarkPlace(rows[remark.Row - 1], remark.Column), remark.Text, cancel: cancel);
            SampleRegion.Expect(problem);
            if (remark.Answer is { } answer)
            {
                SampleRegion.Expect(await new RemarkThreads(As(told.By)).ReplyAsync(id, thread!.Value, answer, cancel: cancel));
            }
        }

        var decide = new SubmissionSteps(As("coordinator"));
        SampleRegion.Expect(told.State switch
        {
            SubmissionState.Returned => (await decide.ReturnAsync(id, null, told.Reason!, cancel)).Problem,
            SubmissionState.Accepted => (await decide.AcceptAsync(id, null, cancel)).Problem,
            _ => null,
        });
    }
}
