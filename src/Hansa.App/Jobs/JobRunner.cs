using Hansa.App.Registers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Hansa.App.Jobs;

/// <summary>
/// A node that takes part in running the jobs of a register (docs/decisions/0023-jobs-in-quartz.md). However many nodes there are, each
/// time of a job is run by one of them; when it dies, another takes over.
/// </summary>
public sealed class JobRunner : IAsyncDisposable
{
    private const string Tables = "quartz.qrtz_";

    private readonly StandaloneSchedulerFactory _factory;

    private JobRunner(StandaloneSchedulerFactory factory) => _factory = factory;

    /// <summary>Begins to run jobs; those that another version of Hansa declared and this one does not are forgotten.</summary>
    /// <param name="node">Tells this node from the others.</param>
    public static async Task<JobRunner> StartAsync(
        Register register, IReadOnlyList<RegisterJob> jobs, string node, ILoggerFactory? log = null, CancellationToken cancel = default)
    {
        var runner = new JobRunner(QuartzSchedulerBuilder.Create(quartz => Configure(quartz, register, jobs, node, log)).Build());
        try
        {
            var scheduler = await runner._factory.GetScheduler(cancel);
            await ForgetOthersAsync(scheduler, jobs, cancel);
            await scheduler.Start(cancel);
            return runner;
        }
        catch
        {
            await runner.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets running jobs end.</summary>
    public async ValueTask DisposeAsync() => await _factory.DisposeAsync();

    private static void Configure(IQuartzBuilder quartz, Register register, IReadOnlyList<RegisterJob> jobs, string node, ILoggerFactory? log)
    {
        if (log is not null)
        {
            quartz.Services.Replace(ServiceDescriptor.Singleton(log));
        }

        quartz.ConfigureScheduler(scheduler => (scheduler.InstanceName, scheduler.InstanceId) = ("hansa", node));
        quartz.UseDefaultThreadPool(2);
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(source => source.DataSourceFactory = _ => register.Source);
            store.UseClustering();
            store.ConfigureStore(options =>
            {
                (options.TablePrefix, options.SchemaProvisioning) = (Tables, SchemaProvisioning.CreateIfMissing);
                // A process that ends does not wait for them.
                options.UseBackgroundThreads = true;
            });
        });
        foreach (var job in jobs)
        {
            quartz.ScheduleJob(
                job.Name,
                async (IJobExecutionContext firing, CancellationToken cancel) => await job.RunAsync(firing.ScheduledFireTimeUtc ?? firing.FireTimeUtc, cancel),
                trigger => trigger.WithIdentity(job.Name).WithCronSchedule(job.Schedule, cron => cron.InTimeZone(register.Time.LocalTimeZone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
        }
    }

    private static async Task ForgetOthersAsync(IScheduler scheduler, IReadOnlyList<RegisterJob> jobs, CancellationToken cancel)
    {
        foreach (var known in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancel))
        {
            if (!jobs.Any(job => job.Name == known.Name))
            {
                await scheduler.DeleteJob(known, cancel);
            }
        }
    }
}
