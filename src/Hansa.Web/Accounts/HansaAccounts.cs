using Hansa.App.Accounts;
using Hansa.App.Registers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hansa.Web.Accounts;

/// <summary>People and their rights: the index of the subject.</summary>
internal static class HansaAccounts
{
    // Whoever comes with a token is asked for no cookie; an account goes before a link.
    private const string AnyScheme = "Hansa";

    public static void AddHansaAccounts(this IServiceCollection services, Register register)
    {
        services.AddSingleton(new SignInAttempts(register));
        services.AddSingleton(new FirstAdministrator(register));
        services.AddSingleton<CarriedForms>();
        services.AddSingleton<ToldOnce>();
        services.AddSingleton<SessionCookies>();
        services.AddSingleton<LinkCookies>();

        services.AddDataProtection().SetApplicationName("hansa");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new ProtectionKeys(register));
        // The keys lie in the database as the password hashes do: who reads the one reads the other.
        services.AddLogging(static logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));

        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddSingleton<IPasswordHasher<Account>, AccountPasswords>();
        services.AddSingleton<IUserClaimsPrincipalFactory<Account>, SessionClaims>();
        services.AddIdentityCore<Account>(static options => options.Tokens.ProviderMap[AuthenticatorCodes.Name] = new TokenProviderDescriptor(typeof(AuthenticatorCodes)))
            .AddSignInManager<AccountSignIn>()
            .AddPasswordValidator<AccountPasswordRules>();
        services.AddSingleton<AuthenticatorCodes>();

        var cookies = services.AddAuthentication(AnyScheme);
        cookies.AddPolicyScheme(AnyScheme, null, static options => options.ForwardDefaultSelector = static http =>
            TokenSignIn.IsMeant(http.Request) ? TokenSignIn.SchemeName
            : LinkCookies.IsMeant(http) ? LinkCookies.Scheme
            : IdentityConstants.ApplicationScheme);
        cookies.AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null);
        cookies.AddCookie(IdentityConstants.ApplicationScheme, static options =>
        {
            Protect(options, SessionCookies.Cookie, AccountSignIn.Idle);
            options.EventsType = typeof(SessionCookies);
            options.LoginPath = SignInPages.Path;
            options.ReturnUrlParameter = "back";
        });
        cookies.AddCookie(LinkCookies.Scheme, static options =>
        {
            Protect(options, LinkCookies.Cookie, AccountSignIn.Kept);
            options.SlidingExpiration = false;
            options.EventsType = typeof(LinkCookies);
        });
        // Between the password and the code.
        cookies.AddCookie(IdentityConstants.TwoFactorUserIdScheme, static options =>
        {
            Protect(options, "hansa-second-step", TimeSpan.FromMinutes(10));
            options.SlidingExpiration = false;
        });
        // Hansa remembers no browser past the second step, but Identity asks.
        cookies.AddCookie(IdentityConstants.TwoFactorRememberMeScheme, static options => Protect(options, "hansa-remembered", TimeSpan.FromMinutes(1)));
        services.AddAuthorization(static options => options.DefaultPolicy = LinkDoors.Policy);
    }

    public static void MapAccounts(this IEndpointRouteBuilder pages)
    {
        pages.MapSignIn();
        pages.MapFirstVisit();
        pages.MapLinks();
    }

    private static void Protect(CookieAuthenticationOptions options, string name, TimeSpan lasts)
    {
        options.Cookie.Name = name;
        options.CookieManager = new HostCookies();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = lasts;
        options.SlidingExpiration = true;
    }
}
