using Hansa.App.Duplicates;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Core.Duplicates;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Selections;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Tests.Reports;

/// <summary>The five real reports and the three rounds in one register, what they tell twice settled as a careful person would.</summary>
public sealed class RealRegister(RegisterServer server) : IAsyncLifetime
{
    public const string Region = "RU-SMO";

    // domain.md M-42: rows of the executive's quarter and the half-year on Belarus that tell of one activity.
    private static readonly (int Executive, int Belarus)[] s_pairs =
        [(4, 3), (5, 4), (9, 13), (11, 16), (12, 14), (13, 15), (14, 12), (15, 17), (17, 20), (18, 21), (19, 22)];

    private Register? _register;

    public Register Ready()
    {
        Assert.SkipWhen(Repo.Shared is null, "The folder of real reports (../shared) is not beside this checkout.");
        return _register!;
    }

    /// <summary>A register of one's own to change.</summary>
    /// <param name="byHand">Merged by SQL with the tellings left at the merged activities, as a restored or foreign register may have them.</param>
    public async Task<Register> OwnAsync(bool rounds = false, bool byHand = false)
    {
        string[] paths = rounds ? [Repo.SharedPath("reports"), Repo.SharedPath("submissions")] : [Repo.SharedPath("reports")];
        return await server.FilledAsync($"{string.Join(' ', paths)} {byHand}", async register =>
        {
            await new ReportImport(register).RunAsync(new ImportRequest(paths, "test"));
            if (byHand)
            {
                await SettleByHandAsync(register);
            }
            else
            {
                await DuplicateRuns.RunAsync(register, Region, whole: true);
                await ActivityMerging.MergeSameAsync(register, Region, "test");
            }
        });
    }

    public async ValueTask InitializeAsync()
    {
        if (Repo.Shared is not null)
        {
            _register = await OwnAsync(rounds: true);
        }
    }

    public ValueTask DisposeAsync() => _register?.DisposeAsync() ?? ValueTask.CompletedTask;

    public static Reading Original(string name) =>
        ReportReader.Read(DocumentReader.Open(Repo.SharedPath("reports", name + ".docx")), ReadOptions.Default)[0];

    /// <summary>A report as its Word file reads.</summary>
    public static Reading Written(Report report)
    {
        using var file = new MemoryStream();
        ReportWriter.Write(report, file, FileFormat.Docx);
        file.Position = 0;
        return ReportReader.Read(DocumentReader.Open(file, "report.docx"), ReadOptions.Default)[0];
    }

    public static async Task<ReportPreview> PreviewAsync(Register register, string form, string period, string? country = null, PeriodRule? rule = null)
    {
        var (preview, problem) = await RegisterReports.PreviewAsync(register, Region, Ask(form, period, country, rule));
        Assert.True(problem is null, problem?.Message(Language.English));
        return preview!;
    }

    public static ReportAsk Ask(string form, string period, string? country = null, PeriodRule? rule = null) =>
        new(form, Period.TryParse(period, out var parsed) ? parsed : throw new ArgumentException(period), new ReportScope(country), rule);

    public static IEnumerable<string> Words(Reading reading) => reading.Rows.Select(row => string.Join(" | ",
        row.Number, row.PeriodHeading, row.Section, row.Subsection, string.Join(" / ", row.Agreements), row.AgreementsFilledDown,
        row.Title, row.Place, row.Dates, row.Content, row.Participants, row.Note));

    // Without the register's own finder: what the files tell twice by the letter of domain.md §4.4.
    private static async Task SettleByHandAsync(Register register)
    {
        await using var db = register.Db();
        var imports = await db.Imports.Where(import => import.State == ImportState.Current).Select(import => import.ImportId).ToListAsync();
        var readings = await StoredReadings.LoadAsync(db, Region, imports, default);
        var rows = new Dictionary<string, Guid>();
        var reported = new List<ReportedRow>();
        foreach (var stored in readings)
        {
            var ofReading = ReportedRow.Of(stored.Import.Body.Length == 0 ? stored.Import.FileName : $"{stored.Import.Form}/{stored.Import.FileName}", stored.Reading);
            for (var i = 0; i < ofReading.Count; i++)
            {
                rows[ofReading[i].Id] = stored.Tellings[i].ActivityId;
                reported.Add(ofReading[i]);
            }
        }

        foreach (var group in DuplicateFinder.Find(reported).Where(group => group.Verdict == DuplicateVerdict.Same))
        {
            await MergeAsync(register, [.. group.Ids.Select(id => rows[id])]);
        }

        foreach (var (executive, belarus) in s_pairs)
        {
            await MergeAsync(register, [rows[$"executive-2020-Q2.docx#{executive}"], rows[$"belarus-2020-H1.docx#{belarus}"]]);
        }
    }

    private static async Task MergeAsync(Register register, IReadOnlyList<Guid> activities)
    {
        foreach (var activity in activities.Skip(1))
        {
            await register.Source.AskAsync(
                """
                with recursive a (id, into_id) as (
                  select activity_id, coalesce(merged_into, activity_id) from activity where activity_id in ($1, $2)
                  union select a.id, merged_into from a join activity on activity_id = a.into_id where merged_into is not null
                ), root (id) as (select activity_id from activity join a on into_id = activity_id where state = 'current')
                update activity set state = 'merged', merged_into = (select min(id::text)::uuid from root)
                where activity_id in (select id from root) and activity_id <> (select min(id::text)::uuid from root) and state = 'current'
                """,
                activities[0], activity);
        }
    }
}
