using System.Net;
using System.Net.Sockets;
using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.Cli.Output;

namespace Hansa.Cli.Commands;

/// <summary>The last part of the demo: the sample region in the browser.</summary>
internal static class DemoPages
{
    /// <param name="port">Taken by another program, the next free one serves: a demo must not fail for that.</param>
    public static Task<int> ServeAsync(ConsoleSession console, Register register, int port, CancellationToken cancel)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(console.Say("demo.accounts", DemoAccounts.Password));
        foreach (var account in DemoAccounts.All)
        {
            console.Out.WriteLine($"  {account.Email,-28}{console.Say("demo.role." + account.Role)}{(account.Body is null ? "" : " – " + account.Body)}");
        }

        console.Out.WriteLine();
        return ServeCommand.ServeAsync(console, register, $"http://127.0.0.1:{(IsFree(port) ? port : 0)}", cancel);
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
