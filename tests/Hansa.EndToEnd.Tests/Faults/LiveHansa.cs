using Hansa.App.Registers;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests.Processes;
using Hansa.Tests.Registers;

namespace Hansa.EndToEnd.Tests.Faults;

/// <summary><c>hansa serve</c> as people run it, over a register with the sample region that tests may look into.</summary>
public sealed class LiveHansa(RegisterServer server) : IAsyncLifetime
{
    private ServingHansa? _process;

    public static IReadOnlyList<string> Command { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "hansa.dll")];

    public Register Register { get; private set; } = null!;

    public Uri Address => _process!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        var connection = await SampleRegister.CopyAsync(server);
        var (register, problem) = await Register.OpenAsync(connection, TimeProvider.System);
        Assert.Null(problem);
        Register = register!;
        _process = new ServingHansa(Command, new Dictionary<string, string> { ["ConnectionStrings__Hansa"] = connection });
        await _process.StartAsync();
    }

    /// <summary>As a failing machine ends it.</summary>
    public void Kill() => _process!.Kill();

    public Task StartAgainAsync() => _process!.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Dispose();
            await Register.DisposeAsync();
        }
    }
}
