using Hansa.App.Registers;

namespace Hansa.App.Tests.Registers;

public sealed class IdsTests
{
    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    [Fact]
    public void Next_ManyInOneMillisecondAndAClockSetBack_SortAsMade()
    {
        var clock = new Clock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var ids = new Ids(clock);
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();
        clock.Now -= TimeSpan.FromHours(1);
        made.Add(ids.Next());
        var texts = made.ConvertAll(id => id.ToString());
        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(made, id => Assert.Equal(7, id.Version));
    }
}
