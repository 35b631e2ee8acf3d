using System.Globalization;

namespace Hansa.Bench;

/// <summary>
/// Milliseconds that this process and one of the server’s have spent on a core: on a machine with other work they tell what
/// an answer costs, where the clock on the wall tells how long one stood in the queue. The server’s share is counted on Linux only.
/// </summary>
internal sealed class WorkClock(int backend)
{
    private readonly string _own = $"/proc/{Environment.ProcessId}/task";

    public double Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.CpuUsage.TotalTime.TotalMilliseconds;
        }

        var nanoseconds = Of($"/proc/{backend}/schedstat");
        foreach (var thread in Directory.EnumerateDirectories(_own))
        {
            nanoseconds += Of(thread + "/schedstat");
        }

        return nanoseconds / 1e6;
    }

    // The first number is nanoseconds.
    private static double Of(string file) => double.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture);
}
