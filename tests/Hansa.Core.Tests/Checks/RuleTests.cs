using Hansa.Core.Checks;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Checks;

/// <summary>Every rule fires where it should, at the right cell, and stays silent elsewhere.</summary>
public class RuleTests
{
    public static IEnumerable<TheoryDataRow<string[]>> RuleCases() => Cases.Of("rules.cases.tsv");

    /// <summary>Fields: code; «-» or column (with «end» before it when told after the last row) and the words told; rows.</summary>
    [Theory, MemberData(nameof(RuleCases))]
    public void Check_Rows_AreTold(string[] fields)
    {
        var (code, expected, rows) = (fields[0], fields[1], fields[2]);
        var found = CheckedRows.Check(rows, out var atEnd);
        if (expected.StartsWith("end ", StringComparison.Ordinal))
        {
            (found, expected) = (atEnd, expected[4..]);
        }

        var told = found.Where(problem => problem.Code == code).ToList();
        if (expected == "-")
        {
            Assert.Empty(told);
            return;
        }

        var parts = expected.Split(':', 2);
        Assert.NotEmpty(told);
        Assert.All(told, problem => Assert.Equal(parts[0], problem.Column?.ToString() ?? "row"));
        Assert.Contains(told, problem => parts.Length == 1 || problem.Text == parts[1] || problem.Suggestion == parts[1] || problem.Severity.ToString() == parts[1]);
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var problem in told)
            {
                foreach (var sentence in new[] { problem.Message(language), problem.Advice(language) ?? "." })
                {
                    Assert.DoesNotContain('{', sentence);
                    Assert.False(sentence.StartsWith('['), sentence);
                }
            }
        }
    }

    [Fact]
    public void Check_RowInOrder_HasNothingToTellButTheHeadcount() =>
        Assert.Equal(["headcount.missing"], CheckedRows.Check("country=BY | countries=BY", out _).Select(problem => problem.Code));

    [Fact]
    public void Cases_EveryRule_FiresAndStaysSilent()
    {
        var cases = RuleCases().Select(row => (Code: row.Data[0], Silent: row.Data[1].EndsWith('-'))).ToList();
        Assert.All(RuleBook.Entries, entry =>
        {
            Assert.Contains((entry.Code, false), cases);
            Assert.Contains((entry.Code, true), cases);
        });
        Assert.All(cases, one => Assert.Contains(RuleBook.Entries, entry => entry.Code == one.Code));
    }

    [Fact]
    public void Entries_EveryRule_IsSaidInBothLanguages()
    {
        Assert.Equal(RuleBook.Entries.Count, RuleBook.Entries.DistinctBy(entry => entry.Code).Count());
        Assert.All(RuleBook.Entries, entry =>
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.True(Sentences.Core.Has(entry.Code), entry.Code);
                Assert.True(Sentences.Core.Has(entry.Code + ".rule"), entry.Code);
                Assert.EndsWith(".", entry.Description(language), StringComparison.Ordinal);
            }

            Assert.Matches("[а-я]", entry.Description(Language.Russian));
            Assert.Matches("^[A-Z]", entry.Description(Language.English));
        });
    }

    [Fact]
    public void Errors_AreFew() =>
        Assert.Equal(["date.missing", "cell.empty-title"], RuleBook.Entries.Where(entry => entry.Severity == Severity.Error).Select(entry => entry.Code));
}
