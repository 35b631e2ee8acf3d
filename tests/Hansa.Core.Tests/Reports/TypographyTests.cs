using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Reports;
using Hansa.Tests;

namespace Hansa.Core.Tests.Reports;

public class TypographyTests
{
    public static IEnumerable<TheoryDataRow<string[]>> BindCases() => Cases.Of("typography.cases.tsv");

    // domain.md §2
    [Theory]
    [MemberData(nameof(BindCases))]
    public void Bind_Text_GetsNoBreakSpacesWhereTypographyWantsThem(string[] fields) =>
        Assert.Equal(fields[1].Replace('~', '\u00a0'), Typography.Bind(fields[0]));

    [Theory]
    [InlineData("Отчет о мероприятиях в международной сфере во II квартале 2020 года", "Отчет о~мероприятиях в~международной сфере во~II~квартале 2020~года")]
    [InlineData("Сотрудничество в сфере образования и науки", "Сотрудничество в~сфере образования и~науки")]
    [InlineData("в ", "в ")]
    public void BindHeading_Title_LetsNoLineEndInAShortWord(string text, string expected)
    {
        var bound = text.ToCharArray();
        Typography.BindHeading(bound);
        Assert.Equal(expected.Replace('~', '\u00a0'), new string(bound));
    }

    [Fact]
    public void Bind_AnyText_ChangesSpacesOnlyAndTwiceAsOnce() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<char>().Or(Gen.Elements("г.№ IVХ12 –-яЯ%".ToCharArray())).ListOf().Select(chars => new string([.. chars])).ToArbitrary(),
            text =>
            {
                var bound = Typography.Bind(text);
                return bound.Length == text.Length
                    && bound.Zip(text).All(pair => pair.First == pair.Second || pair is { First: '\u00a0', Second: ' ' })
                    && Typography.Bind(bound) == bound;
            }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
