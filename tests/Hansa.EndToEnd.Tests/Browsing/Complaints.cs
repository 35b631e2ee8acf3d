using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Browsing;

/// <summary>
/// What went wrong in the pages without anybody being told: errors of scripts, what the Content-Security-Policy stopped,
/// failures of the server, missing parts of pages.
/// </summary>
public sealed class Complaints
{
    private readonly ConcurrentQueue<string> _all = new();
    private volatile bool _forgiving;

    internal Complaints(IBrowserContext context)
    {
        context.WebError += (_, error) => Add($"script: {error.Error}");
        context.Console += (_, message) =>
        {
            // A status that the page was answered with is looked at below.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Add($"console: {message.Text}");
            }
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 500 || (response.Status == 404 && response.Request.ResourceType is "script" or "stylesheet" or "image" or "font"))
            {
                Add($"{response.Status}: {response.Request.Method} {response.Url}");
            }
        };
    }

    public IReadOnlyCollection<string> All => _all;

    /// <summary>From here on the world is broken on purpose: what the pages complain of until it is over is not held against them.</summary>
    public IDisposable Forgiven() => new Forgiving(this);

    private void Add(string what)
    {
        if (!_forgiving)
        {
            _all.Enqueue(what);
        }
    }

    private sealed class Forgiving : IDisposable
    {
        private readonly Complaints _complaints;

        public Forgiving(Complaints complaints) => (_complaints = complaints)._forgiving = true;

        public void Dispose() => _complaints._forgiving = false;
    }
}
