using System.Security.Cryptography;
using Hansa.Core.Accounts;

namespace Hansa.Core.Tests.Accounts;

public sealed class PasswordHashTests
{
    private const string Password = "три синих трамвая";

    private static readonly string s_hash = PasswordHash.Make(Password, [.. Enumerable.Range(0, PasswordHash.SaltLength).Select(one => (byte)one)], iterations: 10);

    [Fact]
    public void Fits_ItsPassword_AndNoOther()
    {
        Assert.True(PasswordHash.Fits(s_hash, Password));
        Assert.False(PasswordHash.Fits(s_hash, Password + " "));
        Assert.False(PasswordHash.Fits(s_hash, ""));
        Assert.False(PasswordHash.Fits(PasswordHash.Make(Password, new byte[PasswordHash.SaltLength], iterations: 11)[..^4] + "AAAA", Password));
    }

    [Fact]
    public void Make_InEarnest_TakesTheIterationsThatAreAdvised()
    {
        var bytes = Convert.FromBase64String(PasswordHash.Make(Password, RandomNumberGenerator.GetBytes(PasswordHash.SaltLength)));
        Assert.Equal((1, 2, 210_000, 16), (bytes[0], Number(1), Number(5), Number(9)));

        int Number(int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
    }

    [Theory]
    [InlineData("")]
    [InlineData("не хэш")]
    [InlineData("AQ==")]
    [InlineData("AAAAAAIAAAABAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAJ/////AAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAIAAAABf////wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Fits_NoHash_IsRefused(string hash) => Assert.False(PasswordHash.Fits(hash, Password));

    [Fact]
    public void Fits_LoneSurrogate_IsRefused() => Assert.False(PasswordHash.Fits(s_hash, "\ud800"));
}
