using System.Diagnostics;
using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;
using Hansa.Tests.Processes;
using Hansa.Tests.Registers;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary>Hansa’s own PostgreSQL is killed under people at work.</summary>
public sealed class DatabaseGoneTests(Chromium chromium) : BrowserTests(chromium), IDisposable
{
    private readonly TestFolder _folder = new();

    private string PidFile => Path.Combine(_folder.Path, "data", "postmaster.pid");

    [Fact]
    public async Task Serve_DatabaseKilled_SaysSoAndStartsItAnew()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A server is killed by its number.");
        TestFolder.Binaries();
        var (register, problem) = await Register.OpenAsync(new RegisterSettings(null, _folder.Path) { Synced = false }, Environment.GetEnvironmentVariable, TimeProvider.System);
        Assert.Null(problem);
        await using (register)
        {
            await SampleRegion.FillAsync(register!, Repo.PathOf("samples"), Path.Combine(_folder.Path, "rounds"));
            await SamplePeople.AddAsync(register!);
            using var hansa = new ServingHansa(LiveHansa.Command, new Dictionary<string, string> { ["HANSA_DATA"] = _folder.Path });
            await hansa.StartAsync();
            var clerk = await SeatAsync(hansa.Address);
            await clerk.SignInAsync(SamplePeople.Of("coordinator").Email, SamplePeople.Password);
            using (clerk.Complaints.Forgiven())
            {
                using (var kill = Process.Start("kill", ["-9", File.ReadLines(PidFile).First()]))
                {
                    await kill.WaitForExitAsync();
                }

                await clerk.Page.ReloadAsync();
                Assert.StartsWith("База данных сейчас недоступна", await clerk.HeadingAsync(), StringComparison.Ordinal);
                await clerk.ReloadUntilAsync("Главная");
            }
        }
    }

    public void Dispose()
    {
        if (File.Exists(PidFile))
        {
            using var kill = Process.Start("kill", ["-9", File.ReadLines(PidFile).First()]);
            kill.WaitForExit();
        }

        _folder.Dispose();
    }
}
