namespace Hansa.App.Servers;

/// <summary>A lock between processes on a file; the system takes it back from a process that is killed.</summary>
internal sealed class FileLock(string path)
{
    private const int LongestWaitTenths = 600;

    /// <exception cref="IOException">Somebody holds it alone.</exception>
    public FileStream Share()
    {
        Make();
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <returns>The lock, or null when others hold it.</returns>
    public FileStream? TryTake()
    {
        try
        {
            Make();
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">Others held it for a minute.</exception>
    public FileStream Take()
    {
        for (var tries = 0; ; tries++)
        {
            if (TryTake() is { } taken)
            {
                return taken;
            }

            if (tries == LongestWaitTenths)
            {
                throw new IOException($"{path} is locked by another process.");
            }

            Thread.Sleep(100);
        }
    }

    private void Make()
    {
        using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite))
        {
        }
    }
}
