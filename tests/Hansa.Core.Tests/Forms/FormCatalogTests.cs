using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Core.Tests.Forms;

public class FormCatalogTests
{
    [Theory]
    [InlineData("international-executive", 2020, "2020")]
    [InlineData("international-executive", 2022, "2020")]
    [InlineData("international-executive", 2023, "2023")]
    [InlineData("international-executive", 2031, "2023")]
    [InlineData("international-executive", 1999, "2020")]
    [InlineData("international-executive", null, "2023")]
    [InlineData("country-cooperation", 2025, "2020")]
    [InlineData("agreements-implementation", 2020, "2020")]
    [InlineData("international-municipal", 2020, "2020")]
    public void Find_IdAndYear_GivesTheVersionThatHolds(string id, int? year, string version) =>
        Assert.Equal(version, FormCatalog.BuiltIn.Find(id, year)?.Version);

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(FormCatalog.BuiltIn.Find("menu", 2020));

    public static IEnumerable<TheoryDataRow<string[]>> RecognitionCases() => Cases.Of("recognition.cases.tsv");

    [Theory]
    [MemberData(nameof(RecognitionCases))]
    public void Recognize_TitleAndColumns_TellTheForm(string[] fields)
    {
        var columns = fields[2].Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Split('=', 2))
            .Select(pair => new ReadColumn(pair[1], Enum.Parse<ColumnRole>(pair[0])))
            .ToList();
        Period? period = Period.TryParse(fields[1], out var found) ? found : null;
        var (form, country) = FormCatalog.BuiltIn.Recognize(fields[0], columns, period);
        Assert.Equal((fields[3], fields.ElementAtOrDefault(4) ?? ""), (form ?? "", country ?? ""));
    }

    [Theory]
    [InlineData("Отчет о сотрудничестве органов исполнительной власти Смоленской области с регионами Республики Беларусь за I полугодие 2020 года", "BY")]
    [InlineData("Отчет о сотрудничестве Псковской области с провинциями Китайской Народной Республики в 2023 году", "CN")]
    [InlineData("Отчет о сотрудничестве Смоленской области с регионами других стран", null)]
    [InlineData("Отчет о мероприятиях в международной сфере, проведенных с Республикой Беларусь в III квартале 2023 года", null)]
    public void Recognize_ReportOnOneCountry_TellsWhich(string title, string? expected) =>
        Assert.Equal(expected, FormCatalog.BuiltIn.Recognize(title, [new ReadColumn("Наименование мероприятия", ColumnRole.Title)], null).CountryCode);

    // domain.md M-01: columns and their order differ from form to form.
    [Fact]
    public void Columns_OfEachForm_AreThoseOfTheRealReports()
    {
        Assert.Equal(
            [ColumnRole.Number, ColumnRole.Agreement, ColumnRole.Title, ColumnRole.Dates, ColumnRole.Place, ColumnRole.Participants, ColumnRole.Content, ColumnRole.Note],
            FormCatalog.BuiltIn.Find("agreements-implementation", 2020)!.Columns.Select(column => column.Role));
        Assert.Equal(
            [ColumnRole.Number, ColumnRole.Title, ColumnRole.Place, ColumnRole.Dates, ColumnRole.Content, ColumnRole.Participants],
            FormCatalog.BuiltIn.Find("international-municipal", 2020)!.Columns.Select(column => column.Role));
    }

    [Theory]
    [InlineData("executive-2020-Q2")]
    [InlineData("agreements-2020-Q1")]
    [InlineData("belarus-2020-H1")]
    public void Columns_OfARealReport_HaveTheFormsHeadings(string name)
    {
        var reading = ExpectedReadings.Load(name);
        Assert.Equal(
            reading.Head.Columns.Select(column => column.Heading),
            FormCatalog.BuiltIn.Find(reading.Head.Form!, reading.Head.Period!.Value.Year)!.Columns.Select(column => column.Heading));
    }

    [Fact]
    public void With_AnotherYearsForm_AddsAndReplaces()
    {
        var text = File.ReadAllText(Repo.PathOf("forms", "international-municipal.2020.json"));
        var newer = text.Replace("\"version\": \"2020\"", "\"version\": \"2026\"", StringComparison.Ordinal)
            .Replace("\"years\": {}", "\"years\": { \"from\": 2026 }", StringComparison.Ordinal);
        var same = text.Replace("(ФИО, должность)", "(должность)", StringComparison.Ordinal);
        var catalog = FormCatalog.BuiltIn.With(
            [new("newer.json", System.Text.Encoding.UTF8.GetBytes(newer)), new("same.json", System.Text.Encoding.UTF8.GetBytes(same)), new("bad.json", "{"u8.ToArray())],
            out var problems);

        Assert.Equal("json.invalid", Assert.Single(problems).Code);
        Assert.Equal("2026", catalog.Find("international-municipal", 2027)!.Version);
        Assert.Contains("(должность)", catalog.Find("international-municipal", 2020)!.Column(ColumnRole.Participants)!.Heading, StringComparison.Ordinal);
        Assert.Equal(6, catalog.All.Count);
    }
}
