using Hansa.App.Accounts;
using Hansa.App.Registers;
using Microsoft.AspNetCore.Identity;

namespace Hansa.Web.Accounts;

/// <summary>Codes of an authenticator app, for Identity’s managers; unlike their own, each is taken once.</summary>
internal sealed class AuthenticatorCodes(Register register) : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>The name under which Identity’s sign-in asks for it.</summary>
    public static string Name => TokenOptions.DefaultAuthenticatorProvider;

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.AuthenticatorKey is not null);

    /// <summary>The app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) => new SignInAttempts(register).TakeCodeAsync(user, token);
}
