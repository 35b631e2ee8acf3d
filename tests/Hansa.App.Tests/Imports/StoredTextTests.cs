using FsCheck;
using FsCheck.Fluent;
using Hansa.App.Imports;
using Hansa.Core.Headcounts;
using Hansa.Core.Readings;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Imports;

public sealed class StoredTextTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    [Fact]
    public async Task Of_AnyString_IsTakenByTheDatabase()
    {
        // Many at once: a question for each would take long.
        var texts = Gen.Sample(Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(letters => new string(letters)), 200, 500)
            .Concat(["\0", "a\0b", "\uD83D", "\uDE00", "x\uD83Dy", "😀", "\uFFFE"]).ToArray();
        await using var command = fresh.Register.Source.CreateCommand("select $1");
        command.Parameters.Add(new() { Value = texts.Select(StoredText.Of).ToArray() });
        var back = (string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(texts.Select(StoredText.Of), back);
    }

    [Fact]
    public void Of_Text_KeepsAllThatCanBeKept() =>
        Assert.Equal(["", "Ёж 😀", "ab", "x\uFFFDy"], new[] { "", "Ёж 😀", "a\0b", "x\uD83Dy" }.Select(StoredText.Of));

    [Fact]
    public void Understanding_WrittenAndRead_IsTheSame()
    {
        using var json = new StoredJson();
        foreach (var row in Rows())
        {
            var text = json.Write(row, StoredUnderstanding.Write);
            Assert.Equivalent(row, StoredUnderstanding.Read(text, new ReadingRow { Number = row.Number, Title = row.Title, Dates = row.Dates, Place = row.Place, Participants = row.Participants, Content = row.Content }), strict: true);
        }
    }

    private static IEnumerable<ReadingRow> Rows()
    {
        foreach (var (dates, place, people) in ((string, string, string)[])
        [
            ("12-14 мая 2020 года", "г. Минск, Республика Беларусь", "около 30 человек"),
            ("ежемесячно", "онлайн", "более 100 человек, в том числе 20 из Калужской области"),
            ("ежегодно", "заочно", ""),
            ("в течение всего периода", "", ""),
            ("", "-", "-"),
        ])
        {
            var row = new ReadingRow { Number = 1, Title = "Подписание Соглашения", Dates = dates, Place = place, Participants = people, Content = "распоряжение от 12.03.2020 № 123-р" };
            var understood = RowUnderstanding.Understand(row, Core.Periods.Period.OfQuarter(2020, 2), Core.Periods.Period.OfQuarter(2020, 2));
            yield return understood with { OutsidePeriod = false, When = understood.When with { Problems = [] } };
        }

        yield return new ReadingRow { Number = 2, Headcount = new Headcount(7, CountQualifier.About, [3, 4]) };
    }
}
