using Hansa.App.Duplicates;
using Hansa.App.Registers;

namespace Hansa.Web.Duplicates;

/// <summary>Searches begun on this node: they end with the program, and the program waits for that.</summary>
internal sealed class DuplicateJobs(Register register) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _works = [];

    /// <returns>The work, or null where a search goes on already, here or elsewhere.</returns>
    public async Task<Task?> BeginAsync(string region, string actor)
    {
        var work = await DuplicateSearches.BeginAsync(register, region, actor, _stop.Token);
        lock (_works)
        {
            _works.RemoveAll(done => done.IsCompleted);
            if (work is not null)
            {
                _works.Add(work);
            }
        }

        return work;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Task[] works;
        lock (_works)
        {
            works = [.. _works];
        }

        await Task.WhenAll(works);
        _stop.Dispose();
    }
}
