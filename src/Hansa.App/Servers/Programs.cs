using System.Diagnostics;

namespace Hansa.App.Servers;

/// <summary>Runs programs of PostgreSQL and waits for them.</summary>
internal static class Programs
{
    /// <returns>The exit code (-1 when the program could not be started) and all it printed.</returns>
    public static (int Exit, string Output) Run(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        // Its messages are looked into, so they must be in one language; a service’s PGDATA must not leak in.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("PGDATA");
        start.Environment.Remove("PGPORT");
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (Exception failed) when (failed is System.ComponentModel.Win32Exception or IOException)
        {
            return (-1, failed.Message);
        }
    }
}
