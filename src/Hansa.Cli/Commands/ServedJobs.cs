using System.Globalization;
using Hansa.App.Jobs;
using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Core.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hansa.Cli.Commands;

/// <summary>The jobs of a served register: reminders, letters, clean-up.</summary>
internal static class ServedJobs
{
    /// <summary>Begins to run them beside the pages; a mail setting that does not fit is said, and letters wait.</summary>
    public static async Task<JobRunner> StartAsync(ConsoleSession console, Register register, WebApplication app, CancellationToken cancel)
    {
        var (mail, problem) = MailSettings.Of(Environment.GetEnvironmentVariable);
        if (problem is not null)
        {
            console.Error.WriteLine(problem.Message(console.Language));
        }

        var site = Environment.GetEnvironmentVariable("HANSA_SITE") is { Length: > 0 } named ? named : app.Urls.FirstOrDefault() ?? "";
        var node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
        return await JobRunner.StartAsync(
            register, RegisterJobs.Of(register, FormCatalog.BuiltIn, mail, site), node, app.Services.GetRequiredService<ILoggerFactory>(), cancel);
    }
}
