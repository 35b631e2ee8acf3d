using Hansa.Core.Accounts;

namespace Hansa.Core.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ivanova@admin-smolensk.ru", true)]
    [InlineData(" Ivanova@Example.org ", true)]
    [InlineData("иванова@почта.рф", true)]
    [InlineData("a@b", true)]
    [InlineData("", false)]
    [InlineData("ivanova", false)]
    [InlineData("@example.org", false)]
    [InlineData("ivanova@", false)]
    [InlineData("a@b@c", false)]
    [InlineData("a b@c.ru", false)]
    [InlineData("a@c.ru.", false)]
    [InlineData("a@c.ru, b@c.ru", false)]
    [InlineData("a@c.ru\r\nBcc: x@y.ru", false)]
    [InlineData("<a@c.ru>", false)]
    public void IsPlausible_Address_IsOneNameAtOneHost(string address, bool expected) => Assert.Equal(expected, EmailAddress.IsPlausible(address));

    [Fact]
    public void KeyOf_Spellings_AreOne() => Assert.Equal(EmailAddress.KeyOf("ivanova@example.org"), EmailAddress.KeyOf(" IVANOVA@Example.ORG "));

    [Fact]
    public void IsPlausible_LoneSurrogate_IsRefused() => Assert.False(EmailAddress.IsPlausible(EmailAddress.KeyOf("\ud800@example.org")));
}
