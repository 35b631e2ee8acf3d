using System.Diagnostics;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Servers;

/// <summary>A disk in memory that fills up soon. Skips the test where none can be made.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TestFolder _folder = new();
    private bool _mounted;

    public string Path => _folder.Path;

    public void Mount(string size)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root may make a small disk.");
        Directory.CreateDirectory(Path);
        _mounted = Run("mount", "-t", "tmpfs", "-o", "size=" + size, "none", Path) == 0;
        Assert.SkipUnless(_mounted, "This machine does not let a small disk be mounted.");
    }

    public void Enlarge(string size) => Assert.Equal(0, Run("mount", "-o", "remount,size=" + size, Path));

    /// <summary>Leaves no more room than this.</summary>
    public void FillUpTo(long bytes)
    {
        using var ballast = File.Create(System.IO.Path.Combine(Path, "ballast"));
        var piece = new byte[1 << 16];
        while (new DriveInfo(Path).AvailableFreeSpace > bytes)
        {
            ballast.Write(piece);
            ballast.Flush();
        }
    }

    public void Dispose()
    {
        if (_mounted)
        {
            Run("umount", "-l", Path);
        }

        _folder.Dispose();
    }

    private static int Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
