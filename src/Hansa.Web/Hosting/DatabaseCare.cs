using Hansa.App.Registers;
using Hansa.Core.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hansa.Web.Hosting;

/// <summary>Looks every moment whether the database is there; Hansa’s own is started anew when it died, so that nobody has to be called.</summary>
internal sealed partial class DatabaseCare(Register register, ILogger<DatabaseCare> log) : BackgroundService
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = "";
        try
        {
            while (true)
            {
                await Task.Delay(s_between, stoppingToken);
                var problem = await register.CareAsync(stoppingToken);
                // Once, not every moment that it lasts.
                if (problem is not null && problem.Code != told)
                {
                    Missing(log, problem.Message(Language.English));
                }

                told = problem?.Code ?? "";
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer: {reason}")]
    private static partial void Missing(ILogger log, string reason);
}
