namespace Hansa.App.Jobs;

/// <summary>Something that is done again and again, by whichever node comes first.</summary>
/// <param name="Name">Stable: under it the nodes agree.</param>
/// <param name="Schedule">When, in Quartz’s notation with seconds: <c>0 30 3 * * ?</c> is every night at half past three, where the register is kept.</param>
/// <param name="RunAsync">Is told the time it was meant for. Repeatable: a node may die in it, and another begin it anew.</param>
public sealed record RegisterJob(string Name, string Schedule, Func<DateTimeOffset, CancellationToken, Task> RunAsync);
