using System.Security.Cryptography;
using System.Text;
using Hansa.Core.Pictures;

namespace Hansa.Core.Tests.Pictures;

public sealed class QrCodeTests
{
    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(26, 25)]
    [InlineData(27, 29)]
    [InlineData(213, 57)]
    [InlineData(214, 61)]
    [InlineData(412, 77)]
    public void Of_LengthOfText_TakesTheSmallestVersion(int length, int size) => Assert.Equal(size, QrCode.Of(new string('a', length))!.Size);

    // Hashes of pictures that a scanner has read.
    [Theory]
    [InlineData("A", "afa923f197793781")]
    [InlineData("Ганза: привет, «мир»", "1ca52d72912f9af0")]
    [InlineData("otpauth://totp/Hansa:ivanova%40admin.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hansa", "de12ea42d79503b8")]
    public void Path_OfText_IsAsAScannerReadIt(string text, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(QrCode.Of(text)!.Path())))[..16]);

    [Fact]
    public void Of_TooLong_IsNull() => Assert.Null(QrCode.Of(new string('a', 413)));

    [Fact]
    public void Of_LoneSurrogate_IsDrawn() => Assert.NotNull(QrCode.Of("\ud800"));
}
