using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Samples;

/// <summary>
/// An open round of the sample region for the quarter that ended last: one body has not begun, one drafts, one has sent, one
/// got its rows back with a remark, one is done. What they tell stands in <c>round.json</c>.
/// </summary>
public static class SampleOpenRound
{
    internal const string Executive = "international-executive";
    internal const string Municipal = "international-municipal";
    private const int DaysLeft = 5;

    /// <param name="samples">The folder <c>samples</c>.</param>
    /// <returns>The round.</returns>
    public static async Task<Guid> OpenAsync(Register register, string regionId, string samples, CancellationToken cancel = default)
    {
        var work = new RegisterWork(register, regionId, "demo");
        var folder = Path.Combine(samples, "region");
        var region = SampleRegionFile.Read(Path.Combine(folder, "register.json"));
        var period = Ended(work.Today);
        var bodies = await BodiesAsync(register, regionId, region, cancel);
        var opening = await new RoundBook(work, FormCatalog.BuiltIn).OpenAsync(Asking(region, bodies, period, work.Today), cancel);
        var round = opening.Id ?? throw new InvalidDataException(opening.Problems[0].Message(Core.Text.Language.English));

        var stage = new SampleStage(work, region, period, await SubmissionsAsync(register, regionId, round, bodies, cancel));
        await stage.PlayAsync(SampleSubmission.Read(Path.Combine(folder, "round.json"), period), cancel);
        return round;
    }

    private static RoundAsking Asking(SampleRegionFile region, Dictionary<string, Guid> bodies, Period period, DateOnly today)
    {
        var asked = new List<AskedBody>();
        foreach (var body in region.Organizations.Where(body => body.Kind is OrganizationKind.ExecutiveBody or OrganizationKind.SubordinateInstitution))
        {
            asked.Add(new AskedBody(Executive, bodies[body.Key], body.Section ?? SectionOf(region, body.Parent), body.Parent is { } parent ? bodies[parent] : null));
        }

        asked.AddRange(region.Organizations.Where(body => body.Kind == OrganizationKind.LocalGovernment).Select(body => new AskedBody(Municipal, bodies[body.Key], body.Section)));
        return new RoundAsking
        {
            Period = period, Forms = [new AskedForm(Executive), new AskedForm(Municipal)], Bodies = asked, Due = today.AddDays(DaysLeft), GraceDays = 5,
        };
    }

    private static string? SectionOf(SampleRegionFile region, string? key) => region.Organizations.FirstOrDefault(body => body.Key == key)?.Section;

    // The last quarter that is over.
    private static Period Ended(DateOnly today)
    {
        var quarter = ((today.Month - 1) / 3) + 1;
        return quarter == 1 ? Period.OfQuarter(today.Year - 1, 4) : Period.OfQuarter(today.Year, quarter - 1);
    }

    private static async Task<Dictionary<string, Guid>> BodiesAsync(Register register, string regionId, SampleRegionFile region, CancellationToken cancel)
    {
        await using var db = register.Db();
        var ids = await db.OrganizationNames.Where(name => name.RegionId == regionId).Select(name => new { name.Name, name.OrganizationId }).ToListAsync(cancel);
        var byName = ids.DistinctBy(name => name.Name).ToDictionary(name => name.Name, name => name.OrganizationId, StringComparer.Ordinal);
        return region.Organizations.ToDictionary(body => body.Key, body => byName[body.Names[^1].Name], StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, Guid>> SubmissionsAsync(
        Register register, string regionId, Guid round, Dictionary<string, Guid> bodies, CancellationToken cancel)
    {
        await using var db = register.Db();
        var ids = await db.Submissions.Where(one => one.RegionId == regionId && one.RoundId == round)
            .ToDictionaryAsync(one => one.OrganizationId, one => one.SubmissionId, cancel);
        return bodies.Where(body => ids.ContainsKey(body.Value)).ToDictionary(body => body.Key, body => ids[body.Value], StringComparer.Ordinal);
    }
}
