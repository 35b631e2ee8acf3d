namespace Hansa.Tests;

/// <summary>Where the project and the given reports lie while tests run.</summary>
internal static class Repo
{
    public static string Root { get; } = Find();

    /// <summary>The folder of real reports beside the checkout, or null where it is absent.</summary>
    public static string? Shared { get; } =
        Path.Combine(Path.GetDirectoryName(Root)!, "shared") is var path && Directory.Exists(Path.Combine(path, "reports")) ? path : null;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below the shared folder; skips the running test, with the reason, where the folder is absent.</summary>
    public static string SharedPath(params string[] parts)
    {
        Assert.SkipWhen(Shared is null, "The folder of real reports (../shared) is not beside this checkout.");
        return Path.Combine([Shared!, .. parts]);
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hansa.slnx")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                ?? throw new InvalidOperationException("Hansa.slnx was not found above the tests.");
        }

        return folder.TrimEnd(Path.DirectorySeparatorChar);
    }
}
