using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hansa.App.Servers;

/// <summary>The folder of the embedded server: data, password, log, locks, socket.</summary>
internal sealed class ServerFolder(string root)
{
    // The kernel’s limit for a socket’s path is 107 bytes, of which PostgreSQL’s own name takes some.
    private const int LongestSocketFolder = 80;

    public string Root => root;

    public string Data => Path.Combine(root, "data");

    public string HalfMade => Path.Combine(root, "data.new");

    public string PasswordFile => Path.Combine(root, "password");

    /// <summary>Programs of a server that its account could not reach where they were found.</summary>
    public string Programs => Path.Combine(root, "programs");

    public ServerLog Log { get; } = new(Path.Combine(root, "server.log"));

    /// <summary>Held while the server is made, started or stopped.</summary>
    public FileLock Making => new(Path.Combine(root, "making.lock"));

    /// <summary>Shared by all who use the server.</summary>
    public FileLock Users => new(Path.Combine(root, "users.lock"));

    public string Password => File.ReadAllText(PasswordFile).Trim();

    /// <summary>Major version of the data, or null when there are none yet.</summary>
    public int? Major => File.Exists(Path.Combine(Data, "PG_VERSION"))
        && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;

    /// <summary>Names the socket; on Windows the TCP port, drawn once from the private range.</summary>
    public int Port
    {
        get
        {
            if (!OperatingSystem.IsWindows())
            {
                return 5432;
            }

            var file = Path.Combine(root, "port");
            if (!File.Exists(file))
            {
                File.WriteAllText(file, RandomNumberGenerator.GetInt32(49152, 65535).ToString(CultureInfo.InvariantCulture));
            }

            return int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture);
        }
    }

    public void Make(ServerUser user)
    {
        if (Directory.Exists(Data))
        {
            return;
        }

        Directory.CreateDirectory(root);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        user.Own(root);
    }

    /// <summary>Where the socket lies: in the folder, or in the system’s temporary folder when the path would be too long.</summary>
    public string SocketFolder(ServerUser user)
    {
        if (Encoding.UTF8.GetByteCount(root) <= LongestSocketFolder)
        {
            return root;
        }

        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16];
        var folder = Path.Combine(Path.GetTempPath(), "hansa-" + name);
        if (!Directory.Exists(folder) && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            user.Own(folder);
        }

        return folder;
    }

    public void DropHalfMade()
    {
        if (Directory.Exists(HalfMade))
        {
            Directory.Delete(HalfMade, recursive: true);
        }
    }

    public static void Write(string file, string text, ServerUser user)
    {
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        user.Own(file);
    }
}
