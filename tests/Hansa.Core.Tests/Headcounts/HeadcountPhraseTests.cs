using System.Globalization;
using Hansa.Core.Headcounts;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Headcounts;

public class HeadcountPhraseTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Phrases => Cases.Of("headcounts.cases.tsv");

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Parse_Phrase_GivesTheHeadcount(string[] fields) => Assert.Equal(fields[1], Written(HeadcountPhrase.Parse(fields[0])));

    internal static string Written(Headcount? headcount)
    {
        if (headcount is null)
        {
            return "-";
        }

        var sign = headcount.Qualifier switch { CountQualifier.About => "~", CountQualifier.MoreThan => ">", _ => "" };
        var parts = headcount.Parts is [var one] && one == headcount.Total ? "" : " = " + string.Join('+', headcount.Parts);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{headcount.Total}{parts}");
    }
}
