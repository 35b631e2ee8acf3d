using Hansa.App.Accounts;
using Hansa.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hansa.Web.Accounts;

/// <summary>Hansa’s own hashes, for Identity’s managers.</summary>
internal sealed class AccountPasswords : IPasswordHasher<Account>
{
    public string HashPassword(Account user, string password) => AccountSecrets.Hash(password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        PasswordHash.Fits(hashedPassword, providedPassword) ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
}

/// <summary>Hansa’s rules for passwords, for Identity’s managers.</summary>
internal sealed class AccountPasswordRules : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        PasswordRules.Check(password ?? "", user.Name, user.Email) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = problem.Code, Description = problem.Message(Core.Text.Language.English) })
            : IdentityResult.Success);
}
