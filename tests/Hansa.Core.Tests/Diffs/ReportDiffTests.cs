using Hansa.Bench.Data;
using Hansa.Core.Diffs;
using Hansa.Core.Duplicates;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Tests;
using Rows = Hansa.Core.Tests.Duplicates.Rows;

namespace Hansa.Core.Tests.Diffs;

public class ReportDiffTests
{
    private const string Forum = "Форум «Мост» | г. Псков, университет | 2020-05-16 | предприниматели двух стран | Обсуждение дорог и мостов | 40 | | BY=Республика Беларусь";
    private const string Fair = "Ярмарка «Лен» | г. Вязьма | 2020-06-01 | мастера | | | | BY=Республика Беларусь";

    [Theory]
    [InlineData("executive-2020-Q2")]
    [InlineData("belarus-2020-H1")]
    [InlineData("agreements-2020-Q1")]
    public void Compare_ReportWithItself_IsEmpty(string name)
    {
        var reading = ExpectedReadings.Load(name);
        var difference = ReportDiff.Compare([reading], reading);
        Assert.True(difference.IsEmpty);
        Assert.Equal(reading.Rows.Count, difference.Matches.Count);
        Assert.All(difference.Matches, match => Assert.Equal(match.Old.Id, match.New.Id));
    }

    [Fact]
    public void Compare_InventedReportWithItself_IsEmpty()
    {
        var rows = DuplicateCorpus.Make(seed: 31, activities: 150, years: 1).Select((row, i) => row.Row.Row with { Number = i + 1 });
        var reading = Reading("a", "2001", [.. rows]);
        Assert.True(ReportDiff.Compare([reading], reading).IsEmpty);
    }

    [Fact]
    public void Compare_EmptyReports_IsEmpty()
    {
        Assert.True(ReportDiff.Compare([], Reading("a", "2020-H1", Array.Empty<string>())).IsEmpty);
        Assert.True(ReportDiff.Compare([Reading("a", "2020-Q1", Array.Empty<string>())], Reading("b", "2020-H1", Array.Empty<string>())).IsEmpty);
    }

    [Fact]
    public void Compare_HalfYearWithItsQuarters_NamesWhatWasDroppedAndAdded()
    {
        var first = Reading("q1", "2020-Q1", ["Слет «Костры» | г. Ельня | 2020-02-03 | школьники | | 30"]);
        var second = Reading("q2", "2020-Q2", [Forum, Fair]);
        var half = Reading("h1", "2020-H1", ["Слет «Костры» | г. Ельня | 2020-02-03 | школьники | | 30", Fair, "Конкурс «Голос» | г. Рудня | 2020-03-03"]);
        var difference = ReportDiff.Compare([first, second], half);
        Assert.Equal(["q1#1 h1#1", "q2#2 h1#2"], difference.Matches.Select(match => $"{match.Old.Id} {match.New.Id}"));
        Assert.Equal("нет в новом отчете: Форум «Мост»", Assert.Single(difference.Missing).Sentence(Language.Russian));
        Assert.Equal("not in the old reports: Конкурс «Голос»", Assert.Single(difference.Added).Sentence(Language.English));
        Assert.Empty(difference.OutOfScope);
        Assert.Empty(difference.AddedOutsidePeriod);
        Assert.Empty(difference.Strangers);
    }

    [Fact]
    public void Compare_RowOfATimeTheOldReportsDoNotCover_IsSaidApart()
    {
        var difference = ReportDiff.Compare([Reading("q2", "2020-Q2", [Forum])], Reading("h1", "2020-H1", [Forum, "Конкурс «Голос» | г. Рудня | 2020-03-03"]));
        Assert.Empty(difference.Added);
        Assert.Equal("h1#2", Assert.Single(difference.AddedOutsidePeriod).Row.Id);
    }

    [Fact]
    public void Compare_OldRowOutsideTheNewPeriod_IsOutOfScope()
    {
        var difference = ReportDiff.Compare([Reading("h1", "2020-H1", [Forum, "Конкурс «Голос» | г. Рудня | 2020-03-03"])], Reading("q2", "2020-Q2", [Forum]));
        Assert.Empty(difference.Missing);
        Assert.Equal("diff.out-of-period", Assert.Single(difference.OutOfScope).Code);
    }

    [Fact]
    public void Compare_CountryReport_TellsDroppedStrangeAndForeignRows()
    {
        var old = Reading("q2", "2020-Q2",
        [
            Forum,
            "Выставка «Немецкий дом» | г. Вязьма | 2020-05-05 | | | | | DE=Германия",
            "Конференция «Азия» по Индонезии | Zoom | 2020-05-06 | посол Индонезии в России и Беларуси | | | | BY=Беларуси,ID=Индонезии",
            "Подписание соглашения с ООО «Эггер» | в рабочем порядке | 2020-06-03 | | | | 842-р | AT=Австрия",
        ]);
        var report = Reading("by", "2020-H1", ["Подписание соглашения с ООО «Эггер» | в рабочем порядке | 2020-06-03 | | | | 842-р | AT=Австрия", Fair], "country-cooperation", "BY");
        var difference = ReportDiff.Compare([old], report);
        Assert.Equal("q2#1", Assert.Single(difference.Missing).Row.Id); // domain.md M-45
        Assert.Equal("q2#3", Assert.Single(difference.PossiblyMissing).Row.Id); // M-85
        Assert.Equal("q2#2", Assert.Single(difference.OutOfScope).Row.Id);
        var stranger = Assert.Single(difference.Strangers); // M-46
        Assert.Equal("by#1", stranger.Row.Id);
        Assert.Contains("Австрия", stranger.Sentence(Language.Russian), StringComparison.Ordinal);
        Assert.Equal(["q2#4"], difference.Matches.Select(match => match.Old.Id));
    }

    [Fact]
    public void Compare_MunicipalRowWithTheGovernor_IsACompletenessHint()
    {
        // domain.md M-49: the talk on a project is in the town's report only, the agreement on it in the executive's.
        var town = Reading("town", "2020-Q2",
        [
            "Рабочая встреча | | 2020-06-23 | Губернатор области, представители района, инвесторы | О проекте предприятия по возделыванию и первичной переработке льна и льнотресты",
            "Собрание городов | | 2020-06-05 | Сотрудники Администрации г. Ельни Приозерной области | О ганзейских днях",
        ], "international-municipal");
        var executive = Reading("exec", "2020-Q2", ["Подписание соглашения о проекте возделывания льна и первичной переработки льнотресты | | 2020-05-29"], "international-executive");
        var difference = ReportDiff.Compare([town], executive);
        Assert.Empty(difference.Missing);
        var hint = Assert.Single(difference.PossiblyMissing);
        Assert.Equal(("town#1", "exec#1"), (hint.Row.Id, hint.Related?.Id));
        Assert.EndsWith("по предмету близка строка exec#1", hint.Sentence(Language.Russian), StringComparison.Ordinal);
        Assert.Equal("diff.other-form", Assert.Single(difference.OutOfScope).Code);
    }

    [Theory]
    [InlineData(Forum, "diff.headcount-lost", "Форум «Мост» | г. Псков, университет | 2020-05-16 | предприниматели двух стран | Обсуждение дорог и мостов")]
    [InlineData(Fair, "diff.headcount-found", "Ярмарка «Лен» | г. Вязьма | 2020-06-01 | мастера | | 40")]
    [InlineData(Forum, "diff.headcount-changed", "Форум «Мост» | г. Псков, университет | 2020-05-16 | предприниматели двух стран | Обсуждение дорог и мостов | 45")]
    [InlineData(Forum, "diff.dates-changed", "Форум «Мост» | г. Псков, университет | 2020-05-17 | предприниматели двух стран | Обсуждение дорог и мостов | 40")]
    [InlineData(Forum, "diff.dates-changed", "Форум «Мост» | г. Псков, университет | 2020-05-29 | предприниматели двух стран | Обсуждение дорог и мостов | 40")]
    [InlineData(Forum, "diff.place-changed", "Форум «Мост» | г. Рудня, лицей | 2020-05-16 | предприниматели двух стран | Обсуждение дорог и мостов | 40")]
    [InlineData(Forum, "diff.cell-emptied", "Форум «Мост» | г. Псков, университет | 2020-05-16 | предприниматели двух стран | - | 40")]
    [InlineData(Fair, "diff.cell-filled", "Ярмарка «Лен» | г. Вязьма | 2020-06-01 | мастера | Показ тканей")]
    [InlineData(Fair, "diff.document-found", "Ярмарка «Лен» | г. Вязьма | 2020-06-01 | мастера | | | 11-р")]
    [InlineData(Fair, "diff.cell-reworded", "Ярмарка «Лен» | г. Вязьма | 2020-06-01 | ткачи")]
    [InlineData(Fair, "diff.cell-spelling", "Ярмарка «Лён» | г. Вязьма | 2020-06-01 | мастера")]
    [InlineData(Forum, "diff.cell-reordered", "Форум «Мост» | университет (г. Псков) | 2020-05-16 | предприниматели двух стран | Обсуждение дорог и мостов | 40")]
    public void Compare_ChangedRow_SaysWhat(string old, string code, string @new)
    {
        var difference = ReportDiff.Compare([Reading("a", "2020-Q2", [old])], Reading("b", "2020-Q2", [@new]));
        var change = Assert.Single(difference.Matches).Changes[0];
        Assert.Equal(code, change.Code);
        Assert.DoesNotContain('[', change.Sentence(Language.Russian));
        Assert.DoesNotContain('[', change.Sentence(Language.English));
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void Compare_LostCount_NamesIt()
    {
        var difference = ReportDiff.Compare([Reading("a", "2020-Q2", [Forum])], Reading("b", "2020-Q2", [Forum.Replace("| 40 |", "| |", StringComparison.Ordinal)]));
        Assert.Equal("потеряно число участников: 40", difference.Matches[0].Changes[0].Sentence(Language.Russian)); // domain.md M-47
    }

    [Fact]
    public void Compare_OneEventForEachAgreement_AllOldRowsMeetTheOneNew()
    {
        const string Cup = "Кубок области по шашкам | г. Ельня, школа | 2020-05-05 | Всего 86 участников из 5 регионов, в том числе спортсмены {0} | | 86";
        var quarter = Reading("q", "2020-Q2", [Cup.Replace("{0}", "Брянской области", StringComparison.Ordinal), Cup.Replace("{0}", "города Москвы", StringComparison.Ordinal)]);
        var half = Reading("h", "2020-H1", ["Кубок области по шашкам | г. Ельня, школа | 2020-05-05 | Спортсмены | | 86"]);
        Assert.Equal(2, ReportDiff.Compare([quarter], half).Matches.Count); // domain.md M-41
        Assert.Empty(ReportDiff.Compare([quarter], half).Missing);
        Assert.Empty(ReportDiff.Compare([half], quarter).Added);
    }

    [Fact]
    public void Compare_LikeRowsOfOneDay_GoToTheirOwnTwins()
    {
        string[] rows = ["Кубок по боксу | г. Ельня | 2020-05-05 | | | 40", "Кубок по самбо | г. Ельня | 2020-05-05 | | | 40", "Кубок по дзюдо | г. Ельня | 2020-05-05 | | | 40"];
        var difference = ReportDiff.Compare([Reading("a", "2020-Q2", rows)], Reading("b", "2020-Q2", [.. rows.Reverse().Select(row => row + "1")]));
        Assert.Equal(["a#1 b#3", "a#2 b#2", "a#3 b#1"], difference.Matches.OrderBy(match => match.Old.Id).Select(match => $"{match.Old.Id} {match.New.Id}"));
    }

    private static Reading Reading(string file, string period, string[] rows, string? form = null, string? country = null) =>
        Reading(file, period, [.. rows.Select((row, i) => Rows.Read(row, i + 1))], form, country);

    private static Reading Reading(string file, string period, List<ReadingRow> rows, string? form = null, string? country = null)
    {
        Assert.True(Period.TryParse(period, out var parsed));
        return new Reading(new ReadingHead(file, 1, form, country, "", null, parsed, []), rows, new ReadingTail(null, [], []));
    }
}
