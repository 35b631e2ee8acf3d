using System.Diagnostics;
using System.Globalization;
using Hansa.App.Registers;
using Hansa.Core.Permissions;
using Hansa.Tests.Processes;

namespace Hansa.Bench.Load;

/// <summary>
/// Many people at work at once over <c>hansa serve</c> on this machine: how long they wait, and whether anything they were told
/// is kept is lost.
/// </summary>
internal static class LoadRun
{
    private const int OneInTenLooks = 10;

    /// <param name="hansa">The executable.</param>
    /// <param name="samples">The folder <c>samples</c>.</param>
    /// <param name="activities">In the register beside the sample region.</param>
    /// <param name="pause">Of a person between two requests, on the average.</param>
    /// <returns>Whether nothing failed and nothing was lost.</returns>
    public static async Task<bool> RunAsync(string hansa, string samples, int people, int activities, TimeSpan duration, TimeSpan pause)
    {
        // Open to the account that the server runs as; a folder of CreateTempSubdirectory is not.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "hansa-load-" + Path.GetRandomFileName())).FullName;
        var (register, problem) = await Register.OpenAsync(new RegisterSettings(null, Path.Combine(folder, "data")), Environment.GetEnvironmentVariable, TimeProvider.System);
        if (register is null)
        {
            throw new InvalidOperationException(problem!.Message(Core.Text.Language.English));
        }

        await using (register)
        {
            var lookers = people / OneInTenLooks;
            var (accounts, round) = await LoadRegion.FillAsync(register, samples, Path.Combine(folder, "rounds"), people - lookers, lookers, activities);
            using var serving = new ServingHansa([hansa], new Dictionary<string, string> { ["HANSA_DATA"] = Path.Combine(folder, "data") });
            await serving.StartAsync();
            var database = int.Parse(File.ReadLines(Path.Combine(folder, "data", "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            var done = await WorkAsync(serving, database, accounts, round, register, duration, pause);
            serving.Kill();
            return done;
        }
    }

    private static async Task<bool> WorkAsync(ServingHansa serving, int database, IReadOnlyList<LoadAccount> accounts, Guid round, Register register, TimeSpan duration, TimeSpan pause)
    {
        var times = new LoadTimes();
        var submissions = accounts.Where(person => person.Submission is not null).Select(person => person.Submission!.Value).ToList();
        var reporters = new List<LoadReporter>();
        var working = new List<Task>();
        var end = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var i = 0; i < accounts.Count; i++)
        {
            var (browser, random) = (new LoadBrowser(serving.Address, i, times), new Random(i));
            await browser.SignInAsync(accounts[i]);
            Func<Task> act;
            if (accounts[i].Role == Role.Reporter)
            {
                reporters.Add(new LoadReporter(browser, accounts[i], random));
                act = reporters[^1].ActAsync;
            }
            else
            {
                act = new LoadLooker(browser, accounts[i], round, submissions, random).ActAsync;
            }

            working.Add(Task.Run(async () =>
            {
                var until = await end.Task;
                // Nobody begins at the same moment as the others.
                await Task.Delay(random.NextDouble() * pause);
                while (Stopwatch.GetTimestamp() < until)
                {
                    await act();
                    await Task.Delay(2 * random.NextDouble() * pause);
                }

                browser.Dispose();
            }));
        }

        var (pages, data) = (ProcessorTime.SecondsOf(serving.ProcessId), ProcessorTime.SecondsOf(database));
        end.SetResult(Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency));
        await Task.WhenAll(working);
        (pages, data) = (ProcessorTime.SecondsOf(serving.ProcessId) - pages, ProcessorTime.SecondsOf(database) - data);
        times.Write(Console.Out, duration);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nProcessor time a request: hansa {1000 * pages / times.Count:0.0} ms, PostgreSQL {1000 * data / times.Count:0.0} ms."));
        var lost = await LoadCheck.LostAsync(register, reporters);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{accounts.Count} people, {duration.TotalSeconds:0} s; {times.Errors.Count} errors; of {reporters.Sum(reporter => reporter.Kept.Count + reporter.RowsKept.Count + reporter.FilesKept)} things acknowledged {lost.Count} lost."));
        foreach (var line in times.Errors.Concat(lost).Take(20))
        {
            Console.WriteLine(line);
        }

        return times.Errors.Count == 0 && lost.Count == 0;
    }
}
