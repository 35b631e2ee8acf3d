using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Agreements;

public class CitedDocumentsTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Rows => Cases.Of("cited-documents.cases.tsv");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Find_Row_GivesItsPapers(string[] fields) =>
        Assert.Equal(fields[3], Written(CitedDocuments.Find(new Phrase(fields[0]), new Phrase(fields[1]), Days(fields[2]))));

    /// <summary>domain.md M-56 … M-60 in the hand-checked reports; papers only referred to may stand beside the expected ones.</summary>
    [Theory]
    [MemberData(nameof(HandCheckedRows.Reports), MemberType = typeof(HandCheckedRows))]
    public void Find_HandCheckedReport_AgreesInEveryRow(string report)
    {
        var expected = new StringBuilder();
        var actual = new StringBuilder();
        foreach (var row in HandCheckedRows.Of(report).Where(row => !row.IsUnclear("documents")))
        {
            var papers = row.GetProperty("documents").EnumerateArray()
                .Select(paper => $"{paper.Text("kind")} {paper.GetProperty("number").GetString() ?? "-"} {paper.GetProperty("date").GetString() ?? "-"}");
            var found = CitedDocuments.Find(new Phrase(row.Text("title")), new Phrase(row.Text("content")), When(row))
                .Where(paper => paper.Role == DocumentRole.Own);
            expected.AppendLine(CultureInfo.InvariantCulture, $"{row.GetProperty("number")}: {string.Join("; ", papers)}");
            actual.AppendLine(CultureInfo.InvariantCulture, $"{row.GetProperty("number")}: {string.Join("; ", found.Select(Written))}");
        }

        Assert.Equal(expected.ToString(), actual.ToString());
    }

    /// <summary>Read off by eye: the agreement of row 7 and the contract that the title of row 14 names.</summary>
    [Fact]
    public void Find_ExecutiveReportOf2023_CitesTheTwoPapers()
    {
        var found = SeedRows.Of("executive-2023-Q3")
            .Select(row => $"{row.Key}: {Written(CitedDocuments.Find(new Phrase(row.Value[0]), new Phrase(row.Value[3]), Days("2023-08-25")))}")
            .Where(line => !line.EndsWith(": -", StringComparison.Ordinal));
        Assert.Equal(["7: agreement - 2023-08-25", "14: [contract 11 2023-02-02]"], found);
    }

    [Fact]
    public void Find_AnyMixOfPieces_NeverThrowsAndPutsReferencesLast()
    {
        string[] pieces = ["Подписание ", "подписано ", "Соглашения", "соглашение ", "к ", "договор ", "№", " 175-", "р/адм", " от ", "05.06.2020", "31 июня 2020", "21 февраля",
            " года", "утверждено ", "распоряжением ", "зарегистрировано ", "рег. ", "(", ")", ", ", "; ", ". ", "\n", "«", "»", "доп", ".", "/", "-", "б/н", "и ", "Я"];
        var mixed = Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(40), Prop.ForAll(mixed, mixed, (title, content) =>
        {
            var found = CitedDocuments.Find(new Phrase(title), new Phrase(content), Days("2020-06-05"));
            return found.SkipWhile(paper => paper.Role == DocumentRole.Own).All(paper => paper.Role == DocumentRole.Referenced)
                && found.All(paper => paper.Role == DocumentRole.Own || paper.Number is not null || paper.Date is not null);
        }));
    }

    internal static string Written(IReadOnlyList<CitedDocument> papers) => papers.Count == 0 ? "-" : string.Join("; ", papers.Select(Written));

    private static string Written(CitedDocument paper)
    {
        var kind = string.Concat(paper.Kind.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
        var date = paper.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
        var line = $"{kind} {paper.Number ?? "-"} {date}";
        return paper.Role == DocumentRole.Own ? line : $"[{line}]";
    }

    private static DateReading When(JsonElement row) => Days(string.Join(' ', row.GetProperty("dateSpans").EnumerateArray()
        .Where(span => span.Text("precision") == "day").Take(1)
        .SelectMany(span => new[] { span.Text("start"), span.Text("end") }).Distinct()));

    private static DateReading Days(string days)
    {
        var ends = days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(day => day != "-")
            .Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        return ends.Length == 0 ? DateReading.Empty : new DateReading([new DateSpan(ends[0], ends[^1], DatePrecision.Day)], "", []);
    }
}
