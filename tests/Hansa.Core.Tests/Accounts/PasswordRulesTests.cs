using Hansa.Core.Accounts;

namespace Hansa.Core.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct otter lamp")]
    [InlineData("три синих трамвая")]
    [InlineData("k7#pQ2vv!x0Lm")]
    [InlineData("aquarelle-Днепр")]
    [InlineData("Иванова ходит по мосту")]
    public void Check_LongAndUncommon_IsTaken(string password) => Assert.Null(PasswordRules.Check(password, "Иванова Мария", "ivanova@example.org"));

    [Theory]
    [InlineData("короткий", "account.password-short")]
    [InlineData("11 знаков!!", "account.password-short")]
    [InlineData("password1234", "account.password-common")]
    [InlineData("Password12345!", "account.password-common")]
    [InlineData("ПАРОЛЬ123456", "account.password-common")]
    [InlineData("йцукенгшщзхъ", "account.password-common")]
    [InlineData("Qwertyuiop123", "account.password-common")]
    [InlineData("123456789012", "account.password-common")]
    [InlineData("192837465019", "account.password-common")]
    [InlineData("aaaaaaaaaaaaa", "account.password-common")]
    [InlineData("abcabcabcabc", "account.password-common")]
    [InlineData("ivanova2024!!", "account.password-common")]
    [InlineData("мария.иванова12", "account.password-common")]
    [InlineData("ivanova@example.org", "account.password-common")]
    public void Check_ShortOrTriedFirst_IsRefused(string password, string code) =>
        Assert.Equal(code, PasswordRules.Check(password, "Иванова Мария", "ivanova@example.org")?.Code);

    [Fact]
    public void Check_Endless_IsRefused() => Assert.Equal("account.password-long", PasswordRules.Check(new string('ы', 100_000))?.Code);
}
