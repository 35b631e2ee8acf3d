using Hansa.App.Servers;

namespace Hansa.Tests.Registers;

/// <summary>A folder for a server of tests: in memory where the system has such a place, for nothing in it must outlive the tests.</summary>
internal sealed class TestFolder : IDisposable
{
    private static readonly Lazy<IReadOnlyList<PostgresBinaries>> s_binaries = new(() => PostgresBinaries.Find(Environment.GetEnvironmentVariable));

    public string Path { get; } = System.IO.Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath(), "hansa-test-" + System.IO.Path.GetRandomFileName());

    /// <summary>The servers at hand; skips the running test where there is none.</summary>
    public static IReadOnlyList<PostgresBinaries> Binaries()
    {
        Assert.SkipWhen(s_binaries.Value.Count == 0, "No PostgreSQL 15 or newer is installed.");
        return s_binaries.Value;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
