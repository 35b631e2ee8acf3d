using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Dates;

public class DatePhraseTests
{
    public static IEnumerable<TheoryDataRow<string[]>> DateCases => Cases.Of("dates.cases.tsv");

    [Theory]
    [MemberData(nameof(DateCases))]
    public void Parse_PhraseOfTheCaseFile_GivesItsEdtfAndProblems(string[] fields) =>
        Assert.Equal(fields[2], Summary(DatePhrase.Parse(fields[0], PeriodOf(fields[1]))));

    [Fact]
    public void Parse_EmptyCell_SaysNothing()
    {
        Assert.Same(DateReading.Empty, DatePhrase.Parse("", Period.OfQuarter(2020, 2)));
        Assert.Same(DateReading.Empty, DatePhrase.Parse(" \u00a0 ", null));
    }

    [Theory]
    [InlineData("31 апреля, 5 мая", "date.impossible", "31 апреля")]
    [InlineData("с 28 по 31 апреля", "date.impossible", "28 по 31 апреля")]
    [InlineData("8 -\n5 июня 2020 года; 9 июня", "date.reversed", "8 - 5 июня 2020 года")]
    [InlineData("5 июня, 12 и 19", "date.not-understood", "12 и 19")]
    [InlineData("до 30 июня", "date.open-start", "30 июня")]
    public void Parse_PartCannotBe_ProblemNamesItsWords(string text, string code, string words)
    {
        var problem = Assert.Single(DatePhrase.Parse(text, Period.OfQuarter(2020, 2)).Problems);
        Assert.Equal((code, words), (problem.Code, problem.Text));
    }

    [Theory]
    [InlineData("5 Сентебря", "Сентебря", "сентября")]
    [InlineData("в октбяре", "октбяре", "октябре")]
    [InlineData("З1.О3.2020", "З1.О3.2020", "31.03.2020")]
    public void Parse_Misspelt_SuggestsTheRightSpelling(string text, string written, string right)
    {
        var problem = Assert.Single(DatePhrase.Parse(text, Period.OfYear(2020)).Problems);
        Assert.Equal((written, right), (problem.Text, problem.Suggestion));
    }

    [Theory]
    [InlineData("5 мая – июнь", "2020-05-05", "2020-06-30", DatePrecision.Month)]
    [InlineData("вторая половина февраля", "2020-02-16", "2020-02-29", DatePrecision.Month)]
    [InlineData("9 месяцев 2020 года", "2020-01-01", "2020-09-30", DatePrecision.Period)]
    [InlineData("I квартал – 15 мая", "2020-01-01", "2020-05-15", DatePrecision.Quarter)]
    [InlineData("В течение всего периода", "2020-01-01", "2020-06-30", DatePrecision.Period)]
    [InlineData("в течение квартала", "2020-01-01", "2020-06-30", DatePrecision.Period)]
    [InlineData("до 30 апреля", "2020-01-01", "2020-04-30", DatePrecision.Period)]
    [InlineData("летом", "2020-06-01", "2020-08-31", DatePrecision.Quarter)]
    public void Parse_CoarseWords_KeepTheirPrecision(string text, string start, string end, DatePrecision precision)
    {
        var span = Assert.Single(DatePhrase.Parse(text, Period.OfHalfYear(2020, 1)).Spans);
        Assert.Equal((start, end, precision), ($"{span.Start:yyyy-MM-dd}", $"{span.End:yyyy-MM-dd}", span.Precision));
    }

    [Theory]
    [InlineData("2\u00ad1 мая")]
    [InlineData("21 м\u00adая")]
    [InlineData("21\u00a0мая")]
    [InlineData("21\u202fмaя")] // Latin a, narrow no-break space
    public void Parse_InvisibleCharacters_DoNotHideTheDate(string text) =>
        Assert.Equal("2020-05-21", DatePhrase.Parse(text, Period.OfQuarter(2020, 2)).Edtf);

    [Fact]
    public void Parse_EveryProblemOfTheCaseFile_HasSentencesInBothLanguages()
    {
        var problems = DateCases.Select(row => row.Data)
            .SelectMany(fields => DatePhrase.Parse(fields[0], PeriodOf(fields[1])).Problems)
            .DistinctBy(problem => problem.Code).ToList();
        Assert.True(problems.Count >= 14);
        Assert.All(problems, problem => Assert.All([Language.Russian, Language.English], language =>
        {
            Assert.DoesNotContain($"[{problem.Code}]", problem.Message(language), StringComparison.Ordinal);
            Assert.Contains(problem.Text, problem.Message(language), StringComparison.Ordinal);
            Assert.DoesNotContain('{', problem.Message(language) + problem.Advice(language));
            Assert.NotNull(problem.Advice(language));
        }));
    }

    internal static Period? PeriodOf(string code) => Period.TryParse(code, out var period) ? period : null;

    /// <summary>What the third field of the case file says.</summary>
    private static string Summary(DateReading reading)
    {
        var words = new List<string>();
        if (reading.Edtf.Length > 0)
        {
            words.Add(reading.Edtf);
        }

        words.AddRange(reading.Problems.Select(problem => problem.Code));
        if (reading.Spans.Count > 0 && reading.Spans[0].Recurrence is { } recurrence)
        {
            words.Add(recurrence.ToString().ToLowerInvariant());
        }

        return string.Join(' ', words);
    }
}
