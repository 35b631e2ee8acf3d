using System.Text.Json;
using Hansa.Core.Reports;
using Hansa.Core.Text;
using Hansa.Documents.Json;
using Hansa.Documents.Writing;

namespace Hansa.Cli.Output;

/// <summary>Writes a report to a file, the format told by the file’s ending; a file half written never takes the place of another.</summary>
internal static class OutputFile
{
    /// <summary>Why a path cannot be written to, before any work is done; null when all are well.</summary>
    public static string? Refusal(ConsoleSession console, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!IsJson(path) && !ReportFile.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                return console.Say("output.unknown-format", path);
            }

            if (Directory.Exists(path))
            {
                return console.Say("output.is-folder", path);
            }
        }

        return null;
    }

    /// <summary>Writes and says so, or says why not.</summary>
    /// <returns>Whether the file is there.</returns>
    public static bool Write(ConsoleSession console, Report report, string path)
    {
        if (IsJson(path))
        {
            return WriteJson(console, report, path);
        }

        var writing = ReportFile.Write(report, path);
        foreach (var problem in writing.Problems)
        {
            ProblemLines.Write(console, problem, "");
        }

        if (writing.Written)
        {
            console.Out.WriteLine(console.Say("output.written", path));
        }

        return writing.Written;
    }

    /// <summary>Writes a file that is at hand, byte for byte.</summary>
    public static bool WriteBytes(ConsoleSession console, byte[] content, string path) => Write(console, path, stream => stream.Write(content));

    private static bool WriteJson(ConsoleSession console, Report report, string path) => Write(console, path, stream =>
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        ReadingJson.Write(json, ReportParts.Of(report, Path.GetFileNameWithoutExtension(path)), Language.Russian);
        json.WriteEndArray();
    });

    private static bool Write(ConsoleSession console, string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        var draft = target + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var stream = File.Create(draft))
            {
                write(stream);
            }

            File.Move(draft, target, overwrite: true);
            console.Out.WriteLine(console.Say("output.written", path));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(console.Say("output.not-written", path, refused.Message));
            return false;
        }
    }

    private static bool IsJson(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
}
