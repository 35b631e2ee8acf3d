using System.Net;
using Hansa.App.Directories;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Submissions;

/// <summary>A round of one form with a department, its museum and a stranger, as opening a round makes them.</summary>
internal sealed class Bodies
{
    public const string MuseumName = "СОГБУК «Музей Ю.А. Гагарина»";

    private readonly RunningHansa _hansa;

    private Bodies(RunningHansa hansa) => _hansa = hansa;

    public Guid Department { get; private set; }

    public Guid Museum { get; private set; }

    public Guid Stranger { get; private set; }

    public string DepartmentPath { get; private set; } = "";

    public string MuseumPath { get; private set; } = "";

    public static async Task<Bodies> OpenAsync(RunningHansa hansa, string form = "international-executive", string period = "2020-Q2", int dueInDays = 5)
    {
        Assert.True(Period.TryParse(period, out var days));
        var bodies = new Bodies(hansa);
        var register = hansa.Register;
        var today = DateOnly.FromDateTime(register.Time.GetLocalNow().Date);
        var round = register.Ids.Next();
        await using (var db = register.Db())
        {
            db.Rounds.Add(new Round
            {
                RegionId = RunningHansa.RegionId, RoundId = round, Name = period, PeriodKind = days.Kind, PeriodStart = days.Start, PeriodEnd = days.End,
                Due = today.AddDays(dueInDays), GraceDays = 3, OpenedAt = register.Time.GetUtcNow(), OpenedBy = "координатор",
            });
            db.RoundForms.Add(new RoundForm { RegionId = RunningHansa.RegionId, RoundId = round, Form = form, Position = 1 });
            await db.SaveChangesAsync();
        }

        bodies.Department = await bodies.OrganizationAsync("Министерство культуры", OrganizationKind.ExecutiveBody);
        bodies.Museum = await bodies.OrganizationAsync(MuseumName, OrganizationKind.SubordinateInstitution, bodies.Department);
        bodies.Stranger = await bodies.OrganizationAsync("Министерство спорта", OrganizationKind.ExecutiveBody);
        bodies.DepartmentPath = await bodies.SubmissionAsync(round, form, bodies.Department, null);
        bodies.MuseumPath = await bodies.SubmissionAsync(round, form, bodies.Museum, bodies.Department);
        return bodies;
    }

    /// <summary>The page behind an answer, with every step to another page taken.</summary>
    public static async Task<string> FollowAsync(HttpClient browser, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await browser.GetStringAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private async Task<Guid> OrganizationAsync(string name, OrganizationKind kind, Guid? parent = null)
    {
        var id = _hansa.Register.Ids.Next();
        await using var db = _hansa.Register.Db();
        db.Organizations.Add(new Organization { RegionId = RunningHansa.RegionId, OrganizationId = id, Kind = kind });
        await db.SaveChangesAsync();
        db.OrganizationNames.Add(new OrganizationName
        {
            RegionId = RunningHansa.RegionId, OrganizationId = id, OrganizationNameId = _hansa.Register.Ids.Next(), Name = name, During = new(default, false, true, default, false, true),
        });
        if (parent is { } above)
        {
            db.OrganizationParents.Add(new OrganizationParent
            {
                RegionId = RunningHansa.RegionId, OrganizationId = id, OrganizationParentId = _hansa.Register.Ids.Next(), ParentId = above, During = new(default, false, true, default, false, true),
            });
        }

        await db.SaveChangesAsync();
        return id;
    }

    private async Task<string> SubmissionAsync(Guid round, string form, Guid organization, Guid? gatheredBy)
    {
        var id = _hansa.Register.Ids.Next();
        await using var db = _hansa.Register.Db();
        db.Submissions.Add(new Submission
        {
            RegionId = RunningHansa.RegionId, SubmissionId = id, RoundId = round, Form = form, OrganizationId = organization, GatheredBy = gatheredBy, Section = "Сотрудничество в сфере культуры",
        });
        await db.SaveChangesAsync();
        return $"/submissions/{id}";
    }
}
