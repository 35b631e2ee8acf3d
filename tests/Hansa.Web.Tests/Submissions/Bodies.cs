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
        var bodies = new Bodies(hansa);
        var round = await bodies.RoundAsync(form, period, dueInDays);
        bodies.Department = await bodies.OrganizationAsync("Министерство культуры", OrganizationKind.ExecutiveBody);
        bodies.Museum = await bodies.OrganizationAsync(MuseumName, OrganizationKind.SubordinateInstitution, bodies.Department);
        bodies.Stranger = await bodies.OrganizationAsync("Министерство спорта", OrganizationKind.ExecutiveBody);
        bodies.DepartmentPath = await bodies.SubmissionAsync(round, form, bodies.Department, null);
        bodies.MuseumPath = await bodies.SubmissionAsync(round, form, bodies.Museum, bodies.Department);
        return bodies;
    }

    /// <summary>The department’s submission in another round.</summary>
    public async Task<string> AnotherRoundAsync(string form, string period) => await SubmissionAsync(await RoundAsync(form, period, 5), form, Department, null);

    private async Task<Guid> RoundAsync(string form, string period, int dueInDays)
    {
        Assert.True(Period.TryParse(period, out var days));
        var (register, id) = (_hansa.Register, _hansa.Register.Ids.Next());
        await using var db = register.Db();
        db.Rounds.Add(new Round
        {
            RegionId = RunningHansa.RegionId, RoundId = id, Name = period, PeriodKind = days.Kind, PeriodStart = days.Start, PeriodEnd = days.End,
            Due = DateOnly.FromDateTime(register.Time.GetLocalNow().Date).AddDays(dueInDays), GraceDays = 3, OpenedAt = register.Time.GetUtcNow(), OpenedBy = "координатор",
        });
        db.RoundForms.Add(new RoundForm { RegionId = RunningHansa.RegionId, RoundId = id, Form = form, Position = 1 });
        await db.SaveChangesAsync();
        return id;
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
