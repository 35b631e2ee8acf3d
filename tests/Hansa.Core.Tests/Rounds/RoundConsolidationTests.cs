using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Rounds;

public class RoundConsolidationTests
{
    private const string Culture = "Сотрудничество в сфере культуры";

    // Each body's rows as it would send them: numbered from 1, without the headings of the consolidated report.
    [Theory]
    [InlineData("executive-2020-Q2")]
    [InlineData("agreements-2020-Q1")]
    public void Consolidate_RealRound_GivesTheRealReport(string name)
    {
        var expected = ExpectedReadings.Load(name);
        var json = File.ReadAllText(Repo.SharedPath("submissions", name, "campaign.json"));
        var round = Round.Parse(json).Round!;
        var body = expected.Head.Form == "agreements-implementation";
        var from = 0;
        var files = new List<RoundFileReading>();
        foreach (var submission in round.Submissions)
        {
            var rows = expected.Rows.Skip(from).TakeWhile(row => row.Section == (body ? submission.Body : submission.Section)).ToList();
            from += rows.Count;
            files.Add(File1(submission.File, [.. rows.Select((row, i) => row with { Number = i + 1, Section = row.Subsection, Subsection = null })], expected.Head.Columns));
        }

        var result = RoundConsolidation.Consolidate(round, files, FormCatalog.BuiltIn);

        Assert.Empty(result.Problems);
        Assert.Equal(expected.Head.Title, result.Report!.Title);
        Assert.Equal(expected.Rows.Select(Shown), result.Report.Rows.Select(Shown));
        Assert.Equal(expected.Head.Columns.Select(column => column.Heading), result.Report.Columns.Select(column => column.Heading));
        Assert.All(result.Report.Sections, section => Assert.Equal(body ? "I квартал" : null, section.PeriodHeading));
    }

    [Theory]
    [InlineData("СОГБУК «Музей»", null, Culture, "СОГБУК «Музей»")]
    [InlineData(null, "СОГБУК «Музей»", Culture, "СОГБУК «Музей»")]
    [InlineData(null, null, Culture, null)]
    [InlineData("Сотрудничество в сфере культуры.", null, Culture, null)]
    [InlineData("ДЕПАРТАМЕНТ ПО КУЛЬТУРЕ", null, Culture, null)]
    [InlineData("Сотрудничество в сфере спорта", null, "Сотрудничество в сфере физической культуры и спорта", null)]
    [InlineData("Сотрудничество в сфере туризма", "Турцентр", "Сотрудничество в сфере туризма", "Турцентр")]
    [InlineData("Туризм", "Турцентр", "Туризм", "Турцентр")]
    public void Consolidate_HeadingOfASubmission_IsFieldOrInstitution(string? section, string? subsection, string expectedSection, string? expectedSubsection)
    {
        var row = Consolidate(File1("a.docx", [Row("Открытие") with { Section = section, Subsection = subsection }])).Report!.Rows.Single();
        Assert.Equal((expectedSection, expectedSubsection), (row.Section, row.Subsection));
    }

    // An institution that sends its own file keeps its name above its rows; a department does not.
    [Fact]
    public void Consolidate_BodyNamedInItsOwnFile_IsASubHeadingOnlyForAnInstitution()
    {
        const string Museum = "СОГБУК «Музей Ю.А. Гагарина»";
        var report = RoundConsolidation.Consolidate(
            Made("international-executive", new("a.docx", "Департамент по культуре", Culture), new("b.docx", Museum, Culture)),
            [File1("a.docx", [Row("Раз") with { Section = "Департамент по культуре" }]), File1("b.docx", [Row("Два") with { Section = Museum }])],
            FormCatalog.BuiltIn).Report!;
        Assert.Equal([null, Museum], report.Rows.Select(row => row.Subsection));
    }

    [Fact]
    public void Consolidate_Municipalities_StandInTheOrderOfTheRound()
    {
        var round = Made("international-municipal", new("b.docx", "Город Б", "Город Б"), new("a.docx", "Город А", null));
        var report = RoundConsolidation.Consolidate(round, [File1("a.docx", [Row("Раз")]), File1("b.docx", [Row("Два"), Row("Три") with { Number = 2 }])], FormCatalog.BuiltIn).Report!;
        Assert.Equal(["Город Б", "Город А"], report.Sections.Select(section => section.Heading));
        Assert.Equal(["1 Два", "2 Три", "3 Раз"], report.Rows.Select(row => $"{row.Number} {row.Title}"));
    }

    // domain.md M-10: headings of municipalities are of unlike form and are printed as the round has them.
    // domain.md M-11: who reports is not always a body.
    [Fact]
    public void Consolidate_BodiesOfAnyKindAndSpelling_AreTakenAsNamed()
    {
        var municipal = RoundConsolidation.Consolidate(
            Made("international-municipal", new("a.docx", "Город Смоленск", null), new("b.docx", "Муниципальное образование «город Десногорск» Смоленской области", null), new("c.docx", "МО Угранский район", null)),
            [File1("a.docx", [Row("Раз")]), File1("b.docx", [Row("Два")]), File1("c.docx", [Row("Три")])],
            FormCatalog.BuiltIn);
        Assert.Equal(
            ["Город Смоленск", "Муниципальное образование «город Десногорск» Смоленской области", "МО Угранский район"],
            municipal.Report!.Sections.Select(section => section.Heading));

        const string Company = "ООО «Корпорация инвестиционного развития Смоленской области»";
        const string Investment = "Сотрудничество в сфере инвестиционного развития";
        var company = RoundConsolidation.Consolidate(
            Made("international-executive", new RoundSubmission("a.docx", Company, Investment)),
            [File1("a.docx", [Row("Раз"), Row("Два") with { Section = Company }])],
            FormCatalog.BuiltIn);
        Assert.Equal([(Investment, null), (Investment, Company)], company.Report!.Rows.Select(row => (row.Section, row.Subsection)));
    }

    // The reader puts a municipality's rows under the name the file gives it; the report prints the name of the round.
    [Fact]
    public void Consolidate_MunicipalityNamedOtherwiseInItsFile_StandsUnderTheNameOfTheRound()
    {
        var reading = File1("a.docx", [Row("Раз") with { Section = "Администрация города А" }]).Readings[0];
        var result = RoundConsolidation.Consolidate(
            Made("international-municipal", new RoundSubmission("a.docx", "Город А", "Город А")),
            [new RoundFileReading("a.docx", [reading with { Head = reading.Head with { Body = "Администрация города А" } }], [])],
            FormCatalog.BuiltIn);
        Assert.Equal("Город А", result.Report!.Rows.Single().Section);
    }

    [Fact]
    public void Consolidate_HalfYearWithQuarterHeadings_KeepsThemInBodyForms()
    {
        var round = Made("agreements-implementation", new("a.docx", "Департамент А", "I квартал"), new("b.docx", "Департамент Б", "I квартал"));
        var report = RoundConsolidation.Consolidate(
            round,
            [
                File1("a.docx", [Row("Раз") with { Section = "II квартал" }, Row("Два") with { PeriodHeading = "II квартал", Section = "Департамент А" }]),
                File1("b.docx", [Row("Три")]),
            ],
            FormCatalog.BuiltIn).Report!;
        Assert.Equal(
            ["I квартал/Департамент Б/1", "II квартал/Департамент А/2"],
            report.Sections.Select(section => $"{section.PeriodHeading}/{section.Heading}/{section.Groups.Sum(group => group.Rows.Count)}"));
    }

    [Fact]
    public void Consolidate_FilesMissingUnreadableUnnamedAndEmpty_AreSaidAndOthersGoOn()
    {
        var round = Made("international-executive", new("a.docx", "Орган А", Culture), new("b.docx", "Орган Б", Culture), new("c.docx", "Орган В", Culture), new("d.docx", "Орган Г", Culture));
        var broken = new Problem("file.not-archive", Severity.Error);
        var result = RoundConsolidation.Consolidate(
            round,
            [File1("A.DOCX", [Row("Раз")]), new RoundFileReading("b.docx", [], [broken]), File1("d.docx", []), File1("e.docx", [Row("Чужое")])],
            FormCatalog.BuiltIn);

        Assert.Equal(["file.not-archive", "round.file-unreadable", "round.file-missing", "round.file-empty", "round.file-not-named"], result.Problems.Select(problem => problem.Code));
        Assert.Equal("Раз", result.Report!.Rows.Single().Title);
        Assert.Contains("«c.docx»", result.Problems[2].Message(Language.Russian), StringComparison.Ordinal);
    }

    [Fact]
    public void Consolidate_NothingCameIn_GivesNoReport()
    {
        var result = RoundConsolidation.Consolidate(Made("international-executive", new RoundSubmission("a.docx", "", null)), [], FormCatalog.BuiltIn);
        Assert.Null(result.Report);
        Assert.Equal(["round.file-missing", "round.nothing"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Consolidate_UnknownForm_NamesTheKnownOnes()
    {
        var result = RoundConsolidation.Consolidate(Made("меню"), [], FormCatalog.BuiltIn);
        Assert.Contains("international-municipal", Assert.Single(result.Problems).Message(Language.Russian), StringComparison.Ordinal);
    }

    [Fact]
    public void Consolidate_AnotherFormPeriodOrBody_IsDoubted()
    {
        var reading = File1("a.docx", [Row("Раз")]).Readings[0];
        var odd = reading with { Head = reading.Head with { Form = "international-municipal", StatedPeriod = Period.OfQuarter(2019, 2) } };
        var result = Consolidate(new RoundFileReading("a.docx", [odd], []));
        Assert.Equal(["round.form-differs", "round.period-differs"], result.Problems.Select(problem => problem.Code));
        Assert.NotNull(result.Report);
    }

    [Theory]
    [InlineData("Департамент Смоленской области по образованию", true)]
    [InlineData("департамент образования и науки", true)]
    [InlineData("Департамент Смоленской области по культуре и туризму", false)]
    [InlineData("Департамент культуры", false)]
    [InlineData("Министерство инвестиций", false)]
    [InlineData("", false)]
    public void Consolidate_BodyNamedInAFile_IsDoubtedWhenItIsRatherAnotherOfTheRound(string named, bool doubted)
    {
        var reading = File1("a.docx", [Row("Раз")]).Readings[0];
        var result = RoundConsolidation.Consolidate(
            Made("international-executive", new("a.docx", "Департамент Смоленской области по культуре", Culture), new("b.docx", "Департамент Смоленской области по образованию и науке", Culture)),
            [new RoundFileReading("a.docx", [reading with { Head = reading.Head with { Body = named } }], []), File1("b.docx", [Row("Два")])],
            FormCatalog.BuiltIn);
        Assert.Equal(doubted ? ["round.body-differs"] : [], result.Problems.Select(problem => problem.Code));
    }

    // domain.md M-12, M-21
    [Fact]
    public void Consolidate_FootersAndMissingColumns_FollowTheForm()
    {
        var reading = File1("a.docx", [Row("Раз")]).Readings[0];
        var counted = reading with { Tail = reading.Tail with { Footer = "В I квартале состоялась 1 встреча" } };
        var signed = reading with { Tail = reading.Tail with { Footer = "Исп. Иванов, 12-34-56" } };
        Assert.Equal("В I квартале состоялась 1 встреча", Consolidate(new RoundFileReading("a.docx", [counted], [])).Report!.Footer);
        var left = Consolidate(new RoundFileReading("a.docx", [signed], []));
        Assert.Null(left.Report!.Footer);
        Assert.Equal("round.footer-left", Assert.Single(left.Problems).Code);

        var agreements = RoundConsolidation.Consolidate(Made("agreements-implementation", new RoundSubmission("a.docx", "Орган", "I квартал")), [File1("a.docx", [Row("Раз")])], FormCatalog.BuiltIn);
        Assert.Equal("-", agreements.Report!.Rows.Single().Note);
    }

    private static RoundResult Consolidate(RoundFileReading file) =>
        RoundConsolidation.Consolidate(Made("international-executive", new RoundSubmission("a.docx", "Департамент по культуре", Culture)), [file], FormCatalog.BuiltIn);

    private static Round Made(string form, params RoundSubmission[] submissions) => new()
    {
        Form = form,
        Period = Period.OfQuarter(2020, 1),
        Region = new CasedName { Nominative = "Тверская область", Genitive = "Тверской области" },
        Submissions = submissions,
    };

    private static ReadingRow Row(string title) => new() { Number = 1, Title = title };

    private static RoundFileReading File1(string name, IReadOnlyList<ReadingRow> rows, IReadOnlyList<ReadColumn>? columns = null) => new(
        name,
        [new Reading(
            new ReadingHead(name, 1, null, null, "Информация", null, null, columns ?? [new("№", ColumnRole.Number), new("Наименование", ColumnRole.Title), new("Место", ColumnRole.Place)]),
            rows,
            new ReadingTail(null, [], []))],
        []);

    private static string Shown(ReadingRow row) =>
        $"{row.Number}|{row.Section}|{row.Subsection}|{string.Join('¶', row.Agreements)}|{row.AgreementsFilledDown}|{row.Title}|{row.Place}|{row.Dates}|{row.Content}|{row.Participants}|{row.Note}";
}
