using System.Text;
using Hansa.Core.Checks;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Checks;

/// <summary>docs/checks.md is the rule book, written out.</summary>
public class ChecksPageTests
{
    [Fact]
    public void Page_IsWhatTheRuleBookSays()
    {
        var page = Page();
        var path = Repo.PathOf("docs", "checks.md");
        if (!File.Exists(path) || File.ReadAllText(path) != page)
        {
            var right = Repo.PathOf("artifacts", "checks.md");
            File.WriteAllText(right, page);
            Assert.Fail($"docs/checks.md does not say what the rules do; the right page lies in {right}.");
        }
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Checks

            Every row that is read is checked by these rules. A problem names its file, row and column; `hansa check` prints the
            most serious first and ends with exit code 1 when there is an error.

            - **error**: the report cannot be submitted like this;
            - **warning**: look at it before you submit;
            - **hint**: worth a second look, often right as it is.

            A rule may take a single case less seriously than stated. What concerns the file, its table and single dates is
            told by the reader itself.

            | code | severity | what is asked for | чего ждет правило |
            |---|---|---|---|

            """);
        foreach (var entry in RuleBook.Entries)
        {
            page.Append("| `").Append(entry.Code).Append("` | ").Append(NameOf(entry.Severity)).Append(" | ")
                .Append(entry.Description(Language.English)).Append(" | ").Append(entry.Description(Language.Russian)).Append(" |\n");
        }

        return page.ToString();
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
