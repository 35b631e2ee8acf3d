using System.Text;

namespace Hansa.Documents.Reading;

/// <summary>Turns what a broken file or disk throws into problems.</summary>
internal static class FileFaults
{
    /// <summary>Does one step of reading. False when it failed; why is noted then.</summary>
    public static bool Try(ProblemLog log, Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (ReadFailure failure)
        {
            log.Add(failure.Problem);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or DecoderFallbackException or NotSupportedException)
        {
            log.Error("file.damaged");
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException || (fault is FileNotFoundException missing && !IsAssembly(missing.FileName ?? "")))
        {
            log.Error("file.not-found");
        }
        catch (UnauthorizedAccessException)
        {
            log.Error("file.no-permission");
        }
        catch (IOException fault) when (fault is not FileNotFoundException)
        {
            log.Error("file.unreadable", fault.Message);
        }

        return false;
    }

    // A library missing from the installation is a bug of ours, not of the report.
    private static bool IsAssembly(string name) => name.Contains("Version=", StringComparison.Ordinal);
}
