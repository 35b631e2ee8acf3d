using FsCheck;
using FsCheck.Fluent;
using Hansa.Bench.Data;
using Hansa.Core.Duplicates;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Duplicates;

public class DuplicateFinderTests
{
    private const string Telebridge = "Телемост «Мы рядом» | г. Ельня, школа | 2021-02-03 | школьники города | | 40";

    public static IEnumerable<TheoryDataRow<string[]>> Pairs => Cases.Of("pairs.cases.tsv");

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Find_TwoRows_VerdictIsAsAPersonWouldSay(string[] fields)
    {
        var verdicts = fields[0].Split('/');
        Assert.Contains(VerdictOf(fields[2], fields[3]), verdicts);
        Assert.Contains(VerdictOf(fields[3], fields[2]), verdicts);
    }

    [Fact]
    public void Find_NoRows_NoGroups() => Assert.Empty(DuplicateFinder.Find([]));

    [Fact]
    public void Find_IdenticalRows_AreSame()
    {
        var rows = DuplicateCorpus.Make(seed: 21, activities: 60, years: 30).Where(row => row.Changes.Count == 0).ToList();
        foreach (var row in rows)
        {
            var groups = DuplicateFinder.Find([row.Row, row.Row with { Id = "other#1" }]);
            Assert.Equal(DuplicateVerdict.Same, Assert.Single(groups).Verdict);
        }
    }

    [Fact]
    public void Find_OrderOfRows_ChangesNothing()
    {
        var rows = DuplicateCorpus.Make(seed: 22, activities: 400, years: 1).Select(row => row.Row).ToList();
        var expected = Print(DuplicateFinder.Find(rows));
        Assert.NotEmpty(expected);
        var random = new SeededRandom(5);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(expected, Print(DuplicateFinder.Find(random.Shuffle(rows))));
        }
    }

    [Fact]
    public void Find_AnyText_NeverThrows() => Prop.ForAll<string, string, string>((a, b, c) =>
    {
        var row = new ReadingRow { Number = 1, Title = a ?? "", Place = b ?? "", Content = c ?? "", Participants = a + b, Agreements = [c ?? ""] };
        var groups = DuplicateFinder.Find([new ReportedRow("a#1", row, null), new ReportedRow("a#2", row with { Number = 2, Title = b + a }, null)]);
        Assert.True(groups.Count <= 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_OnePossibleLink_LeavesSameGroupsWhole()
    {
        var groups = DuplicateFinder.Find(
        [
            Rows.Of(Telebridge, "a#1"),
            Rows.Of(Telebridge, "b#1"),
            Rows.Of("Телемост «Мы рядом» | г. Ельня, школа | 2021-02-04 | школьники города | | 40", "a#2"),
            Rows.Of("Телемост «Мы рядом» | г. Ельня, школа | 2021-02-04 | школьники города | | 40", "b#2"),
        ]);
        Assert.Equal(
            ["Same a#1 b#1", "Possible a#1 a#2 b#1 b#2", "Same a#2 b#2"],
            groups.Select(group => $"{group.Verdict} {string.Join(' ', group.Ids)}"));
    }

    [Fact]
    public void Find_ChainOfLikeRows_EndsAreNotTied()
    {
        // Each is two days from the next, but the first and the last are eight days apart.
        var groups = DuplicateFinder.Find(
            [.. Enumerable.Range(0, 5).Select(i => Rows.Of($"Телемост «Мы рядом» | г. Ельня, школа | 2021-02-1{2 * i} | | | 40", $"a#{i}"))]);
        Assert.NotEmpty(groups);
        Assert.DoesNotContain(groups, group => group.Ids.Contains("a#0") && group.Ids.Contains("a#4"));
        Assert.All(groups, group => Assert.Equal(DuplicateVerdict.Possible, group.Verdict));
    }

    [Fact]
    public void Find_ManyIdenticalRows_AreOneGroup()
    {
        var groups = DuplicateFinder.Find([.. Enumerable.Range(1, 300).Select(i => Rows.Of(Telebridge, $"a#{i}"))]);
        Assert.Equal(300, Assert.Single(groups).Ids.Count);
    }

    [Fact]
    public void Find_Reasons_AreSentencesAClerkAccepts()
    {
        var groups = DuplicateFinder.Find(
        [
            Rows.Of("Участие в чтениях «Первый полет» | г. Гагарин, музей | 2020-03-09..2020-03-12 | ученые, космонавты | | 143", "a#1"),
            Rows.Of("XX чтения «Первый полёт» | музей (г. Гагарин) | 2020-03-09..2020-03-12 | космонавты | | 143", "b#1"),
        ]);
        var reasons = Assert.Single(groups).Reasons;
        Assert.Equal(
            [
                "одинаковое название в кавычках: «Первый полет»",
                "одинаковые даты: 9–12 марта 2020 г.",
                "одно место: г. Гагарин, музей",
                "одинаковое число участников: 143",
            ],
            reasons.Where(reason => reason.IsFor).Select(reason => reason.Sentence(Language.Russian)).Take(4));
        Assert.Equal("the same dates: 9–12 March 2020", reasons[1].Sentence(Language.English));
    }

    [Theory]
    [InlineData("2020-02-29..2020-03-01", "29 февраля – 1 марта 2020 г.", "29 February – 1 March 2020")]
    [InlineData("2020-12-30..2021-01-08", "30 декабря 2020 г. – 8 января 2021 г.", "30 December 2020 – 8 January 2021")]
    [InlineData("2020-05", "май 2020 г.", "May 2020")]
    [InlineData("2020-Q1", "январь – март 2020 г.", "January – March 2020")]
    [InlineData("2020-05-05,2020-05-07", "5 мая 2020 г., 7 мая 2020 г.", "5 May 2020, 7 May 2020")]
    public void Find_DatesInReasons_AreWrittenAsInPrint(string days, string russian, string english)
    {
        var line = $"Телемост «Мы рядом» | г. Ельня | {days} | | | 40";
        var reasons = Assert.Single(DuplicateFinder.Find([Rows.Of(line, "a#1"), Rows.Of(line, "b#1")])).Reasons;
        Assert.Contains(reasons, reason => reason.Sentence(Language.Russian).EndsWith(": " + russian, StringComparison.Ordinal));
        Assert.Contains(reasons, reason => reason.Sentence(Language.English).EndsWith(": " + english, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_ReasonsAgainst_AreSaidToo()
    {
        var group = Assert.Single(DuplicateFinder.Find(
        [
            Rows.Of("XII форум «Мост» | г. Псков, университет | 2021-07-16 | предприниматели двух стран | | 40", "a#1"),
            Rows.Of("XI форум «Мост» | г. Псков, университет | 2021-07-16 | предприниматели двух стран | | 52", "b#1"),
        ]));
        Assert.Equal(DuplicateVerdict.Possible, group.Verdict);
        Assert.Equal(
            ["разные номера или годы в наименованиях: XII и XI", "разное число участников: 40 и 52"],
            group.Reasons.Where(reason => !reason.IsFor).Select(reason => reason.Sentence(Language.Russian)));
    }

    [Fact]
    public void Of_NumbersTwiceAndSecondReport_IdsStayApart()
    {
        var row = new ReadingRow { Number = 1 };
        var head = new ReadingHead("report", 2, null, null, "", null, null, []);
        var reading = new Reading(head, [row, row with { Number = 2 }, row], new ReadingTail(null, [], []));
        Assert.Equal(["report.docx(2)#1", "report.docx(2)#2", "report.docx(2)#1/2"], ReportedRow.Of("report.docx", reading).Select(reported => reported.Id));
    }

    private static string VerdictOf(string a, string b)
    {
        var groups = DuplicateFinder.Find([Rows.Of(a, "a#1"), Rows.Of(b, "b#1")]);
        return (groups.Count == 0 ? DuplicateVerdict.Different : groups[0].Verdict).ToString().ToLowerInvariant();
    }

    private static List<string> Print(IReadOnlyList<DuplicateGroup> groups) =>
        [.. groups.Select(group => $"{group.Verdict} {group.Score} {string.Join(' ', group.Ids)} {string.Join(';', group.Reasons.Select(reason => reason.Sentence(Language.Russian)))}")];
}
