using Hansa.App.Registers;
using Hansa.Web.Hosting;
using Hansa.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hansa.Web;

/// <summary>Hosts the pages on Kestrel.</summary>
public static class WebServer
{
    /// <summary>Builds the server without starting it.</summary>
    /// <param name="address">Where it listens, as <c>http://127.0.0.1:5080</c>; port 0 takes a free one.</param>
    public static WebApplication Make(Register register, string address, WebLimits? limits = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.Body;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddHansaWeb(register, limits);
        builder.Services.AddHostedService<DatabaseCare>();
        var app = builder.Build();
        app.MapHansaWeb();
        return app;
    }
}
