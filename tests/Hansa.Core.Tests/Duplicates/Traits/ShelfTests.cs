using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Tests.Duplicates.Traits;

public class ShelfTests
{
    [Fact]
    public void Get_ListsOverManyBlocks_AreAsPut()
    {
        var shelf = new Shelf<int>();
        var places = Enumerable.Range(0, 3000).Select(i => shelf.Put(Enumerable.Repeat(i, i % 100).ToArray())).ToList();
        Assert.All(Enumerable.Range(0, 3000), i => Assert.Equal(Enumerable.Repeat(i, i % 100), shelf.Get(places[i], i % 100).ToArray()));
    }
}
