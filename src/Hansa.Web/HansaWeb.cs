using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hansa.App.Registers;
using Hansa.Web.Accounts;
using Hansa.Web.Activities;
using Hansa.Web.Agreements;
using Hansa.Web.Assets;
using Hansa.Web.Audits;
using Hansa.Web.Duplicates;
using Hansa.Web.Errors;
using Hansa.Web.Figures;
using Hansa.Web.Home;
using Hansa.Web.Imports;
using Hansa.Web.Letters;
using Hansa.Web.Organizations;
using Hansa.Web.Plans;
using Hansa.Web.Reports;
using Hansa.Web.Receptions;
using Hansa.Web.Security;
using Hansa.Web.Submissions;
using Hansa.Web.Rounds;
using Hansa.Web.Visits;
using Hansa.Web.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web;

/// <summary>The pages of Hansa, for whoever hosts them: the index of what there is.</summary>
public static class HansaWeb
{
    public static IServiceCollection AddHansaWeb(this IServiceCollection services, Register register, WebLimits? limits = null)
    {
        services.AddSingleton(register);
        services.AddSingleton(register.Time);
        services.AddSingleton<AssetAddresses>();
        // The default writes every Cyrillic letter as an entity, seven bytes for two.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Visit>();
        services.AddAntiforgery(static options =>
        {
            options.Cookie.Name = "hansa-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHansaRequestLimits();
        services.AddSingleton<DuplicateJobs>();
        services.AddHansaRateLimits(limits ?? new WebLimits());
        services.AddResponseCompression(static options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.AddHansaAccounts(register);
        return services;
    }

    public static void MapHansaWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHansaSecurityHeaders();
        app.UseResponseCompression();
        app.UseHansaErrors();
        app.UseHansaAssets();
        app.UseRouting();
        app.UseMiddleware<VisitOpening>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseTemporaryPasswords();
        app.UseHansaFormProtection();

        // Every form is protected, those read by hand too.
        var pages = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapLanguage();
        pages.MapAccounts();
        var signedIn = pages.MapGroup("").RequireAuthorization();
        signedIn.MapHome();
        signedIn.MapRounds();
        signedIn.MapLetters();
        signedIn.MapOrganizations();
        signedIn.MapOwnAccount();
        signedIn.MapPeople();
        signedIn.MapSubmissions();
        signedIn.MapActivities();
        signedIn.MapAgreements();
        signedIn.MapPlans();
        signedIn.MapReceptions();
        signedIn.MapFigures();
        signedIn.MapImports();
        signedIn.MapAudits();
        signedIn.MapReports();
        signedIn.MapDuplicates();
        app.MapFallback(static (Visit visit) => visit.NotFound());
    }
}
