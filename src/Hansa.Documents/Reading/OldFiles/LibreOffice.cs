using System.ComponentModel;
using System.Diagnostics;

namespace Hansa.Documents.Reading.OldFiles;

/// <summary>Runs LibreOffice, where it is installed, on one file in a folder of its own.</summary>
internal static class LibreOffice
{
    private static readonly string[] s_names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

    // A document from strangers must neither run macros nor fetch what it links to.
    private const string Settings =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        </oor:items>
        """;

    /// <summary>The program's path, or null when it is not installed.</summary>
    /// <param name="setting">See <see cref="ReadLimits.LibreOffice"/>.</param>
    public static string? Find(string? setting)
    {
        if (setting is not null)
        {
            return File.Exists(setting) ? setting : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).ToList();
        folders.Add("/opt/libreoffice/program");
        folders.Add("/Applications/LibreOffice.app/Contents/MacOS");
        folders.Add(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"));
        return folders.Where(Path.IsPathRooted).SelectMany(folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Converts a file. The result lies in memory or in a file that vanishes when closed.</summary>
    public static FileStream Convert(string office, Stream content, string from, string to, ReadLimits limits)
    {
        var folder = Directory.CreateTempSubdirectory("hansa-office-").FullName;
        try
        {
            var profile = Path.Combine(folder, "profile");
            Directory.CreateDirectory(Path.Combine(profile, "user"));
            File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);

            // The file's own name comes from a stranger and is not used.
            var source = Path.Combine(folder, "report." + from);
            using (var copy = File.Create(source))
            {
                content.Position = 0;
                content.CopyTo(copy);
            }

            Run(office, folder, profile, source, to, limits.Conversion);
            var result = Path.Combine(folder, "out", "report." + to);
            if (!File.Exists(result))
            {
                throw new ReadFailure("file.not-converted", "." + from);
            }

            return Take(result, limits);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static void Run(string office, string folder, string profile, string source, string to, TimeSpan limit)
    {
        var start = new ProcessStartInfo(office)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (ReadOnlySpan<string>)
        [
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
            "--convert-to", to, "--outdir", Path.Combine(folder, "out"), source,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start) ?? throw new ReadFailure("file.not-converted", Path.GetExtension(source));
            process.StandardInput.Close();
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(limit))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                throw new ReadFailure("file.conversion-too-long", (int)limit.TotalSeconds);
            }
        }
        catch (Win32Exception)
        {
            throw new ReadFailure("file.not-converted", Path.GetExtension(source));
        }
    }

    private static FileStream Take(string path, ReadLimits limits)
    {
        var length = new FileInfo(path).Length;
        if (length > limits.FileBytes)
        {
            throw new ReadFailure("file.too-large", limits.FileBytes >> 20);
        }

        var kept = Path.Combine(Path.GetTempPath(), "hansa-" + Path.GetRandomFileName());
        File.Move(path, kept);
        return new FileStream(kept, FileMode.Open, FileAccess.Read, FileShare.None, 4096, FileOptions.DeleteOnClose);
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A process that is still dying may hold a file; the system's cleaning of temporary files takes the rest.
        }
    }
}
