using System.CommandLine;
using System.Net.Sockets;
using Hansa.App.Registers;
using Hansa.Cli.Output;
using Hansa.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa serve</c>: the pages, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Make(ConsoleSession console)
    {
        var port = Port(console);
        var address = new Option<string?>("--address") { Description = console.Say("option.address"), HelpName = "URL" };
        var data = RegisterOptions.Data(console);
        var command = new Command("serve", console.Say("serve.description")) { port, address, data };
        command.SetAction((parsed, cancel) => RegisterOptions.WithAsync(
            console,
            parsed.GetValue(data),
            (register, stop) => ServeAsync(console, register, parsed.GetValue(address) ?? $"http://127.0.0.1:{parsed.GetValue(port)}", stop),
            cancel,
            serving: true));
        return command;
    }

    public static Option<int> Port(ConsoleSession console) =>
        new("--port") { Description = console.Say("option.port"), DefaultValueFactory = static _ => 5080, HelpName = "PORT" };

    /// <summary>Serves until the process is asked to stop.</summary>
    /// <param name="address">As <c>http://127.0.0.1:5080</c>.</param>
    public static async Task<int> ServeAsync(ConsoleSession console, Register register, string address, CancellationToken cancel)
    {
        await using var app = WebServer.Make(register, address);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is not null || taken is { HResult: not 0 })
        {
            console.Error.WriteLine(console.Say("serve.taken", address));
            return ExitCode.Unreadable;
        }
        catch (SocketException refused)
        {
            console.Error.WriteLine(console.Say("serve.refused", address, refused.Message));
            return ExitCode.Unreadable;
        }

        await using var jobs = await ServedJobs.StartAsync(console, register, app, cancel);
        console.Out.WriteLine(console.Say("serve.at", string.Join(", ", app.Urls)));
        console.Out.Flush();
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
