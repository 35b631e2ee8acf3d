using System.ComponentModel;
using System.Diagnostics;

namespace Hansa.Documents.Writing.Pdf;

/// <summary>Finds LibreOffice and lets it turn a document into PDF.</summary>
internal static class LibreOffice
{
    /// <summary>Names the program where it is not in one of the usual places.</summary>
    public const string Variable = "HANSA_SOFFICE";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>The program's path, or null where it is not installed.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }

        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return Folders().SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Makes a PDF of the document in the same folder.</summary>
    /// <returns>The PDF's path, or null when LibreOffice did not make one in two minutes.</returns>
    public static string? Convert(string program, string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // A profile of its own: a LibreOffice that a person has open would take the work over and not do it.
        start.ArgumentList.Add("-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri);
        foreach (var argument in (string[])["--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, document])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(s_patience))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        catch (Win32Exception)
        {
            return null;
        }

        var made = Path.ChangeExtension(document, ".pdf");
        return File.Exists(made) ? made : null;
    }

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        foreach (var place in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86])
        {
            if (Environment.GetFolderPath(place) is { Length: > 0 } folder)
            {
                yield return Path.Combine(folder, "LibreOffice", "program");
            }
        }

        yield return "/Applications/LibreOffice.app/Contents/MacOS";
        yield return "/opt/libreoffice/program";
    }
}
