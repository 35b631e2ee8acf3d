using System.Diagnostics;
using System.Globalization;

namespace Hansa.Bench;

/// <summary>
/// Milliseconds that this process and one of the server’s have spent on a core: on a machine with other work they tell what
/// an answer costs, where the clock on the wall tells how long one stood in the queue.
/// </summary>
internal sealed class WorkClock(int backend)
{
    private readonly string _statistics = $"/proc/{backend}/schedstat";

    /// <summary>The server’s share is counted on Linux only.</summary>
    public double Now()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime.TotalMilliseconds + Server();
    }

    // The first number is nanoseconds.
    private double Server() =>
        File.Exists(_statistics) ? long.Parse(File.ReadAllText(_statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6 : 0;
}
