using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Hansa.Web.Errors;

/// <summary>The one place where what went wrong unforeseen becomes a page: logged with a number, told in words, never a trace.</summary>
internal static partial class ErrorPages
{
    public static void UseHansaErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = static _ => true });
        // Middleware that refuses on its own (forms of other sites, sizes) leaves a bare status.
        app.UseStatusCodePages(static context => ExplainAsync(context.HttpContext));
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var failure = RefusedForm(http) ?? http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var problem = failure switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
            BadHttpRequestException or AntiforgeryValidationException => Refusals.BadForm,
            _ when IsUnreachable(failure) => new Problem("web.unreachable", Severity.Error),
            _ => new Problem("web.failed", Severity.Error) { Arguments = [http.TraceIdentifier] },
        };
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Hansa");
        if (problem.Code == "web.failed")
        {
            Failed(log, http.Request.Method, http.Request.Path, http.TraceIdentifier, failure);
        }
        else if (problem.Code == "web.unreachable")
        {
            Unreachable(log, failure!.Message);
        }

        // A page that broke off half drawn leaves its services in disorder: the one that says so is drawn with fresh ones.
        var broken = http.RequestServices;
        await using var fresh = broken.CreateAsyncScope();
        http.RequestServices = fresh.ServiceProvider;
        var visit = fresh.ServiceProvider.GetRequiredService<Visit>();
        visit.Language = broken.GetRequiredService<Visit>().Language;
        await visit.Refuse(problem).ExecuteAsync(http);
        http.RequestServices = broken;
    }

    private static async Task ExplainAsync(HttpContext http)
    {
        var problem = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Refusals.NotFound,
            StatusCodes.Status403Forbidden => Refusals.Forbidden,
            StatusCodes.Status413PayloadTooLarge => TooLarge,
            StatusCodes.Status400BadRequest => RefusedForm(http) is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? TooLarge : Refusals.BadForm,
            _ => null,
        };
        if (problem is not null && http.Features.Get<IExceptionHandlerFeature>() is null)
        {
            await http.RequestServices.GetRequiredService<Visit>().Refuse(problem).ExecuteAsync(http);
        }
    }

    private static Problem TooLarge => new("web.too-large", Severity.Error);

    // A form that could not be read to its end has no token either; why it could not lies beneath.
    private static Exception? RefusedForm(HttpContext http)
    {
        var refused = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error: { } error } ? error : null;
        for (var cause = refused; cause is not null; cause = cause.InnerException)
        {
            if (cause is BadHttpRequestException)
            {
                return cause;
            }
        }

        return refused;
    }

    // The server is starting, stopping or gone; a retry is likely to help.
    private static bool IsUnreachable(Exception? failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is ['5', '7', ..] or ['0', '8', ..] or ['5', '3', ..],
        NpgsqlException => true,
        DbUpdateException or InvalidOperationException => failure.InnerException is not null && IsUnreachable(failure.InnerException),
        _ => false,
    };

    [LoggerMessage(LogLevel.Error, "{method} {path} failed ({number})")]
    private static partial void Failed(ILogger log, string method, string path, string number, Exception? failure);

    [LoggerMessage(LogLevel.Warning, "The database is out of reach: {reason}")]
    private static partial void Unreachable(ILogger log, string reason);
}
