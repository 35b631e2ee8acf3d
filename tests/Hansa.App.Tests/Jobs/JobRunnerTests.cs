using Hansa.App.Jobs;
using Hansa.Core.Forms;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Jobs;

public sealed class JobRunnerTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RegisterJob Noting(string node) => new("noting", "* * * * * ?", async (meant, cancel) =>
    {
        await using var note = fresh.Register.Source.CreateCommand("insert into run values ($1, $2)");
        note.Parameters.Add(new() { Value = meant });
        note.Parameters.Add(new() { Value = node });
        await note.ExecuteNonQueryAsync(cancel);
    });

    private async Task UntilAsync(string condition)
    {
        while (await fresh.Register.Source.AskAsync("select " + condition) is not true)
        {
            await Task.Delay(50, Cancel);
        }
    }

    [Fact]
    public async Task Start_TwoNodes_RunEachTimeOnceAndOneGoesOnAlone()
    {
        await fresh.Register.Source.AskAsync("create table run (meant timestamptz, node text)");
        await using var second = await JobRunner.StartAsync(fresh.Register, [Noting("second")], "second", cancel: Cancel);
        object? joined;
        await using (await JobRunner.StartAsync(fresh.Register, [Noting("first")], "first", cancel: Cancel))
        {
            // A node that joins sets the schedule anew: the time of that very moment may come again, so jobs are repeatable.
            joined = await fresh.Register.Source.AskAsync("select (now() + interval '1 second')::text");
            await UntilAsync($"count(*) >= 4 from run where meant > '{joined}'");
        }

        Assert.Equal(0, await fresh.Register.Source.CountAsync($"(select 1 from run where meant > '{joined}' group by meant having count(*) > 1) twice"));
        var last = await fresh.Register.Source.AskAsync("select max(meant)::text from run");
        await UntilAsync($"count(*) >= 1 from run where node = 'second' and meant > '{last}'");
    }

    [Fact]
    public async Task Start_JobNoLongerDeclared_IsForgotten()
    {
        var never = "0 0 0 1 1 ? 2099";
        await (await JobRunner.StartAsync(fresh.Register, [new RegisterJob("old", never, (_, _) => Task.CompletedTask)], "a", cancel: Cancel)).DisposeAsync();
        await (await JobRunner.StartAsync(fresh.Register, [new RegisterJob("new", never, (_, _) => Task.CompletedTask)], "a", cancel: Cancel)).DisposeAsync();
        Assert.Equal("new", await fresh.Register.Source.AskAsync("select string_agg(job_name, ' ') from quartz.qrtz_job_details where job_name in ('old', 'new')"));
    }

    [Fact]
    public async Task Of_Register_KeepsItsJobsOutOfBackups()
    {
        var jobs = RegisterJobs.Of(fresh.Register, FormCatalog.BuiltIn, null, "");
        Assert.Equal(["reminders", "clean-up"], jobs.Select(job => job.Name));
        await (await JobRunner.StartAsync(fresh.Register, jobs, "a", cancel: Cancel)).DisposeAsync();
        await using var connection = await fresh.Register.Source.OpenConnectionAsync(Cancel);
        Assert.DoesNotContain(await App.Backups.StoredTable.ReadAllAsync(connection, Cancel), table => table.Name.StartsWith("qrtz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CleanUp_LongOverSessions_Go()
    {
        await fresh.Register.Source.AskAsync("""
            insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}');
            insert into account (region_id, account_id, name, email, email_key, role, security_stamp, created_at)
              values ('RU-SMO', '01990000-0000-7000-8000-000000000001', 'И', 'i@e.ru', 'i@e.ru', 'coordinator', 's', now());
            insert into account_session (region_id, session_id, account_id, began_at, seen_at, ended_at) values
              ('RU-SMO', '01990000-0000-7000-8000-000000000002', '01990000-0000-7000-8000-000000000001', now() - interval '1 year', now() - interval '91 days', null),
              ('RU-SMO', '01990000-0000-7000-8000-000000000003', '01990000-0000-7000-8000-000000000001', now() - interval '1 year', now() - interval '89 days', null),
              ('RU-SMO', '01990000-0000-7000-8000-000000000004', '01990000-0000-7000-8000-000000000001', now(), now(), now())
            """);
        Assert.Equal(1, await new CleanUp(fresh.Register).RunAsync(Cancel));
        Assert.Equal(0, await new CleanUp(fresh.Register).RunAsync(Cancel));
    }
}
