using Hansa.App.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Registers;

/// <summary>People who sign in.</summary>
public sealed partial class RegisterDb
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
}
