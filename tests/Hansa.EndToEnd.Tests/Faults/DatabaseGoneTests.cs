using System.Diagnostics;
using Hansa.App.Accounts;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.Core.Permissions;
using Hansa.EndToEnd.Tests.Browsing;
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
            var administrator = await AdministratorAsync(register!);
            using var hansa = new ServingHansa(LiveHansa.Command, new Dictionary<string, string> { ["HANSA_DATA"] = _folder.Path });
            await hansa.StartAsync();
            var clerk = await SeatAsync(hansa.Address);
            await clerk.SignInAsync(administrator);
            using (clerk.Complaints.Forgiven())
            {
                using (var kill = Process.Start("kill", ["-9", File.ReadLines(PidFile).First()]))
                {
                    await kill.WaitForExitAsync();
                }

                await clerk.Page.ReloadAsync();
                // On a slow day it is back before the page is asked for.
                Assert.Matches("^(База данных сейчас недоступна|Главная$)", await clerk.HeadingAsync());
                await clerk.ReloadUntilAsync("Главная");
            }
        }
    }

    private static async Task<DemoAccount> AdministratorAsync(Register register)
    {
        await using var db = register.Db();
        db.Regions.Add(new Region { RegionId = "RU-SMO", Name = """{"nominative": "Смоленская область"}""" });
        await db.SaveChangesAsync();
        var person = new DemoAccount("administrator@hansa.example", "Титова Ольга Николаевна", Role.Administrator, null);
        var (_, problem) = await new AccountBook(new RegisterWork(register, "RU-SMO", "test")).AddAsync(new AccountSheet(person.Name, person.Email, person.Role), DemoAccounts.Password);
        Assert.Null(problem);
        return person;
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
