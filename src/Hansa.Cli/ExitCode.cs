namespace Hansa.Cli;

/// <summary>What the shell is told (docs/formats.md).</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The data has errors.</summary>
    public const int ErrorsFound = 1;

    public const int WrongUsage = 2;

    /// <summary>An input could not be read, or an output not written.</summary>
    public const int Unreadable = 3;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>A bug of Hansa: the message names the log.</summary>
    public const int Bug = 70;
}
