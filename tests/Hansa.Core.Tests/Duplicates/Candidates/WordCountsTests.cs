using Hansa.Core.Duplicates.Candidates;

namespace Hansa.Core.Tests.Duplicates.Candidates;

public class WordCountsTests
{
    [Fact]
    public void Rarest_Words_LeavesOutThoseThatLinkNothing()
    {
        var counts = new WordCounts(activities: 100);
        foreach (var (word, times) in new[] { (1u, 1), (2u, 9), (3u, 2), (4u, 5), (5u, 3) })
        {
            for (var i = 0; i < times; i++)
            {
                counts.Add(word);
            }
        }

        var rarest = new uint[2];
        Assert.Equal(2, counts.Rarest([1, 2, 3, 4, 5], rarest));
        Assert.Equal([3u, 5u], rarest);
        Assert.Equal(0, counts.Rarest([1, 7], rarest));
    }
}
