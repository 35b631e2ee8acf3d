using System.Text.Json;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Json;
using Hansa.Documents.Writing;

namespace Hansa.Cli.Output;

/// <summary>Writes a report to a file, the format told by the file’s ending; a file half written never takes the place of another.</summary>
internal static class OutputFile
{
    private static readonly Dictionary<string, FileFormat> s_formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = FileFormat.Docx,
        [".xlsx"] = FileFormat.Xlsx,
        [".odt"] = FileFormat.Odt,
        [".html"] = FileFormat.Html,
        [".htm"] = FileFormat.Html,
        [".csv"] = FileFormat.Csv,
    };

    /// <summary>Why a path cannot be written to, before any work is done; null when all are well.</summary>
    public static string? Refusal(ConsoleSession console, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var ending = Path.GetExtension(path);
            if (!s_formats.ContainsKey(ending) && ending.ToUpperInvariant() is not ".JSON")
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
        var target = Path.GetFullPath(path);
        var draft = target + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var stream = File.Create(draft))
            {
                foreach (var problem in Write(report, stream, path))
                {
                    ProblemLines.Write(console, problem, "");
                }
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

    // What the format could not hold is said; the file is there all the same.
    private static IReadOnlyList<Problem> Write(Report report, Stream stream, string path)
    {
        var ending = Path.GetExtension(path);
        if (s_formats.TryGetValue(ending, out var format))
        {
            return ReportWriter.Write(report, stream, format);
        }

        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartArray();
        ReadingJson.Write(json, ReportParts.Of(report, Path.GetFileNameWithoutExtension(path)), Language.Russian);
        json.WriteEndArray();
        return [];
    }
}
