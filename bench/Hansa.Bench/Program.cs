using System.Globalization;
using BenchmarkDotNet.Running;
using Hansa.Bench;
using Hansa.Bench.Load;

// The verbs are Hansa's side of bench/compare; without one, BenchmarkDotNet measures the parts.
switch (args)
{
    case ["read", var seconds, var threads, .. var files]:
        Console.WriteLine(Sides.Read(Number(seconds), (int)Number(threads), files).ToString("0.00", CultureInfo.InvariantCulture));
        break;
    case ["dates", var seconds, var cells]:
        var (exact, total, rate) = Sides.Dates(Number(seconds), cells);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{exact} {total} {rate:0}"));
        break;
    case ["write", var count, var format]:
        Console.WriteLine(Sides.Write((int)Number(count), format).ToString("0.000", CultureInfo.InvariantCulture));
        break;
    case ["make-rows", var count, var path]:
        Material.WriteRows((int)Number(count), path);
        break;
    case ["make-report", var count, var path]:
        Material.WriteReport((int)Number(count), path);
        break;
    case ["make-dates", var path, .. var files]:
        Material.WriteDates(path, files);
        break;
    case ["register-duplicates", var count, var folder]:
        await RegisterDuplicates.RunAsync((int)Number(count), folder);
        break;
    case ["register", var count, var rowsOfFile, var folder]:
        await RegisterGrowth.RunAsync((int)Number(count), (int)Number(rowsOfFile), folder);
        break;
    case ["search", var count, var folder]:
        await SearchBench.RunAsync((int)Number(count), folder);
        break;
    case ["load", var hansa, var samples, var people, var seconds, var activities, var pause]:
        return await LoadRun.RunAsync(hansa, samples, (int)Number(people), (int)Number(activities), TimeSpan.FromSeconds(Number(seconds)), TimeSpan.FromSeconds(Number(pause))) ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Sides).Assembly).Run(args);
        break;
}

return 0;

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
