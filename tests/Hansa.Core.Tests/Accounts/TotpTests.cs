using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Accounts;

namespace Hansa.Core.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] s_key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeOf_KnownMoment_IsAsInTheStandard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(s_key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Match_StepBeforeAndAfter_AreTaken_FartherOnesNot()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepOf(now);
        Assert.Equal(step - 1, Totp.Match(s_key, Totp.CodeOf(s_key, step - 1), now, 0));
        Assert.Equal(step + 1, Totp.Match(s_key, " " + Totp.CodeOf(s_key, step + 1).Insert(3, " "), now, 0));
        Assert.Null(Totp.Match(s_key, Totp.CodeOf(s_key, step - 2), now, 0));
        Assert.Null(Totp.Match(s_key, Totp.CodeOf(s_key, step + 2), now, 0));
    }

    [Fact]
    public void Match_UsedOrOlderStep_IsRefused()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepOf(now);
        Assert.Null(Totp.Match(s_key, Totp.CodeOf(s_key, step), now, step));
        Assert.Null(Totp.Match(s_key, Totp.CodeOf(s_key, step - 1), now, step));
        Assert.Equal(step + 1, Totp.Match(s_key, Totp.CodeOf(s_key, step + 1), now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("абвгде")]
    [InlineData("\ud800\ud800\ud800")]
    public void Match_NoCode_IsRefused(string code) => Assert.Null(Totp.Match(s_key, code, DateTimeOffset.UnixEpoch, 0));

    [Fact]
    public void Write_AnyKey_IsReadBack() => Prop.ForAll<byte[]>(key => Totp.Read(Totp.Write(key))!.SequenceEqual(key)).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_KnownKey_IsAsInTheStandard() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Write(s_key));

    [Fact]
    public void Read_NoKey_IsNull() => Assert.Null(Totp.Read("ключ 1"));
}
