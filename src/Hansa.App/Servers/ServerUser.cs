namespace Hansa.App.Servers;

/// <summary>
/// The account the server runs under. PostgreSQL refuses root; as root it is started as the owner of its data or, for new
/// data, as <c>postgres</c> or, where that account does not exist, <c>nobody</c>.
/// </summary>
internal sealed class ServerUser
{
    private readonly string? _name;

    private ServerUser(string? name) => _name = name;

    /// <param name="dataFolder">Need not exist.</param>
    public static ServerUser Choose(string dataFolder)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerUser(null);
        }

        if (Directory.Exists(dataFolder) && Programs.Run("stat", ["-c", "%U", dataFolder]) is (0, var owner) && owner.Trim() is not ("root" or "UNKNOWN" or ""))
        {
            return new ServerUser(owner.Trim());
        }

        return new ServerUser(Programs.Run("id", ["-u", "postgres"]).Exit == 0 ? "postgres" : "nobody");
    }

    /// <summary>Gives a file or folder, with all in it, to the account.</summary>
    public void Own(string path)
    {
        if (_name is not null)
        {
            Programs.Run("chown", ["-R", _name, path]);
        }
    }

    /// <summary>Whether the account can enter a folder and all above it: under /root it cannot.</summary>
    public bool Reaches(string folder) => _name is null || Programs.Run("setpriv", [.. As(), "test", "-x", folder]).Exit == 0;

    public (int Exit, string Output) Run(string program, IEnumerable<string> arguments, string folder) => _name is null
        ? Programs.Run(program, arguments, folder)
        : Programs.Run("setpriv", [.. As(), program, .. arguments], folder);

    private string[] As() => [$"--reuid={_name}", "--regid=" + (_name == "nobody" ? "nogroup" : _name), "--clear-groups", "--"];
}
