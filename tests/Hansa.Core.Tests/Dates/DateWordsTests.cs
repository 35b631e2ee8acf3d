using Hansa.Core.Dates;

namespace Hansa.Core.Tests.Dates;

public class DateWordsTests
{
    [Fact]
    public void Stems_EveryLetter_StandTogetherAndTheLongerFirst()
    {
        var found = new HashSet<string>();
        for (var letter = 'а'; letter <= 'я'; letter++)
        {
            var before = new List<string>();
            foreach (var entry in DateStems.Of(letter))
            {
                Assert.Equal(letter, entry.Stem[0]);
                Assert.DoesNotContain(before, stem => entry.Stem.StartsWith(stem, StringComparison.Ordinal));
                before.Add(entry.Stem);
                found.Add(entry.Stem);
            }
        }

        Assert.Equal(DateStems.Count, found.Count);
    }

    [Theory]
    [InlineData("январь января январю январём январе янв", 1)]
    [InlineData("март марта марту мартом марте мар", 3)]
    [InlineData("май мая маю маем мае", 5)]
    [InlineData("август августа августу августом августе авг", 8)]
    [InlineData("ноябрь ноября ноябрём ноябре нояб ноя", 11)]
    [InlineData("майор мартышка маяк июньский сенатор декан октан апрельский марте-март ма", 0)]
    public void Months_AnyCaseOrAbbreviation_AreFound(string words, int month) => Assert.All(words.Split(' '), word =>
        Assert.Equal(month, MonthNames.Find(Core.Text.Folding.Fold(word), out _)));

    [Theory]
    [InlineData("i ii iii iv v vi x xii", "1 2 3 4 5 6 10 12")]
    [InlineData("l ll lv іі xx mm п", "1 2 4 2 0 0 0")]
    public void RomanNumerals_AsTyped_HaveTheirValue(string words, string values) =>
        Assert.Equal(values, string.Join(' ', words.Split(' ').Select(word => RomanNumerals.Find(word))));

    [Theory]
    [InlineData("первого первое первая третьей третье тридцатого", "1 1 1 3 3 30")]
    [InlineData("пятница второй-третий девять три десант", "0 0 9 3 0")]
    public void Numerals_InWords_HaveTheirValue(string words, string values) =>
        Assert.Equal(values, string.Join(' ', words.Split(' ').Select(word => Numerals.Find(word, out _))));
}
