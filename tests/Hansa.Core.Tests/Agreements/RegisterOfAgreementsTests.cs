using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Agreements;

public class RegisterOfAgreementsTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Parties => Cases.Of("party-levels.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> Signings => Cases.Of("signed-papers.cases.tsv");

    /// <summary>domain.md M-58.</summary>
    [Theory]
    [MemberData(nameof(Parties))]
    public void Of_Party_TellsWhomItStandsFor(string[] fields)
    {
        var standing = PartyLevels.Of(fields[0], fields[1] == "-" ? "" : fields[1]);
        Assert.Equal(fields[2..], (string[])[standing.Level.ToString(), standing.Country ?? "-", standing.Area ?? "-"]);
    }

    /// <summary>domain.md M-56, M-57, M-58, M-60.</summary>
    [Theory]
    [MemberData(nameof(Signings))]
    public void Find_SigningRow_GivesTheCardsFields(string[] fields)
    {
        var (title, content) = (new Phrase(fields[0]), new Phrase(fields[1] == "-" ? "" : fields[1]));
        var paper = Assert.Single(SignedPaper.Find(title, content, CitedDocuments.Find(title, content, DatePhrase.Parse(fields[2], null))));
        Assert.Equal(fields[3..], (string[])
        [
            paper.Kind.ToString(), paper.Title, paper.Number ?? "-", Day(paper.SignedOn), Cited(paper.Order),
            paper.Registrations.Count == 0 ? "-" : string.Join("; ", paper.Registrations.Select(Cited)),
            paper.BaseTitle ?? "-", Day(paper.Base?.Date), paper.Years is { } years ? $"{years.First}-{years.Last}" : "-",
        ]);
    }

    [Theory]
    [InlineData("Ярмарка", "Принято решение о подписании соглашения")]
    [InlineData("Встреча в соответствии с Договором от 02.02.2023 № 11", "")]
    [InlineData("", "")]
    public void Find_RowThatSignsNothing_GivesNone(string title, string content)
    {
        var (one, other) = (new Phrase(title), new Phrase(content));
        Assert.Empty(SignedPaper.Find(one, other, CitedDocuments.Find(one, other, DateReading.Empty)));
    }

    [Fact]
    public void FindAndOf_AnyText_NeverThrow() => Prop.ForAll<string?, string?>((title, content) =>
    {
        var (one, other) = (new Phrase("Подписание соглашения к " + title), new Phrase("подписан план " + content));
        SignedPaper.Find(one, other, CitedDocuments.Find(one, other, DateReading.Empty));
        PartyLevels.Of(title ?? "", content ?? "");
    }).QuickCheckThrowOnFailure();

    private static readonly StatusChange[] s_history =
    [
        new(StatusChangeKind.Suspended, new(2021, 3, 1), Act: "распоряжение № 5"),
        new(StatusChangeKind.Resumed, new(2021, 6, 1)),
        new(StatusChangeKind.Extended, new(2022, 12, 1), new(2024, 12, 31)),
        new(StatusChangeKind.Terminated, new(2024, 2, 10), Act: "уведомление"),
    ];

    [Theory]
    [InlineData("2019-12-31", AgreementStatus.NotYetInForce, "2022-12-31")]
    [InlineData("2020-01-01", AgreementStatus.InForce, "2022-12-31")]
    [InlineData("2021-02-28", AgreementStatus.InForce, "2022-12-31")]
    [InlineData("2021-03-01", AgreementStatus.Suspended, "2022-12-31")]
    [InlineData("2021-06-01", AgreementStatus.InForce, "2022-12-31")]
    [InlineData("2022-12-01", AgreementStatus.InForce, "2024-02-09")]
    [InlineData("2024-02-09", AgreementStatus.InForce, "2024-02-09")]
    [InlineData("2024-02-10", AgreementStatus.Terminated, "")]
    [InlineData("2030-01-01", AgreementStatus.Terminated, "")]
    public void On_DayOfAHistory_GivesTheStatusOfThatDay(string day, AgreementStatus status, string ends)
    {
        var found = AgreementLife.On(Day(day), new AgreementTerm(new(2020, 1, 1), new(2022, 12, 31)), s_history.Reverse());
        Assert.Equal((status, ends), (found.Status, found.Ends is { } last ? Day(last) : ""));
    }

    [Theory]
    [InlineData("2020-12-31", Extension.None, null, AgreementStatus.InForce, "2020-12-31")]
    [InlineData("2021-01-01", Extension.None, null, AgreementStatus.Expired, "")]
    [InlineData("2021-01-01", Extension.ByConsent, null, AgreementStatus.Expired, "")]
    [InlineData("2021-01-01", Extension.Automatic, 12, AgreementStatus.InForce, "2021-12-31")]
    [InlineData("2024-03-01", Extension.Automatic, 2, AgreementStatus.InForce, "2024-04-30")]
    [InlineData("2025-12-31", Extension.Automatic, 60, AgreementStatus.InForce, "2025-12-31")]
    [InlineData("9999-12-31", Extension.Automatic, 1, AgreementStatus.InForce, "")]
    public void On_BehindItsTerm_ExpiresOrGoesOn(string day, Extension extension, int? months, AgreementStatus status, string ends)
    {
        var found = AgreementLife.On(Day(day), new AgreementTerm(null, new(2020, 12, 31), extension, months), []);
        Assert.Equal((status, ends), (found.Status, found.Ends is { } last ? Day(last) : ""));
    }

    /// <summary>domain.md M-56.</summary>
    [Theory]
    [InlineData("2020-02-21", "2020-05-29", "2020-06-01", "")]
    [InlineData("2020-05-29", "2020-05-29", "2020-05-29", "")]
    [InlineData("2020-06-21", "2020-05-29", "2020-06-01", "document.order-after-signing")]
    [InlineData("2020-02-21", "2020-05-29", "2020-05-28", "document.registered-before-signing")]
    public void Find_DaysOfACard_WarnsOfAWrongOrder(string order, string signed, string registered, string code) => Assert.Equal(
        code,
        string.Join(' ', AgreementDayChecks.Find(Day(order), Day(signed), [new(DocumentKind.Registration, "1", Day(registered))]).Select(problem => problem.Code)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Cited(CitedDocument? document) => document is null ? "-" : $"{document.Number ?? "-"} {Day(document.Date)}";
}
