using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Reading.Recognition;

namespace Hansa.Documents.Reading;

/// <summary>Opens a report file of any known format, recognised by its content.</summary>
public static class DocumentReader
{
    // A report of this size is read at once, so that nobody finds its file locked; larger ones stay open while walked.
    private const int AtOnceBytes = 4 << 20;

    /// <summary>
    /// Opens a file. What is wrong with it becomes a problem of the document (codes <c>file.…</c>), never an exception.
    /// </summary>
    /// <remarks>A large file stays open until the walk over its parts ends or is abandoned (disposing the enumerator).</remarks>
    public static SourceDocument Open(string path, ReadLimits? limits = null)
    {
        var name = NameOf(path);
        return Guarded(name, log =>
        {
            if (Directory.Exists(path))
            {
                throw new ReadFailure("file.is-folder");
            }

            if (!File.Exists(path))
            {
                throw new ReadFailure("file.not-found");
            }

            // Also devices and pipes have no length; opening one could wait for ever.
            if (new FileInfo(path).Length == 0)
            {
                throw new ReadFailure("file.empty");
            }

            // Word keeps a document open for writing; a clerk who has it open wants it read all the same.
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 16 << 10);
            return Load(file, name, limits ?? ReadLimits.Default, log);
        });
    }

    /// <summary>Opens a file from a stream that can seek; it is disposed when the walk over the parts ends or is abandoned.</summary>
    /// <param name="fileName">The name without its folder, for messages and for the hint on a wrong extension.</param>
    public static SourceDocument Open(Stream content, string fileName, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = NameOf(fileName);
        return Guarded(name, log => Load(content, name, limits ?? ReadLimits.Default, log));
    }

    private static SourceDocument Guarded(string name, Func<ProblemLog, PartSource> open)
    {
        var log = new ProblemLog(name);
        PartSource? source = null;
        if (FileFaults.Try(log, () => source = open(log)))
        {
            return new SourceDocument(name, source!.Format, PartWalk.Of(source, log)) { Problems = log.Problems };
        }

        return new SourceDocument(name, FileFormat.Unknown, []) { Problems = log.Problems };
    }

    private static PartSource Load(Stream content, string name, ReadLimits limits, ProblemLog log)
    {
        var opened = content;
        try
        {
            if (content.Length > limits.FileBytes)
            {
                throw new ReadFailure("file.too-large", limits.FileBytes >> 20);
            }

            if (content.Length <= AtOnceBytes && content is not MemoryStream)
            {
                opened = new MemoryStream(ReadWhole(content), writable: false);
                content.Dispose();
            }

            var source = FormatReaders.Open(opened, name, limits, log);
            if (Extensions.Expected(name, source.Format) is { } expected)
            {
                log.Hint("file.wrong-extension", "", expected);
            }

            return source;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static byte[] ReadWhole(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        var length = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    // Names come from strangers: only the last step, without control characters, is ever shown.
    private static string NameOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1);
        var shown = new char[name.Length];
        for (var i = 0; i < name.Length; i++)
        {
            shown[i] = char.IsControl(name[i]) || char.IsSurrogate(name[i]) ? '\uFFFD' : name[i];
        }

        return new string(shown);
    }
}
