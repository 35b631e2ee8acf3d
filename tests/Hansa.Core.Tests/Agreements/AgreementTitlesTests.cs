using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Agreements;
using Hansa.Tests;

namespace Hansa.Core.Tests.Agreements;

public class AgreementTitlesTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Cells => Cases.Of("agreement-titles.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> Pairs => Cases.Of("agreement-pairs.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> Titles => Cases.Of("agreement-parties.cases.tsv");

    /// <summary>domain.md M-19, M-51.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void Split_Cell_GivesItsTitles(string[] fields) => Assert.Equal(fields[1..], AgreementTitles.Split(fields[0]).ToArray());

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Split_EmptyCell_GivesNone(string cell) => Assert.Empty(AgreementTitles.Split(cell));

    /// <summary>domain.md M-51 … M-53.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_TwoTitles_AreOneAgreementOrNot(string[] fields)
    {
        var same = AgreementKey.Of(fields[0]) == AgreementKey.Of(fields[1]);
        var similar = AgreementTitles.Similar(fields[0], fields[1]);
        Assert.Equal(similar, AgreementTitles.Similar(fields[1], fields[0]));
        Assert.Equal(fields[2], same ? "same" : similar ? "similar" : "different");
    }

    /// <summary>domain.md M-53, M-58.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void Parse_Title_GivesKindPartiesAndFields(string[] fields)
    {
        var title = AgreementTitle.Parse(fields[0]);
        Assert.Equal(fields[1..], (string[])[title.Kind.ToString(), Listed(title.Parties.Select(party => party.Name)), Listed(title.Fields)]);
        Assert.Equal(title.Parties, AgreementParties.Find(fields[0]));
    }

    /// <summary>domain.md M-18, M-19: the cells of the report on agreements as they stand, empty ones carried down.</summary>
    [Fact]
    public void Split_ReportOnAgreements_GivesTheHandCheckedTitles()
    {
        var cells = SeedRows.Of("agreements-2020-Q1").Values.Select(row => row[0]).ToList();
        var expected = HandCheckedRows.Of("agreements-2020-Q1");
        Assert.Equal(29, cells.Count);
        IReadOnlyList<string> above = [];
        for (var i = 0; i < cells.Count; i++)
        {
            above = AgreementTitles.Split(cells[i]) is { Count: > 0 } own ? own : above;
            Assert.Equal(expected[i].GetProperty("agreements").EnumerateArray().Select(title => title.GetString()), above);
        }
    }

    /// <summary>domain.md M-51: the spellings of 003 are eight agreements, and none looks like another.</summary>
    [Fact]
    public void Of_ReportOnAgreements_ComeToEightKeys()
    {
        var titles = HandCheckedRows.Of("agreements-2020-Q1")
            .SelectMany(row => row.GetProperty("agreements").EnumerateArray().Select(title => title.GetString()!)).ToList();
        var agreements = titles.GroupBy(AgreementKey.Of).Select(group => group.First()).ToList();
        Assert.Equal(8, agreements.Count);
        Assert.DoesNotContain(agreements, one => agreements.Any(other => one != other && AgreementTitles.Similar(one, other)));
    }

    [Fact]
    public void Titles_AnyText_NeverThrowAndSimilarIsSymmetric()
    {
        string[] pieces = ["Соглашение ", "соглашению ", "между ", "Администрацией ", "Правительством", "Москвы ", " и ", ", ", ". ", "; ", "\n", "\n\n", "«", "»", "(", ")",
            "1) ", "2. ", "- ", "№ ", "12-р", " от ", "05.06.2019", "ООО ", "о сотрудничестве", "План мероприятий ", "доп. ", "c", "Ё", "\ud800"];
        var mixed = Gen.Elements(pieces).ArrayOf().Select(string.Concat);
        var config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40);
        Check.One(config, Prop.ForAll(mixed.ToArbitrary(), mixed.ToArbitrary(), (one, other) =>
            AgreementTitles.Split(one).All(title => title.Length > 0 && title == Hansa.Core.Text.CellText.OneLine(title))
            && AgreementTitles.Similar(one, other) == AgreementTitles.Similar(other, one)));
        Check.One(config, Prop.ForAll<string?>(text =>
        {
            AgreementTitles.Split(text ?? "");
            return AgreementTitles.Similar(text ?? "", text ?? "") == (AgreementKey.Of(text ?? "").Length > 0);
        }));
    }

    private static string Listed(IEnumerable<string> items) => string.Join(" + ", items) is { Length: > 0 } list ? list : "-";
}
