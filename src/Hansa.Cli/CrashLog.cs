using System.Globalization;
using System.Text;

namespace Hansa.Cli;

/// <summary>Keeps what is needed to mend a bug, out of the sight of the person it happened to.</summary>
internal static class CrashLog
{
    /// <returns>The path of the log, which names the bug.</returns>
    public static string Write(Exception bug, string[] args)
    {
        var stamp = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture);
        var path = Path.Combine(Path.GetTempPath(), $"hansa-{stamp}.log");
        var text = new StringBuilder("hansa ").AppendJoin(' ', args).AppendLine().AppendLine(bug.ToString());
        try
        {
            File.WriteAllText(path, text.ToString());
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return text.ToString();
        }

        return path;
    }
}
