using System.Globalization;

namespace Hansa.Bench.Load;

/// <summary>Processor time of a process with all it has started, as Linux counts it: tells what work costs whatever else the machine does.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    // Of /proc/PID/stat, counted behind the name in brackets: parent, own time and that of children that ended.
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    public static double SecondsOf(int process)
    {
        var all = new Dictionary<int, (int Parent, double Seconds)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(folder) is { } fields)
            {
                all[id] = (int.Parse(fields[Parent], CultureInfo.InvariantCulture), fields.Skip(FirstTime).Take(Times).Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond);
            }
        }

        return all.Where(one => one.Key == process || one.Value.Parent == process).Sum(one => one.Value.Seconds);
    }

    private static string[]? Read(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
