using System.Globalization;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Tests;

namespace Hansa.Core.Tests.Forms;

public class ReceptionsSentenceTests
{
    public static IEnumerable<TheoryDataRow<string[]>> SentenceCases() => Cases.Of("receptions.cases.tsv");

    // domain.md M-12, §4.10 no. 11
    [Theory]
    [MemberData(nameof(SentenceCases))]
    public void Write_Receptions_AgreesInNumber(string[] fields)
    {
        Assert.True(Period.TryParse(fields[0], out var period));
        var receptions = fields[1].Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Split(' ', 3))
            .Select(parts => new Reception(
                Enum.Parse<ReceptionKind>(parts[0], ignoreCase: true),
                int.Parse(parts[1], CultureInfo.InvariantCulture),
                parts.Length > 2 ? parts[2] : ""))
            .ToList();
        var form = FormCatalog.BuiltIn.Find("international-executive", 2023)!;
        Assert.Equal(fields[2], form.Receptions!.Write(period, receptions));
    }
}
