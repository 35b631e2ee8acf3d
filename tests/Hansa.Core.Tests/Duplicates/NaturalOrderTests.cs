using Hansa.Core.Duplicates;

namespace Hansa.Core.Tests.Duplicates;

public class NaturalOrderTests
{
    [Theory]
    [InlineData("a#9", "a#10")]
    [InlineData("a#1", "b#1")]
    [InlineData("a", "a#1")]
    [InlineData("a#007", "a#8")]
    [InlineData("2019", "2020")]
    public void Compare_Ids_OrdersNumbersByValue(string less, string more)
    {
        Assert.True(NaturalOrder.Instance.Compare(less, more) < 0);
        Assert.True(NaturalOrder.Instance.Compare(more, less) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(less, less));
    }
}
