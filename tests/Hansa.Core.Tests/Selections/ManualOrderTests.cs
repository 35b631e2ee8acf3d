using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Selections;

namespace Hansa.Core.Tests.Selections;

public class ManualOrderTests
{
    [Theory]
    [InlineData("abcd", "", "abcd")]
    [InlineData("abcd", "dcba", "dcba")]
    [InlineData("abcd", "ba", "bcda")] // new rows fall in behind those they usually follow
    [InlineData("xabc", "cba", "xcba")]
    [InlineData("abxc", "cab", "cabx")]
    [InlineData("ac", "cba", "ca")] // gone rows are forgotten for now
    [InlineData("", "abc", "")]
    [InlineData("ab", "bbaa", "ba")]
    public void Apply_RowsThatCameAndWent_KeepsTheOrderGiven(string usual, string given, string expected) =>
        Assert.Equal(expected, Letters(ManualOrder.Apply(Keys(usual), Keys(given))));

    [Theory]
    [InlineData("abcd", 'c', 'a', false, "cabd")]
    [InlineData("abcd", 'a', 'c', true, "bcad")]
    [InlineData("abcd", 'a', 'a', true, "abcd")]
    [InlineData("abcd", 'x', 'a', true, "abcd")]
    [InlineData("abcd", 'a', 'x', true, "abcd")]
    public void Move_BesideAnother_MovesOnlyThatRow(string order, char row, char beside, bool behind, string expected) =>
        Assert.Equal(expected, Letters(ManualOrder.Move(Keys(order), Key(row), Key(beside), behind)));

    [Fact]
    public void Apply_AnyOrders_LosesAndRepeatsNothing() => Prop.ForAll<byte[], byte[]>((usual, given) =>
    {
        var rows = usual.Distinct().Select(number => Key((char)number)).ToList();
        var result = ManualOrder.Apply(rows, [.. given.Select(number => Key((char)number))]);
        var named = given.Distinct().Select(number => Key((char)number)).Where(rows.Contains);
        return result.Order().SequenceEqual(rows.Order()) && result.Where(key => given.Any(number => Key((char)number) == key)).SequenceEqual(named);
    }).QuickCheckThrowOnFailure();

    private static List<Guid> Keys(string letters) => [.. letters.Select(Key)];

    private static Guid Key(char letter) => new(letter, 0, 0, new byte[8]);

    private static string Letters(IReadOnlyList<Guid> keys) => string.Concat(keys.Select(key => (char)BitConverter.ToInt32(key.ToByteArray())));
}
