using Hansa.App.Directories;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.App.Tests.Submissions;

/// <summary>A round of one form with bodies and their empty submissions, as opening a round makes them.</summary>
internal sealed class OpenedRound
{
    public const string Region = "RU-SMO";

    /// <summary>The day on which tests work, unless they say otherwise; the round’s last day is five days later.</summary>
    public static readonly DateTimeOffset Today = new(2020, 7, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly Register _register;
    private readonly Guid _roundId;
    private readonly string _form;

    private OpenedRound(Register register, Guid roundId, string form) => (_register, _roundId, _form) = (register, roundId, form);

    public Guid Id => _roundId;

    public static async Task<OpenedRound> OpenAsync(Register register, string form = "international-executive", string period = "2020-Q2", string? country = null)
    {
        Assert.True(Period.TryParse(period, out var days));
        await register.Source.AskAsync("insert into region values ($1, '{\"nominative\": \"Смоленская область\"}') on conflict do nothing", Region);
        await using var db = register.Db();
        var id = register.Ids.Next();
        db.Rounds.Add(new Round
        {
            RegionId = Region, RoundId = id, Name = period, PeriodKind = days.Kind, PeriodStart = days.Start, PeriodEnd = days.End,
            Due = DateOnly.FromDateTime(Today.Date).AddDays(5), GraceDays = 3, OpenedAt = Today, OpenedBy = "координатор",
        });
        db.RoundForms.Add(new RoundForm { RegionId = Region, RoundId = id, Form = form, Country = country, Position = 1 });
        await db.SaveChangesAsync();
        return new OpenedRound(register, id, form);
    }

    /// <summary>A body of the directory with its submission.</summary>
    /// <param name="department">The organization that gathers it.</param>
    public async Task<Guid> BodyAsync(string name, string? section = null, Guid? department = null)
    {
        var organization = await OrganizationAsync(name);
        await using var db = _register.Db();
        var submission = new Submission
        {
            RegionId = Region, SubmissionId = _register.Ids.Next(), RoundId = _roundId, Form = _form, OrganizationId = organization, Section = section, GatheredBy = department,
        };
        db.Submissions.Add(submission);
        await db.SaveChangesAsync();
        return submission.SubmissionId;
    }

    public async Task<Guid> OrganizationOfAsync(Guid submission) =>
        (Guid)(await _register.Source.AskAsync("select organization_id from submission where submission_id = $1", submission))!;

    public Task SetAsync(string sql, params object[] values) => _register.Source.AskAsync("update round set " + sql, values);

    private async Task<Guid> OrganizationAsync(string name)
    {
        var key = DirectoryKey.Of(name);
        if (await _register.Source.AskAsync("select organization_id from organization_alias where alias_key = $1", key) is Guid known)
        {
            return known;
        }

        await using var db = _register.Db();
        var id = _register.Ids.Next();
        db.Organizations.Add(new Organization { RegionId = Region, OrganizationId = id, Kind = OrganizationKind.ExecutiveBody });
        await db.SaveChangesAsync();
        db.OrganizationNames.Add(new OrganizationName { RegionId = Region, OrganizationId = id, OrganizationNameId = _register.Ids.Next(), Name = name, During = new(default, false, true, default, false, true) });
        db.OrganizationAliases.Add(new OrganizationAlias { RegionId = Region, AliasKey = key, OrganizationId = id });
        await db.SaveChangesAsync();
        return id;
    }
}

/// <summary>One person’s hands on a submission.</summary>
internal sealed class Hand(Register register, Guid submission, string actor = "исполнитель")
{
    private RegisterWork Work => new(register, OpenedRound.Region, actor);

    public RowEditing Editing => new(Work);

    public RowEditing Review => new(Work, inReview: true);

    public SubmissionSteps Steps => new(Work);

    public Guid Id => submission;

    public async Task<SubmissionPage> PageAsync()
    {
        var (page, problem) = await SubmissionPages.ReadAsync(register, OpenedRound.Region, submission);
        Assert.Null(problem?.Message(Language.English));
        return page!;
    }

    /// <summary>A row without errors.</summary>
    public async Task<RowSaved> AddAsync(string title = "Выставка «Лён»", string dates = "21 мая 2020 года") => await AddAsync(new Dictionary<ColumnRole, string>
    {
        [ColumnRole.Title] = title,
        [ColumnRole.Dates] = dates,
        [ColumnRole.Place] = "г. Смоленск",
        [ColumnRole.Content] = "Открыта выставка, подписан протокол о намерениях с музеем Витебска.",
        [ColumnRole.Participants] = "Общее количество участников – 120 человек",
    });

    public async Task<RowSaved> AddAsync(Dictionary<ColumnRole, string> cells)
    {
        var saved = await Editing.AddRowAsync(submission, cells);
        Assert.Null(saved.Problem?.Message(Language.English));
        return saved;
    }

    public Task<RowSaved> SaveAsync(Guid row, ColumnRole role, string text, int seen) => Editing.SaveCellAsync(submission, row, role, text, seen);

    public Task<StepOutcome> SubmitAsync(int? version = null) => Steps.SubmitAsync(submission, version, "Директор И. И. Иванов");

    public Task<UploadResult> UploadAsync(FileContent file, UploadMode mode = UploadMode.Auto) => new SubmissionUpload(Work).UploadAsync(submission, file, mode);

    public Task<UploadResult> PasteAsync(string pasted) => new SubmissionUpload(Work).PasteAsync(submission, pasted);

    /// <summary>Sends and takes it, both without a problem.</summary>
    public async Task<StepOutcome> AcceptAsync()
    {
        Done(await SubmitAsync());
        return Done(await new SubmissionSteps(Work with { Actor = "координатор" }).AcceptAsync(submission, null));
    }

    public static StepOutcome Done(StepOutcome outcome)
    {
        Assert.Null(outcome.Problem?.Message(Language.English));
        return outcome;
    }

    public static string? Code(Problem? problem) => problem?.Code;
}
