using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Tests.Imports;

/// <summary>The five real reports and the three rounds, imported once for all tests of the class.</summary>
public sealed class RealImportTests(RealImportTests.Imported imported) : IClassFixture<RealImportTests.Imported>
{
    private readonly Register _register = imported.Ready();

    public sealed class Imported(RegisterServer server) : IAsyncLifetime
    {
        private Register? _register;

        public ImportSummary Summary { get; private set; } = new([]);

        public Register Ready()
        {
            Assert.SkipWhen(Repo.Shared is null, "The folder of real reports (../shared) is not beside this checkout.");
            return _register!;
        }

        public Task<Register> FreshAsync() => server.RegisterAsync();

        public async ValueTask InitializeAsync()
        {
            if (Repo.Shared is not null)
            {
                _register = await server.RegisterAsync();
                Summary = await new ReportImport(_register).RunAsync(Everything());
            }
        }

        public ValueTask DisposeAsync() => _register?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static ImportRequest Everything() => new([Repo.SharedPath("reports"), Repo.SharedPath("submissions")], "Иванова");

    [Fact]
    public async Task Import_AllRealReports_TellsTheirHundredAndTwoRowsAndThoseOfTheRounds()
    {
        Assert.Empty(imported.Summary.Outcomes.Where(outcome => outcome.Status == ImportStatus.Unreadable).SelectMany(outcome => outcome.Problems).Select(problem => problem.Message(Language.English)));
        Assert.Equal(102, await _register.Source.CountAsync("telling join import using (region_id, import_id) where body = ''"));
        Assert.Equal(55, await _register.Source.CountAsync("telling join import using (region_id, import_id) where body <> ''"));
        Assert.Equal(157, await _register.Source.CountAsync("activity where state = 'current'"));
        Assert.Equal(17, await _register.Source.CountAsync("import where state = 'current'"));
        Assert.Equal("RU-SMO", await _register.Source.AskAsync("select string_agg(region_id, ' ') from region"));
    }

    [Theory]
    [InlineData("executive-2020-Q2", 20, "international-executive", "2020-04-01")]
    [InlineData("belarus-2020-H1", 24, "country-cooperation", "2020-01-01")]
    [InlineData("executive-2023-Q3", 23, "international-executive", "2023-07-01")]
    [InlineData("agreements-2020-Q1", 29, "agreements-implementation", "2020-01-01")]
    [InlineData("municipal-2020-Q2", 6, "international-municipal", "2020-04-01")]
    public async Task Import_EachReport_IsKnownByFormAndPeriod(string file, int rows, string form, string start) => Assert.Equal(
        $"{rows} {form} {start}",
        await _register.Source.AskAsync("select concat_ws(' ', row_count, form, period_start) from import where file_name = $1 and body = ''", file + ".docx"));

    [Fact]
    public async Task Import_AgreementsReport_NamesEightAgreements()
    {
        const string Rows = "telling_agreement join telling using (region_id, telling_id) join import using (region_id, import_id) where form = 'agreements-implementation' and body = ''";
        Assert.Equal(8L, await _register.Source.AskAsync("select count(distinct agreement_key) from " + Rows));
        Assert.Equal(13L, await _register.Source.AskAsync("select count(distinct telling_id) from " + Rows + " and agreements_filled_down"));
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        var (before, audit) = (await Snapshot.OfAsync(_register.Source), await _register.Source.CountAsync("audit"));
        var again = await new ReportImport(_register).RunAsync(Everything());
        Assert.All(again.Outcomes, outcome => Assert.Equal(ImportStatus.Unchanged, outcome.Status));
        Assert.Equal(imported.Summary.Outcomes.Select(outcome => outcome.ImportId), again.Outcomes.Select(outcome => outcome.ImportId));
        Assert.Equal(before, await Snapshot.OfAsync(_register.Source));
        Assert.Equal(audit, await _register.Source.CountAsync("audit"));
    }

    [Fact]
    public async Task Import_Rounds_KnowTheirBodiesInstitutionsAndFields()
    {
        Assert.Equal(0, await _register.Source.CountAsync("import where body <> '' and organization_id is null"));
        Assert.Equal(0, await _register.Source.CountAsync("import join telling using (region_id, import_id) where body <> '' and telling.organization_id is null"));
        Assert.Equal(
            "executive-body 8, local-government 3, representative-office 1, subordinate-institution 4",
            await _register.Source.AskAsync("select string_agg(kind || ' ' || n, ', ' order by kind) from (select kind, count(*) n from organization group by kind) k"));
        // «спорта» and «физической культуры и спорта» are one field (domain.md M-07).
        Assert.Equal(1L, await _register.Source.AskAsync("select count(distinct field_id) from telling where section ilike '%сфере%спорта'"));
        Assert.Equal(2L, await _register.Source.AskAsync("select count(distinct section) from telling where section ilike '%сфере%спорта'"));
    }

    [Fact]
    public async Task Load_EveryImport_IsTheReadingItWasMadeOf()
    {
        await using var db = _register.Db();
        var ids = imported.Summary.Outcomes.Select(outcome => outcome.ImportId!.Value).ToList();
        var stored = await StoredReadings.LoadAsync(db, "RU-SMO", ids, TestContext.Current.CancellationToken);
        Assert.Equal(ids, stored.Select(report => report.Import.ImportId));
        foreach (var report in stored.Where(report => report.Import.Body.Length == 0))
        {
            var read = Assert.Single(ReportReader.Read(DocumentReader.Open(Repo.SharedPath("reports", report.Import.FileName))));
            Assert.Equivalent(read.Head with { StatedPeriod = null }, report.Reading.Head);
            Assert.Equal(read.Tail.Footer, report.Reading.Tail.Footer);
            Assert.Equal(Words(read.Tail.Problems), Words(report.Reading.Tail.Problems));
            Assert.Equal(read.Rows.Count, report.Reading.Rows.Count);
            foreach (var (expected, actual) in read.Rows.Zip(report.Reading.Rows))
            {
                Assert.Equivalent(expected with { When = expected.When with { Problems = [] }, Problems = [] }, actual with { Problems = [] }, strict: true);
                Assert.Equal(Words(expected.Problems), Words(actual.Problems));
            }
        }
    }

    [Fact]
    public async Task Cell_OfEveryTelling_StandsWhereItsAddressSays()
    {
        var raw = new Dictionary<(string, int, int), IReadOnlyList<Core.Tables.SourceCell>>();
        foreach (var path in Directory.EnumerateFiles(Repo.Shared!, "*.*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".docx" or ".xlsx"))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path);
            foreach (var row in DocumentReader.Open(path).Parts.OfType<Core.Tables.SourceRow>())
            {
                raw[(name, row.Table, row.Row)] = row.Cells;
            }
        }

        var checkedCells = 0;
        await using var command = _register.Source.CreateCommand(
            """
            select case when i.body = '' then 'reports' else i.form end || '/' || c.file_name, c.source_table, c.source_row, c.source_column, c.role, c.text, t.agreements_filled_down
            from telling_cell c join telling t using (region_id, telling_id) join import i on i.region_id = c.region_id and i.import_id = c.import_id
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var folder = reader.GetString(0).Split('/') is ["reports", _] ? "reports" : raw.Keys.First(key => key.Item1.EndsWith('/' + reader.GetString(0).Split('/')[1], StringComparison.Ordinal) && Same(key.Item1, reader.GetString(0))).Item1.Split('/')[0];
            var row = raw[(folder + "/" + reader.GetString(0).Split('/')[1], reader.GetInt32(1), reader.GetInt32(2))];
            var cell = row[reader.GetInt32(3) - 1];
            if (reader.GetString(4) != "agreements" || !reader.GetBoolean(6))
            {
                checkedCells++;
                Assert.Contains(Letters(reader.GetString(5)), Letters(cell.Text), StringComparison.Ordinal);
            }
        }

        Assert.InRange(checkedCells, 700, 1200);

        // A round’s folder begins with what its form is called by.
        static bool Same(string folder, string form) => form.Split('/')[0] switch
        {
            "international-executive" => folder.StartsWith("executive", StringComparison.Ordinal),
            "international-municipal" => folder.StartsWith("municipal", StringComparison.Ordinal),
            _ => folder.StartsWith("agreements", StringComparison.Ordinal),
        };
    }

    // Repairs touch spaces, hyphens and letters of other alphabets; the words stay.
    private static string Letters(string text) => string.Concat(Folding.Fold(text.Replace("[bookmark: _GoBack]", "", StringComparison.Ordinal)).Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Words(IEnumerable<Core.Problems.Problem> problems) => problems.Select(problem =>
        $"{problem.Code} {problem.Severity} {problem.Row} {problem.Column} {problem.Text} {problem.Message(Language.Russian)} {problem.Message(Language.English)} {problem.Advice(Language.Russian)} {problem.Suggestion}");

    [Fact]
    public async Task Withdraw_OneReport_TakesBackWhatItMadeAndNothingElse()
    {
        // Of all reports but one, and then of all: the difference is what one import makes.
        var missing = Repo.SharedPath("reports", "belarus-2020-H1.docx");
        var others = Directory.EnumerateFiles(Repo.SharedPath("reports")).Where(path => path != missing).Append(Repo.SharedPath("submissions")).ToList();
        await using var register = await imported.FreshAsync();
        await new ReportImport(register).RunAsync(new ImportRequest(others, "Иванова"));
        var before = await Snapshot.OfAsync(register.Source);
        var summary = await new ReportImport(register).RunAsync(new ImportRequest([missing], "Иванова"));
        Assert.NotEqual(before, await Snapshot.OfAsync(register.Source));
        var (withdrawn, problem) = await new ImportWithdrawal(register).RunAsync(summary.Outcomes[0].ImportId!.Value, "Петров");
        Assert.Null(problem);
        Assert.Equal((24, 24), (withdrawn!.Tellings, withdrawn.Activities));
        Assert.Equal(before, await Snapshot.OfAsync(register.Source));
        Assert.Equal(1, await register.Source.CountAsync("audit where action = 'withdraw' and actor = 'Петров'"));
        Assert.Equal(0, await register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task Import_EveryFile_KeepsItsBytes()
    {
        await using var db = _register.Db();
        var kept = await db.StoredFiles.AsNoTracking().Select(file => file.Content).ToListAsync(TestContext.Current.CancellationToken);
        var originals = Directory.EnumerateFiles(Repo.Shared!, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".docx" or ".xlsx").Select(path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
        Assert.Equal(originals.Order(StringComparer.Ordinal), kept.Select(bytes => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))).Order(StringComparer.Ordinal));
    }
}
