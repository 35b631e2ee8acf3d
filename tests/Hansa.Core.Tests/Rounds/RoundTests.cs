using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Rounds;

public class RoundTests
{
    private const string Good = """
        {
          "form": "international-executive",
          "region": { "nominative": "Тверская область", "genitive": "Тверской области" },
          "period": { "label": "II квартал 2020 года", "start": "2020-04-01", "end": "2020-06-30" },
          "submissions": [
            { "file": "culture.docx", "body": "Комитет по культуре", "section": "Сотрудничество в сфере культуры", "rows": [1, 2] },
            { "file": "sport.xlsx", "body": "Комитет спорта" }
          ]
        }
        """;

    [Theory]
    [InlineData("executive-2020-Q2", "2020-Q2", 4)]
    [InlineData("agreements-2020-Q1", "2020-Q1", 5)]
    [InlineData("municipal-2020-Q2", "2020-Q2", 3)]
    public void Parse_GivenRounds_AreRead(string name, string period, int files)
    {
        var reading = Round.Parse(File.ReadAllText(Repo.SharedPath("submissions", name, "campaign.json")));
        Assert.Empty(reading.Problems);
        Assert.Equal((period, files), (reading.Round!.Period.Code, reading.Round.Submissions.Count));
    }

    [Fact]
    public void Parse_GoodFile_GivesEveryField()
    {
        var round = Round.Parse(Good).Round!;
        Assert.Equal(("international-executive", "Тверской области", Period.OfQuarter(2020, 2)), (round.Form, round.Region!.Genitive, round.Period));
        Assert.Equal(new RoundSubmission("culture.docx", "Комитет по культуре", "Сотрудничество в сфере культуры"), round.Submissions[0]);
        Assert.Equal(new RoundSubmission("sport.xlsx", "Комитет спорта", null), round.Submissions[1]);
    }

    [Theory]
    [InlineData("\"2020-Q2\"", "2020-Q2")]
    [InlineData("\"2020-h1\"", "2020-H1")]
    [InlineData("{ \"code\": \"2020-9M\" }", "2020-9M")]
    [InlineData("\"II квартал 2020 года\"", "2020-Q2")]
    [InlineData("\"за 1 полугодие 2021 г.\"", "2021-H1")]
    [InlineData("{ \"label\": \"IV квартал 2020 года\" }", "2020-Q4")]
    [InlineData("{ \"start\": \"2020-01-01\", \"end\": \"2020-12-31\" }", "2020")]
    [InlineData("{ \"start\": \"2020-01-01\", \"end\": \"2020-09-30\" }", "2020-9M")]
    [InlineData("{ \"start\": \"2020-07-01\", \"end\": \"2020-12-31\" }", "2020-H2")]
    [InlineData("{ \"start\": \"2020-02-01\", \"end\": \"2020-02-29\" }", "2020-02")]
    [InlineData("{ \"start\": \"2020-02-02\", \"end\": \"2020-03-01\" }", "2020-02-02..2020-03-01")]
    public void Parse_PeriodInAnyForm_IsUnderstood(string json, string code)
    {
        var reading = Round.Parse(WithPeriod(json));
        Assert.Empty(reading.Problems);
        Assert.Equal(code, reading.Round!.Period.Code);
    }

    [Theory]
    [InlineData("\"скоро\"", "round.period-code", "period")]
    [InlineData("{ \"start\": \"01.04.2020\", \"end\": \"2020-06-30\" }", "round.day", "period.start")]
    [InlineData("{ \"start\": \"2020-04-31\", \"end\": \"2020-06-30\" }", "round.day", "period.start")]
    [InlineData("{ \"start\": \"2020-07-01\", \"end\": \"2020-06-30\" }", "round.period-order", "period.start")]
    [InlineData("{ \"end\": \"2020-06-30\" }", "json.missing", "period.start")]
    [InlineData("null", "json.missing", "period")]
    [InlineData("7", "json.kind.object", "period")]
    public void Parse_WrongPeriod_SaysWhere(string json, string code, string field)
    {
        var reading = Round.Parse(WithPeriod(json));
        Assert.Null(reading.Round);
        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.Text == field);
    }

    [Theory]
    [InlineData("\"file\": \"sport.xlsx\"", "\"file\": \"../sport.xlsx\"", "round.file-path", Severity.Error)]
    [InlineData("\"file\": \"sport.xlsx\"", "\"file\": \"C:\\\\sport.xlsx\"", "round.file-path", Severity.Error)]
    [InlineData("\"file\": \"sport.xlsx\"", "\"file\": \"CULTURE.docx\"", "round.file-twice", Severity.Error)]
    [InlineData("\"file\": \"sport.xlsx\"", "\"fail\": \"sport.xlsx\"", "json.missing", Severity.Error)]
    [InlineData("\"body\": \"Комитет спорта\"", "\"boby\": \"Комитет спорта\"", "json.unknown", Severity.Warning)]
    [InlineData("\"nominative\": \"Тверская область\", ", "", "json.missing", Severity.Error)]
    [InlineData("\"form\": \"international-executive\",", "", "json.missing", Severity.Error)]
    [InlineData("\"form\": \"international-executive\"", "\"form\": [\"international-executive\"]", "json.kind.text", Severity.Error)]
    public void Parse_WrongField_IsSaid(string from, string to, string code, Severity severity)
    {
        var reading = Round.Parse(Good.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.Severity == severity);
        Assert.Equal(severity == Severity.Error, reading.Round is null);
        Assert.All(reading.Problems, problem => Assert.Contains("campaign.json", problem.Message(Language.Russian), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("не JSON")]
    [InlineData("{\"form\":")]
    [InlineData("[1,2]")]
    [InlineData("{\"submissions\": {\"file\": 1}}")]
    public void Parse_BrokenFile_IsAProblemAndNeverThrows(string json)
    {
        var reading = Round.Parse(json);
        Assert.Null(reading.Round);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Parse_ByteOrderMarkAndComments_AreAllowed() =>
        Assert.NotNull(Round.Parse("\uFEFF// сбор за II квартал\n" + Good).Round);

    [Fact]
    public void Parse_LabelThatContradictsTheDays_IsSaidAndTheDaysCount()
    {
        var reading = Round.Parse(WithPeriod("{ \"label\": \"III квартал 2020 года\", \"start\": \"2020-04-01\", \"end\": \"2020-06-30\" }"));
        Assert.Equal(("round.period-label", Severity.Warning), (reading.Problems.Single().Code, reading.Problems.Single().Severity));
        Assert.Equal("2020-Q2", reading.Round!.Period.Code);
    }

    [Theory]
    [InlineData("\"RU-TVE\"")]
    [InlineData("\"Тверская область\"")]
    [InlineData("{ \"code\": \"RU-TVE\" }")]
    [InlineData("{ \"nominative\": \"Тверская область\" }")]
    public void Parse_RegionOfTheDirectory_GetsItsCases(string json)
    {
        var reading = Round.Parse(Good.Replace("{ \"nominative\": \"Тверская область\", \"genitive\": \"Тверской области\" }", json, StringComparison.Ordinal));
        Assert.Empty(reading.Problems);
        Assert.Equal(("Тверской области", "Тверской областью"), (reading.Round!.Region!.Genitive, reading.Round.Region.Instrumental));
    }

    [Theory]
    [InlineData("\"BY\"", "Республики Беларусь", null)]
    [InlineData("\"Беларусь\"", "Республики Беларусь", null)]
    [InlineData("{ \"code\": \"CN\", \"nominative\": \"Китай\", \"genitive\": \"Китая\" }", "Китая", null)]
    [InlineData("{ \"code\": \"XX\", \"nominative\": \"Лимония\", \"genitive\": \"Лимонии\" }", "Лимонии", "round.area-unknown")]
    [InlineData("\"Лимония\"", null, "round.area-unknown")]
    public void Parse_Country_IsFoundInTheDirectoryOrTakenAsGiven(string json, string? genitive, string? problem)
    {
        var reading = Round.Parse(Good.Replace("\"form\":", $"\"country\": {json}, \"form\":", StringComparison.Ordinal));
        Assert.Equal(problem, reading.Problems.SingleOrDefault()?.Code);
        Assert.Equal(genitive, reading.Round?.Country!.Genitive);
    }

    private static string WithPeriod(string json) =>
        Good.Replace("{ \"label\": \"II квартал 2020 года\", \"start\": \"2020-04-01\", \"end\": \"2020-06-30\" }", json, StringComparison.Ordinal);
}
